import {
	createTraceState,
	ROOT_CONTEXT,
	SpanKind,
	SpanStatusCode,
	trace,
	TraceFlags,
} from '@opentelemetry/api';

import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTracing } from './start.ts';
import { startCollector } from './testing/collector.ts';
import { tracing, type Attributes } from './tracing.ts';

const address = 'https://admin.example.org/admin/reset/secret-token?secret=query';
const asker = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' };
const fromAsker = trace.setSpanContext(ROOT_CONTEXT, {
	...asker,
	traceFlags: TraceFlags.SAMPLED,
	traceState: createTraceState('who=secret-state'),
	isRemote: true,
});

let collector: Awaited<ReturnType<typeof startCollector>>;
beforeAll(async () => {
	collector = await startCollector();
	process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = collector.url;
	await startTracing('test', { routes: ['/admin/[[...segments]]'] });
	writeAsNext();
	writeAsLibrary();
	await writeOurs();
	await tracing().stop();
});
afterAll(() => collector.close());

/** What Next 16 writes for a request and a fetch, and what it could write. */
function writeAsNext(): void {
	const next = trace.getTracer('next.js', '16');
	const common = { 'next.span_category': 'nextjs', 'next.span_name': address };
	const request = next.startSpan(
		'GET',
		{
			kind: SpanKind.SERVER,
			attributes: {
				...common,
				'next.span_type': 'BaseServer.handleRequest',
				'http.method': 'GET',
				'http.target': address,
			},
			links: [
				{
					context: { ...asker, traceFlags: 1, traceState: createTraceState('a=secret') },
					attributes: { 'http.target': address },
				},
			],
		},
		fromAsker,
	);
	request.setAttributes({
		'http.status_code': 500,
		'http.route': '/admin/[[...segments]]',
		'next.route': '/admin/reset/secret-token',
		'next.rsc': true,
		'error.type': 'TypeError',
		'lts.secret': address,
		'url.path': '/admin/reset/secret-token',
		'added.by.the.next.version': address,
	});
	request.recordException(new TypeError(`Cannot read ${address}`));
	request.addEvent(address, { address });
	request.setStatus({ code: SpanStatusCode.ERROR, message: `Cannot read ${address}` });
	request.updateName(`GET ${address}`);
	const kind = SpanKind.CLIENT;
	next
		.startSpan(
			`fetch POST ${address}`,
			{
				kind,
				attributes: {
					...common,
					'next.span_type': 'AppRender.fetch',
					'http.method': 'POST',
					'http.url': address,
					'net.peer.name': 'secret.example.org',
					'net.peer.port': '443',
					'error.type': address,
				},
			},
			trace.setSpan(ROOT_CONTEXT, request),
		)
		.end();
	request.end();
}

function writeAsLibrary(): void {
	const span = trace.getTracer('some-library').startSpan(`GET ${address}`);
	span.setAttributes({
		constructor: address,
		'http.method': address,
		'next.span_type': address,
		'http.route': address,
	});
	span.end();
}

async function writeOurs(): Promise<void> {
	const error = Object.assign(new Error(`Failed query, params: secret@example.org`), {
		code: '23505',
	});
	const attributes: Attributes = {
		'lts.ids': '1,2',
		'url.path': '/news',
		'http.response.status_code': 200,
	};
	await expect(
		tracing().span('content.write', { attributes }, (span) => {
			// @ts-expect-error a name that would not be sent does not compile either
			span.set({ 'http.target': address });
			return Promise.reject(error);
		}),
	).rejects.toThrow(error);
}

const named = (name: string) => collector.spans.find((span) => span.name === name);

it('sends of a request to a framework its method, its route and what came of it', () => {
	const request = named('RSC GET /admin/[[...segments]]');
	expect(request).toMatchObject({
		traceId: asker.traceId,
		parentSpanId: asker.spanId,
		kind: 2,
		status: { code: 2 },
		links: [asker],
		events: [{ name: 'exception', attributes: [{ key: 'exception.type' }] }],
	});
	expect(request?.attributes).toEqual({
		'error.type': 'TypeError',
		'http.method': 'GET',
		'http.route': '/admin/[[...segments]]',
		'http.status_code': 500,
		'next.rsc': true,
		'next.span_category': 'nextjs',
		'next.span_type': 'BaseServer.handleRequest',
	});
});

it('sends of what a framework fetches when and how, and not whence', () => {
	const request = named('RSC GET /admin/[[...segments]]');
	const fetched = named('AppRender.fetch POST');
	expect(fetched).toMatchObject({ parentSpanId: request?.spanId, kind: 3 });
	expect(fetched?.attributes).toEqual({
		'http.method': 'POST',
		'next.span_category': 'nextjs',
		'next.span_type': 'AppRender.fetch',
	});
});

it('sends of a library that it does not know no more than its name', () => {
	expect(named('some-library')?.attributes).toEqual({});
});

it('sends of our own spans what they are meant to hold, and of their errors the code', () => {
	const written = named('content.write');
	expect(written).toMatchObject({
		status: { code: 2 },
		events: [
			{
				name: 'exception',
				attributes: [{ key: 'exception.type', value: { stringValue: '23505' } }],
			},
		],
	});
	expect(written?.attributes).toEqual({
		'lts.ids': '1,2',
		'url.path': '/news',
		'http.response.status_code': 200,
	});
});

it('sends no address, no query, no message and no state of whoever asked', () => {
	expect(collector.spans).toHaveLength(4);
	expect(JSON.stringify(collector.spans)).not.toMatch(/secret|example\.org/);
});
