import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import { pipeline } from 'node:stream/promises';
import { ContentTimeoutError } from '@lts/content-client';
import type { Logger } from 'pino';
import {
	CircuitOpenError,
	createCircuitBreaker,
} from '../src/lib/server/content/circuit-breaker.ts';
import { circuitChannel, type CircuitChange } from '../src/lib/server/content/circuit-channel.ts';
import { hangs } from '../src/lib/server/content/hangs.ts';
import type { CacheRules } from './cache-rules.ts';
import { sendText } from './send-text.ts';

const requestHeaders = [
	'accept',
	'accept-encoding',
	'if-match',
	'if-modified-since',
	'if-none-match',
	'if-range',
	'if-unmodified-since',
	'range',
];
const responseHeaders = [
	'accept-ranges',
	'content-disposition',
	'content-encoding',
	'content-length',
	'content-range',
	'content-security-policy',
	'content-type',
	'cross-origin-resource-policy',
	'etag',
	'last-modified',
	'vary',
	'x-content-type-options',
];
const passedStatuses = new Set([200, 206, 304, 412, 416]);

export type MediaProxy = (
	request: IncomingMessage,
	response: ServerResponse,
	path: string,
) => Promise<void>;

/**
 * Passes files of the content API on as they arrive. Only the headers of the two lists cross: no
 * cookies, no addresses, nothing that belongs to one connection.
 *
 * While the content API hangs they fail at once, as pages do: it is enough that pages have found out. While pages
 * only begin to find out, a file gets a moment: it may come from where nothing is slow.
 * Files that are late count among themselves only: what holds them may hang while pages can be rendered.
 */
export function createMediaProxy({
	contentApiUrl,
	cacheRules,
	log,
	isHurried,
	answerTimeoutMs = 2000,
	hurriedTimeoutMs = 500,
	idleTimeoutMs = 120_000,
}: {
	contentApiUrl: string;
	cacheRules: CacheRules;
	log: Logger;
	/** Whether the content API has lately let a page wait, or failed: see `watchForHurry`. */
	isHurried: () => boolean;
	/** How long the content API may take to begin its answer. */
	answerTimeoutMs?: number;
	/** The same while it is in trouble. */
	hurriedTimeoutMs?: number;
	/** How long a file may stand still on its way; as long as a reader may, see `site-server.ts`. */
	idleTimeoutMs?: number;
}): MediaProxy {
	const client = contentApiUrl.startsWith('https:') ? https : http;
	const agent = new client.Agent({ keepAlive: true, maxSockets: 256 });
	const circuit = createCircuitBreaker({
		url: contentApiUrl,
		hangs: () => hangs(contentApiUrl),
		onChange(state) {
			if (state === 'open') log.warn('Files are not read until the content API answers.');
			else log.info('Files are read from the content API again.');
		},
	});
	let isAsked = true;
	circuitChannel.subscribe((message) => {
		isAsked = (message as CircuitChange).state === 'closed';
	});

	/** Resolves with the head of the answer. */
	function ask(request: IncomingMessage, path: string, signal: AbortSignal) {
		return new Promise<IncomingMessage>((resolve, reject) => {
			const outgoing = client.request(new URL(path, contentApiUrl), {
				agent,
				method: request.method,
				headers: pick(request.headers, requestHeaders),
				signal,
			});
			const after = (timeoutMs: number) => () =>
				outgoing.destroy(new ContentTimeoutError({ url: contentApiUrl, timeoutMs }));
			const patienceMs = isHurried() ? hurriedTimeoutMs : answerTimeoutMs;
			const timer = setTimeout(after(patienceMs), patienceMs);
			outgoing.setTimeout(idleTimeoutMs, after(idleTimeoutMs));
			outgoing.once('response', resolve);
			outgoing.once('error', (error: NodeJS.ErrnoException) => {
				// The content API closed a connection at the very moment in which it was used again.
				if (outgoing.reusedSocket && error.code === 'ECONNRESET') {
					ask(request, path, signal).then(resolve, reject);
				} else reject(error);
			});
			for (const event of ['response', 'close']) outgoing.once(event, () => clearTimeout(timer));
			outgoing.end();
		});
	}

	return async function proxyMedia(request, response, path) {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.setHeader('Allow', 'GET, HEAD');
			sendText(request, response, 405, 'Files can only be read: use GET.');
			return;
		}
		if (!isAsked) return sendLater(request, response, 503);
		const left = new AbortController();
		response.once('close', () => left.abort());
		let answer: IncomingMessage;
		try {
			answer = await circuit.run(() => ask(request, path, left.signal), left.signal);
		} catch (error) {
			if (left.signal.aborted) return;
			// That it is not asked was logged when it began.
			if (error instanceof CircuitOpenError) return sendLater(request, response, 503);
			log.error({ err: error, path }, 'A file cannot be read from the content API.');
			const isLate = error instanceof ContentTimeoutError;
			return sendLater(request, response, isLate ? 504 : 502);
		}
		const status = answer.statusCode ?? 502;
		if (!passedStatuses.has(status)) {
			answer.resume();
			if (status >= 400 && status < 500) {
				sendText(request, response, 404, 'There is no such file.');
			} else {
				log.error({ status, path }, 'The content API cannot give a file.');
				sendLater(request, response, 502);
			}
			return;
		}
		const tag = String(answer.headers['cache-tags'] ?? '');
		const isFile = status < 400;
		const cacheHeaders = isFile ? cacheRules.forMedia(tag) : { 'cache-control': 'no-store' };
		response.writeHead(status, { ...pick(answer.headers, responseHeaders), ...cacheHeaders });
		try {
			await pipeline(answer, response);
		} catch (error) {
			if (!left.signal.aborted) log.warn({ err: error, path }, 'A file broke off on its way.');
			response.destroy();
		}
	};
}

function sendLater(request: IncomingMessage, response: ServerResponse, status: number): void {
	response.setHeader('Retry-After', '5');
	sendText(
		request,
		response,
		status,
		'This file cannot be loaded now. Please try again in a moment.',
	);
}

function pick(headers: http.IncomingHttpHeaders, names: readonly string[]): Record<string, string> {
	const picked: Record<string, string> = {};
	for (const name of names) {
		const value = headers[name];
		if (typeof value === 'string') picked[name] = value;
	}
	return picked;
}
