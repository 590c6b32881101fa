import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import type { Logger } from 'pino';

import { isUnavailable } from '../database-errors.ts';
import { retryAfterSeconds, unavailableMessage } from '../errors.ts';
import { Refusal } from '../limits/refusal.ts';
import { answerClientError } from './client-error.ts';
import { sendError, sendRefusal } from './send.ts';

export type Handler = (req: IncomingMessage, res: ServerResponse, url: URL) => Promise<void> | void;

/** Answers at once, or says that it has no answer. */
export type QuickHandler = (req: IncomingMessage, res: ServerResponse) => boolean;

/** A path, or the beginning of one and an asterisk. */
export type Routes = Record<string, Handler>;

/**
 * A plain Node server. Logs method, path and duration of a request, never who made it nor what is
 * in its query.
 */
export function createHttpServer({
	first,
	routes,
	log,
	onAnswered = () => undefined,
}: {
	/** Asked before anything is done for a request. */
	first?: QuickHandler;
	routes: Routes;
	log: Logger;
	/** Told of each answer: its route as in `routes`, and how long it took where that was measured. */
	onAnswered?: (answer: { route: string; status: number; seconds?: number }) => void;
}): Server {
	const server = createServer(
		{
			// A persisted GET carries the variables in its address, an unpersisted one the document too.
			maxHeaderSize: 64 * 1024,
			requestTimeout: 15_000,
			headersTimeout: 10_000,
			keepAliveTimeout: 65_000,
			// How late a request that takes too long is noticed.
			connectionsCheckingInterval: 2000,
		},
		(req, res) => {
			if (first?.(req, res)) {
				onAnswered({ route: 'memory', status: res.statusCode });
				return;
			}
			void handle({ routes, log, onAnswered }, req, res);
		},
	);
	server.maxRequestsPerSocket = 10_000;
	server.on('clientError', answerClientError);
	return server;
}

async function handle(
	{ routes, log, onAnswered }: Required<Omit<Parameters<typeof createHttpServer>[0], 'first'>>,
	req: IncomingMessage,
	res: ServerResponse,
): Promise<void> {
	const started = performance.now();
	const url = URL.parse(req.url ?? '/', 'http://localhost');
	const name = url && routeOf(routes, url.pathname);
	res.on('close', () => {
		const elapsed = performance.now() - started;
		const milliseconds = Math.round(elapsed);
		log.debug({ method: req.method, path: url?.pathname, status: res.statusCode, milliseconds });
		onAnswered({ route: name ?? 'none', status: res.statusCode, seconds: elapsed / 1000 });
	});
	const route = name === undefined || name === null ? undefined : routes[name];
	if (!url || !route) {
		sendError(res, 404, { code: 'NOT_FOUND', message: 'There is nothing at this address.' });
		return;
	}
	try {
		await route(req, res, url);
	} catch (error) {
		if (error instanceof Refusal && !res.headersSent) {
			sendRefusal(res, error);
			return;
		}
		log.error({ err: error, path: url.pathname }, 'A request failed.');
		if (res.headersSent) res.destroy();
		else if (isUnavailable(error)) {
			res.setHeader('Retry-After', String(retryAfterSeconds));
			sendError(res, 503, { code: 'UNAVAILABLE', message: unavailableMessage });
		} else {
			sendError(res, 500, {
				code: 'INTERNAL_SERVER_ERROR',
				message: 'Something went wrong on our side.',
			});
		}
	}
}

/** The key of the route. */
function routeOf(routes: Routes, path: string): string | undefined {
	if (Object.hasOwn(routes, path)) return path;
	return Object.keys(routes).find((one) => one.endsWith('/*') && path.startsWith(one.slice(0, -1)));
}
