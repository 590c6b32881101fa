import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendPrepared } from '@lts/prepared-body';
import { createLimiter, type Rendered } from '@lts/tagged-cache';
import type { Handler } from './capture.ts';
import type { Page } from './page.ts';
import { sendText } from './send-text.ts';

/** Nothing of the site sets cookies; the others are for the page cache only. */
const privateHeaders = ['set-cookie', 'content-position', 'cache-tags', 'content-expires'];

const maxRunning = 16;
const maxQueued = 64;
const renderTimeoutMs = 10_000;
const privately = 'private, no-store';

/** For what is not taken from the page cache; of what the handler sends, some headers may not leave. */
export function createPassThrough({
	handler,
	requestHeaders,
}: {
	handler: Handler;
	/** Set on every request, over what the client sent (names in lower case). */
	requestHeaders: Record<string, string>;
}) {
	const limiter = createLimiter({ maxRunning, maxQueued });

	async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
		Object.assign(request.headers, requestHeaders);
		removeWhenSent(response, privateHeaders);
		await handler(request, response, () => {
			sendText(request, response, 404, 'There is no such page.');
		});
		if (!response.closed) await once(response, 'close');
	}

	return {
		/** For files of the build: cheap, and theirs to say how long they are kept. */
		file(request: IncomingMessage, response: ServerResponse): Promise<void> {
			response.setHeader('X-Content-Type-Options', 'nosniff');
			if (request.url?.startsWith('/embed/')) setSharedHeaders(response);
			return handle(request, response);
		},
		/** For forms: answered for one reader, and kept by nobody. */
		async form(request: IncomingMessage, response: ServerResponse): Promise<void> {
			response.setHeader('Cache-Control', privately);
			await limiter.run(() => handle(request, response), whenLeft(response));
		},
		/** For a page that is rendered for one reader, and kept by nobody. */
		async page(
			request: IncomingMessage,
			response: ServerResponse,
			render: (signal: AbortSignal) => Promise<Pick<Rendered<Page>, 'value'>>,
		): Promise<void> {
			const signal = AbortSignal.any([whenLeft(response), AbortSignal.timeout(renderTimeoutMs)]);
			const { value: page } = await limiter.run(() => render(signal), signal);
			sendPrepared(request, response, {
				prepared: page,
				status: page.status,
				headers: ['cache-control', privately],
				isComparable: page.status === 200,
			});
		},
	};
}

function whenLeft(response: ServerResponse): AbortSignal {
	const left = new AbortController();
	response.once('close', () => left.abort(new Error('The reader left.')));
	return left.signal;
}

/** For the scripts of embeds: pages of other sites load them, from an address that stays the same. */
function setSharedHeaders(response: ServerResponse): void {
	response.setHeader('Access-Control-Allow-Origin', '*');
	response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
	response.setHeader('Cache-Control', 'public, max-age=3600, stale-while-revalidate=86400');
}

/** Removes headers at the last moment: when the head of the answer is written, by whomever. */
function removeWhenSent(response: ServerResponse, names: readonly string[]): void {
	const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
	response.writeHead = (...args: unknown[]) => {
		const given = args.at(-1);
		if (typeof given === 'object' && given !== null) {
			for (const [name, value] of Object.entries(given)) response.setHeader(name, value);
			args.pop();
		}
		for (const name of names) response.removeHeader(name);
		return writeHead(...args);
	};
}
