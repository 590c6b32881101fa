import type { IncomingMessage, ServerResponse } from 'node:http';

import { sourceLanguage } from '@lts/locales';
import { compressOnce } from '@lts/prepared-body';
import {
	OverloadedError,
	OvertakenError,
	RenderTimeoutError,
	type Answer,
} from '@lts/tagged-cache';
import { tracing } from '@lts/tracing/shared';
import { LRUCache } from 'lru-cache';

import { passingAnswer, type StoredAnswer } from '../cache/answer.ts';
import { DatabaseGoneError, type StoredAnswers } from '../cache/answers.ts';
import { operationAt, type AskedOperation } from '../cache/key.ts';
import { sendAnswer } from '../cache/send.ts';
import { sendError, sendRefusal, setHeaders } from '../http/send.ts';
import type { Handler, QuickHandler } from '../http/server.ts';
import type { Admission } from '../limits/admission.ts';
import { documentCostOf, toldCost } from '../limits/plugins.ts';
import { Refusal } from '../limits/refusal.ts';
import { createExecutor, formOf } from './execute.ts';
import { isAcceptable, localeOf, mistakeIn, notAcceptable, unknownLocale } from './request.ts';
import { createGraphQL, type Exchange, type GraphQLOptions } from './yoga.ts';

export interface GraphQLHandlers {
	/** Gives hits out without a look at anything but the address; false when it is none. */
	answerFromMemory: QuickHandler;
	handle: Handler;
}

/** Addresses whose operation is known, so that a hit needs no parsing: at most so many bytes of them. */
const mostAddressBytes = 8 * 2 ** 20;

/** Of what is sent once: as good as any for the time that it takes. */
const gzipLevel = 4;

