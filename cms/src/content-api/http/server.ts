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

/** A path, or the beginning of one when it ends with a slash. */
export type Routes = Record<string, Handler>;

/**
 * A plain Node server. Logs method, path and duration of a request, never who made it nor what is
 * in its query.
 */
export function createHttpServer({
	first,
	routes,
	log,
}: {
	/** Asked before anything is done for a request. */
	first?: QuickHandler;
	routes: Routes;
	log: Logger;
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
			if (first?.(req, res)) return;
			void handle(routes, log, req, res);
		},
	);
	server.maxRequestsPerSocket = 10_000;
	server.on('clientError', answerClientError);
	return server;
}

async function handle(
	routes: Routes,
	log: Logger,
	req: IncomingMessage,
	res: ServerResponse,
): Promise<void> {
	const started = performance.now();
	const url = URL.parse(req.url ?? '/', 'http://localhost');
	res.on('close', () => {
		const milliseconds = Math.round(performance.now() - started);
		log.debug({ method: req.method, path: url?.pathname, status: res.statusCode, milliseconds });
	});
	const route = url && routeOf(routes, url.pathname);
	if (!route) {
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

function routeOf(routes: Routes, path: string): Handler | undefined {
	if (Object.hasOwn(routes, path)) return routes[path];
	const prefix = Object.keys(routes).find((one) => one.endsWith('/') && path.startsWith(one));
	return prefix === undefined ? undefined : routes[prefix];
}
