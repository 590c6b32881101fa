import { METHODS } from 'node:http';
import type { Attributes, AttributeValue, SpanContext } from '@opentelemetry/api';
import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace-node';
import type { AttributeName } from './tracing.ts';

/** By this name of their tracer our own spans are told from those of frameworks and libraries. */
export const ownScope = 'let-them-stay';

type IsAllowed = (value: AttributeValue) => boolean;

const isOwnAttribute = (key: string): key is AttributeName =>
	key.startsWith('lts.') || key === 'http.response.status_code' || key === 'url.path';

/** Names and codes of errors are such words; addresses and messages are not. */
const isWord: IsAllowed = (value) => typeof value === 'string' && /^\w{1,64}$/.test(value);
const isDottedWords: IsAllowed = (value) =>
	typeof value === 'string' && /^[a-z]+(\.[a-z]+)*$/i.test(value);

/**
 * Hands on to the next processor a copy of each span that holds only what is known to say nothing of who asked
 * for what. Frameworks write whole addresses into names, attributes, errors and states: of the admin these hold
 * tokens that set a new password, and what somebody searched for. A list of what must not be told would miss what
 * their next version adds, so this is one of what may be.
 *
 * @param routes patterns of a framework's routes (`/api/[...slug]`): a span may name these and no others
 */
export function sendOnlyAllowed(next: SpanProcessor, routes: readonly string[]): SpanProcessor {
	const attributes = attributesOfFrameworks(routes);
	return {
		onStart: (span, context) => next.onStart(span, context),
		onEnd: (span) => next.onEnd(onlyAllowed(span, attributes)),
		forceFlush: () => next.forceFlush(),
		shutdown: () => next.shutdown(),
	};
}

function attributesOfFrameworks(routes: readonly string[]): Map<string, IsAllowed> {
	const isRoute: IsAllowed = (value) => typeof value === 'string' && routes.includes(value);
	return new Map<string, IsAllowed>([
		['error.type', isWord],
		['http.method', (value) => typeof value === 'string' && METHODS.includes(value)],
		['http.route', isRoute],
		['http.status_code', (value) => typeof value === 'number'],
		['next.route', isRoute],
		['next.rsc', (value) => typeof value === 'boolean'],
		['next.span_category', isDottedWords],
		['next.span_type', isDottedWords],
	]);
}

function onlyAllowed(span: ReadableSpan, ofFrameworks: Map<string, IsAllowed>): ReadableSpan {
	const isOwn = span.instrumentationScope.name === ownScope;
	const attributes = pick(span.attributes, (key, value) =>
		isOwn ? isOwnAttribute(key) : (ofFrameworks.get(key)?.(value) ?? false),
	);
	const context = withoutState(span.spanContext());
	return {
		name: isOwn ? span.name : nameOf(span, attributes),
		kind: span.kind,
		spanContext: () => context,
		...(span.parentSpanContext && { parentSpanContext: withoutState(span.parentSpanContext) }),
		startTime: span.startTime,
		endTime: span.endTime,
		duration: span.duration,
		ended: span.ended,
		// Its message, and those of errors, quote addresses, and values that a database refused.
		status: { code: span.status.code },
		attributes,
		links: span.links.map((link) => ({ context: withoutState(link.context) })),
		events: span.events
			.filter(({ name }) => name === 'exception')
			.map(({ attributes: told = {}, name, time }) => ({
				name,
				time,
				attributes: pick(told, (key, value) => key === 'exception.type' && isWord(value)),
			})),
		resource: span.resource,
		instrumentationScope: span.instrumentationScope,
		droppedAttributesCount: span.droppedAttributesCount,
		droppedEventsCount: span.droppedEventsCount,
		droppedLinksCount: span.droppedLinksCount,
	};
}

/** `GET /api/[...slug]` of a request; of what is done for it Next’s name for such work: `AppRender.fetch POST`. */
function nameOf({ instrumentationScope }: ReadableSpan, attributes: Attributes): string {
	const { 'http.method': method, 'http.route': route, 'next.span_type': type } = attributes;
	const isRequest = type === 'BaseServer.handleRequest' && method !== undefined;
	const words = isRequest
		? [attributes['next.rsc'] === true && 'RSC', method, route]
		: [type ?? instrumentationScope.name, method];
	return words.filter(Boolean).join(' ');
}

function pick(
	attributes: Attributes,
	isAllowed: (key: string, value: AttributeValue) => boolean,
): Attributes {
	return Object.fromEntries(
		Object.entries(attributes).filter(
			([key, value]) => value !== undefined && isAllowed(key, value),
		),
	);
}

/** The state of a trace (`tracestate`) is a text that whoever asks may send along. */
function withoutState({ traceId, spanId, traceFlags, isRemote }: SpanContext): SpanContext {
	return { traceId, spanId, traceFlags, ...(isRemote !== undefined && { isRemote }) };
}