/** The public GraphQL endpoint as plain Node handlers. */
export function createGraphQLHandlers({
	admission,
	answers,
	countSource = () => undefined,
	...options
}: GraphQLOptions & {
	admission: Admission;
	answers: StoredAnswers;
	/** Told where each answer came from that the cache gave out. */
	countSource?: (source: Answer<unknown>['source']) => void;
}): GraphQLHandlers {
	const yoga = createGraphQL(options);
	const execute = createExecutor({ yoga, feed: options.feed });
	const keys = new LRUCache<string, string>({
		maxSize: mostAddressBytes,
		sizeCalculation: (key, address) => 2 * (key.length + address.length) + 100,
	});

	const handle: Handler = async (req, res, url) => {
		const locale = localeOf(url);
		const exchange: Exchange = { locale: locale ?? sourceLanguage };
		try {
			const client = await admission.identify(req, 'content');
			const charge = async (cost: number) => setHeaders(res, await admission.charge(client, cost));
			const mistake = locale === null ? unknownLocale : mistakeIn(req, url);
			if (mistake) {
				await charge(chargeable(exchange));
				return sendError(res, mistake.status, mistake, told(exchange));
			}
			const isDryRun = url.searchParams.has('dryRun');
			if (isDryRun) setHeaders(res, await admission.countFree(client));
			const asked = isReading(req) && !isDryRun ? operationAt(url, exchange.locale) : null;
			if (!asked) return await pass(req, res, Object.assign(exchange, { isDryRun, charge }));
			if (client.kind !== 'site') {
				const isReady = answers.getCurrent(asked.key) !== undefined;
				const refused = isReady ? null : await learnCost(req, url, exchange);
				await charge(isReady ? 1 : chargeable(exchange));
				if (refused) return sendAnswer(req, res, { value: refused, source: 'rendered' });
			}
			await answer(req, res, { url, asked, exchange });
		} catch (error) {
			if (!(error instanceof Refusal) || res.headersSent) throw error;
			sendRefusal(res, error, told(exchange));
		}
	};

	/**
	 * Learned before the work, which several clients may share: none pays for another, or is refused
	 * with another. Reads nothing, and leaves the cost for the execution to go by. What comes back is
	 * the answer to a document that is refused: there is nothing to execute.
	 */
	async function learnCost(
		req: IncomingMessage,
		url: URL,
		exchange: Exchange,
	): Promise<StoredAnswer | null> {
		const dryRun: Exchange = { ...exchange, isDryRun: true };
		const headers = { accept: formOf(req.headers.accept) };
		const response = await yoga.fetch(url.href, { headers }, { exchange: dryRun });
		const { cost, documentCost } = dryRun;
		if (documentCost !== undefined) exchange.documentCost = documentCost;
		if (cost !== undefined) {
			exchange.cost = cost;
			return null;
		}
		const body = Buffer.from(await response.arrayBuffer());
		return passingAnswer(response.status, response.headers, body);
	}

	/** What is refused for what it is costs what it took to find out. */
	function chargeable(exchange: Exchange): number {
		const { cost } = exchange;
		return cost === undefined || cost > options.limits.cost ? documentCostOf(exchange) : cost;
	}

	/** Stands in every answer, whatever became of the request. */
	function told(exchange: Exchange) {
		return { extensions: { cost: toldCost(exchange, options.limits.cost) } };
	}

	/** Answers a GET from memory, or executes it for all who ask the same at the same time. */
	async function answer(
		req: IncomingMessage,
		res: ServerResponse,
		{ url, asked, exchange }: { url: URL; asked: AskedOperation; exchange: Exchange },
	): Promise<void> {
		try {
			const answered = await answers.getOrExecute(asked.key, () =>
				tracing().span('graphql.execute', { parent: parentOf(req) }, () =>
					execute({ url, exchange, accept: req.headers.accept }),
				),
			);
			countSource(answered.source);
			if (answered.value.isStorable) keys.set(req.url ?? '', asked.key);
			sendAnswer(req, res, answered);
		} catch (error) {
			if (error instanceof DatabaseGoneError) {
				sendAnswer(req, res, { value: error.answer, source: 'rendered' });
			} else sendTrouble(res, error, told(exchange));
		}
	}

	/** What is not a plain GET of one operation is nobody's but the asker's. */
	async function pass(req: IncomingMessage, res: ServerResponse, exchange: Exchange) {
		const response = await yoga.handleNodeRequestAndResponse(req, res, { exchange });
		if (exchange.refusal) throw exchange.refusal;
		// It was refused before it was charged.
		const { cost, isDryRun } = exchange;
		if (!isDryRun && (cost === undefined || cost > options.limits.cost)) {
			await exchange.charge?.(chargeable(exchange));
		}
		if (response.status === 406) return sendError(res, 406, notAcceptable, told(exchange));
		const whole = Buffer.from(await response.arrayBuffer());
		const { body, encoding } = await compressOnce(whole, req.headers['accept-encoding'], {
			gzipLevel,
		});
		res.statusCode = response.status;
		for (const [name, value] of response.headers) res.setHeader(name, value);
		res.setHeader('Cache-Control', 'no-store');
		res.setHeader('X-Content-Type-Options', 'nosniff');
		for (const [name, value] of answerHeaders(exchange)) res.setHeader(name, value);
		if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding);
		res.setHeader('Vary', 'Accept-Encoding');
		res.setHeader('Content-Length', body.length);
		res.end(body);
	}

	/** The site's render goes on here; nobody else decides what we trace. */
	function parentOf(req: IncomingMessage): string | undefined {
		const { traceparent } = req.headers;
		return typeof traceparent === 'string' && admission.isSite(req) ? traceparent : undefined;
	}

	return {
		handle,
		answerFromMemory(req, res) {
			const isKnown = isReading(req) && isAcceptable(req) && admission.isSite(req);
			const key = isKnown ? keys.get(req.url ?? '') : undefined;
			const hit = key === undefined ? undefined : answers.getCurrent(key);
			if (!hit) return false;
			countSource(hit.source);
			sendAnswer(req, res, hit);
			return true;
		},
	};
}

function isReading({ method }: IncomingMessage): boolean {
	return method === 'GET' || method === 'HEAD';
}

/** What the answer depends on. An answer with errors says nothing: nobody may keep it. */
function answerHeaders({ failed, operation, position }: Exchange): [string, string][] {
	if (failed !== false || !operation || position === undefined) return [];
	const expires = operation.expiry.value();
	return [
		['Content-Position', String(position)],
		['Cache-Tags', operation.tags.list().join(',')],
		...(expires === null ? [] : [['Content-Expires', expires] satisfies [string, string]]),
	];
}

function sendTrouble(res: ServerResponse, error: unknown, more: object): void {
	if (error instanceof OverloadedError || error instanceof OvertakenError) {
		res.setHeader('Retry-After', '1');
		const message = 'Too much is asked at the moment. Try again in a second.';
		sendError(res, 503, { code: 'UNAVAILABLE', message }, more);
	} else if (error instanceof RenderTimeoutError) {
		res.setHeader('Retry-After', '5');
		const message = 'The operation took too long. Ask for less at a time, or try again later.';
		sendError(res, 503, { code: 'TIMEOUT', message }, more);
	} else throw error;
}
