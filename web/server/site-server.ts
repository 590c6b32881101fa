import http, { type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { OverloadedError, type TaggedCache } from '@lts/tagged-cache';
import type { Logger } from 'pino';
import { parseAddress, withoutHost } from './address.ts';
import type { CacheRules } from './cache-rules.ts';
import { boundConnections } from './connections.ts';
import type { Handler } from './capture.ts';
import type { KnownHelp } from './help/known-help.ts';
import type { AnswerSource } from './metrics.ts';
import type { MediaProxy } from './media-proxy.ts';
import type { Page } from './page.ts';
import { createPassThrough } from './pass-through.ts';
import type { Readiness } from './readiness.ts';
import { originHeaders, PageFailedError, type PageRenderer } from './render-page.ts';
import { createHitSender } from './send-hit.ts';
import { createSendPage } from './send-page.ts';
import { sendJson, sendText } from './send-text.ts';
import { createSendUnavailable } from './send-unavailable.ts';

export interface SiteServerOptions {
	handler: Handler;
	/** Whether a path, percent-encoded, is a file of the build. */
	isFile: (path: string) => boolean;
	cache: TaggedCache<Page>;
	renderPage: PageRenderer;
	cacheRules: CacheRules;
	/** Whether the feed was heard of lately: else what counts as current may not be. */
	isFollowed: () => boolean;
	/** What readers are told where nothing can be shown. */
	help: Pick<KnownHelp, 'for'>;
	proxyMedia: MediaProxy;
	readiness: () => Promise<Readiness>;
	/** True when it was told to stop and goes on for a moment. */
	isStopping: () => boolean;
	/** Told of every answer but those of the page cache. */
	count: (source: AnswerSource) => void;
	maxConnections: number;
	siteUrl: string;
	log: Logger;
}

/** The site over HTTP: pages from the cache, everything else from where it belongs. */
export function createSiteServer(options: SiteServerOptions): Server {
	const { cache, handler, isFile, log, proxyMedia, readiness, renderPage, siteUrl } = options;
	const sendPage = createSendPage(options);
	const hits = createHitSender({ cache, sendPage });
	const { count, isStopping } = options;
	const sendUnavailable = createSendUnavailable(options.help);
	const passThrough = createPassThrough({ handler, requestHeaders: originHeaders(siteUrl) });

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const address = parseAddress(request.url ?? '');
		if (!address) {
			count('refused');
			return sendText(request, response, 400, 'This address is not valid.');
		}
		const { page, path } = address;
		if (path === '/healthz') return sendJson(request, response, 200, { alive: true });
		if (path === '/readyz') return answerReadiness(request, response);
		if (path.startsWith('/media/')) {
			count('media');
			return proxyMedia(request, response, path);
		}
		if (isFile(path)) {
			count('file');
			return passThrough.file(request, response);
		}
		const isRead = request.method === 'GET' || request.method === 'HEAD';
		if (!isRead) {
			count('passed');
			return passThrough.form(request, response);
		}
		// A CDN or a tool of the same domain may set cookies. Who carries one gets what is at hand for all;
		// what is rendered for such a request is nobody else's.
		if (request.headers.cookie && !(await cache.holds(page))) {
			await passThrough.page(request, response, (signal) => renderPage(page, signal));
			return count('passed');
		}
		return answerPage(request, response, page);
	}

	async function answerPage(
		request: IncomingMessage,
		response: ServerResponse,
		url: string,
	): Promise<void> {
		const shown = await cache.getOrRender(url, (signal) => renderPage(url, signal));
		hits.remember(request.url ?? '', url);
		sendPage(request, response, shown);
	}

	async function answerReadiness(request: IncomingMessage, response: ServerResponse) {
		const state = await readiness();
		sendJson(request, response, state.ready ? 200 : 503, state);
	}

	function answerError(request: IncomingMessage, response: ServerResponse, error: unknown): void {
		if (response.closed || response.destroyed) return;
		// What the cache throws was logged by its listener.
		if (!(error instanceof Error) || !cacheErrors.has(error.name)) {
			log.error({ err: error, path: request.url?.split('?')[0] }, 'A request failed.');
		}
		if (response.headersSent) {
			response.destroy();
			return;
		}
		count('failed');
		sendUnavailable(
			request,
			response,
			error instanceof PageFailedError ? error.retryAfter : undefined,
		);
	}

	const server = http.createServer(timeouts, (request, response) => {
		// While the server stops, a connection ends with its answer.
		if (isStopping()) response.setHeader('Connection', 'close');
		if (hits.send(request, response)) return;
		// As everything behind this reads it, SvelteKit too.
		request.url = withoutHost(request.url ?? '');
		answer(request, response).catch((error: unknown) => answerError(request, response, error));
	});
	server.timeout = silenceMs;
	boundConnections(server, options.maxConnections);
	return server;
}

/** After which a connection on which nothing moves is closed, also in the middle of an answer. */
const silenceMs = 120_000;

const timeouts = {
	headersTimeout: 10_000,
	requestTimeout: 30_000,
	connectionsCheckingInterval: 5_000,
	// Longer than proxies keep theirs, so that they never use a connection that just closed.
	keepAliveTimeout: 65_000,
};

const cacheErrors = new Set([
	'RenderTimeoutError',
	'OvertakenError',
	OverloadedError.name,
	PageFailedError.name,
]);
