import type { IncomingMessage, ServerResponse } from 'node:http';

import { languageCodes } from '@lts/locales';
import { compressOnce } from '@lts/prepared-body';
import {
	OverloadedError,
	OvertakenError,
	RenderTimeoutError,
	type Answer,
} from '@lts/tagged-cache';
import { tracing } from '@lts/tracing/shared';
import { LRUCache } from 'lru-cache';

import { DatabaseGoneError, type StoredAnswers } from '../cache/answers.ts';
import { operationAt, type AskedOperation } from '../cache/key.ts';
import { sendAnswer } from '../cache/send.ts';
import { sendError, sendRefusal, setHeaders } from '../http/send.ts';
import type { Handler, QuickHandler } from '../http/server.ts';
import type { Admission } from '../limits/admission.ts';
import { Refusal } from '../limits/refusal.ts';
import { createExecutor } from './execute.ts';
import { isAcceptable, localeOf, mistakeIn, notAcceptable } from './request.ts';
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
		const client = await admission.identify(req, 'content');
		const locale = localeOf(url);
		if (locale === null) {
			await admission.countFree(client);
			sendError(res, 400, {
				code: 'UNKNOWN_LOCALE',
				message: `The parameter \`locale\` names no language of this site. Give one of ${languageCodes.join(', ')}, once.`,
				locales: languageCodes,
			});
			return;
		}
		const mistake = mistakeIn(req, url);
		if (mistake) {
			await admission.countFree(client);
			sendError(res, mistake.status, mistake);
			return;
		}
		const isDryRun = url.searchParams.has('dryRun');
		const charge = async (cost: number) => setHeaders(res, await admission.charge(client, cost));
		if (isDryRun) setHeaders(res, await admission.countFree(client));
		const asked = isReading(req) && !isDryRun ? operationAt(url, locale) : null;
		if (!asked) return pass(req, res, { locale, isDryRun, charge });
		let exchange: Exchange = { locale };
		if (client.kind !== 'site') {
			if (!answers.getCurrent(asked.key)) exchange = await withCost(url, exchange);
			const cost = chargeable(exchange);
			try {
				await charge(cost);
			} catch (error) {
				if (!(error instanceof Refusal)) throw error;
				const told = { requested: cost, limit: options.limits.cost };
				return sendRefusal(res, error, { extensions: { cost: told } });
			}
		}
		await answer(req, res, { url, asked, exchange });
	};

	/**
	 * Learned before the work, which several clients may share: none pays for another, or is refused
	 * with another. Reads nothing, and leaves the cost for the execution to go by.
	 */
	async function withCost(url: URL, exchange: Exchange): Promise<Exchange> {
		const dryRun: Exchange = { ...exchange, isDryRun: true };
		await yoga.fetch(url.href, {}, { exchange: dryRun });
		return dryRun.cost === undefined ? exchange : { ...exchange, cost: dryRun.cost };
	}

	/** What is refused for what it is costs 1. */
	function chargeable({ cost = 1 }: Exchange): number {
		return cost > options.limits.cost ? 1 : cost;
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
			} else sendTrouble(res, error);
		}
	}

	/** What is not a plain GET of one operation is nobody's but the asker's. */
	async function pass(req: IncomingMessage, res: ServerResponse, exchange: Exchange) {
		const response = await yoga.handleNodeRequestAndResponse(req, res, { exchange });
		if (exchange.refusal) {
			const cost = { requested: exchange.cost, limit: options.limits.cost };
			return sendRefusal(res, exchange.refusal, { extensions: { cost } });
		}
		// It was refused before it was charged.
		const { cost, isDryRun } = exchange;
		if (!isDryRun && (cost === undefined || cost > options.limits.cost)) await exchange.charge?.(1);
		if (response.status === 406) return sendError(res, 406, notAcceptable);
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

function sendTrouble(res: ServerResponse, error: unknown): void {
	if (error instanceof OverloadedError || error instanceof OvertakenError) {
		res.setHeader('Retry-After', '1');
		const message = 'Too much is asked at the moment. Try again in a second.';
		sendError(res, 503, { code: 'UNAVAILABLE', message });
	} else if (error instanceof RenderTimeoutError) {
		res.setHeader('Retry-After', '5');
		const message = 'The operation took too long. Ask for less at a time, or try again later.';
		sendError(res, 503, { code: 'TIMEOUT', message });
	} else throw error;
}
