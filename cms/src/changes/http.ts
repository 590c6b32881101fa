import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';

import type { ErrorCode } from '../content-api/error-codes.ts';
import { ChangesGoneError } from './feed.ts';
import type { FeedFollower } from './follower.ts';
import {
	BadRequestError,
	onlyValueOf,
	readPositionParameter,
	readSizeParameter,
} from './parameters.ts';
import type { FeedReader } from './reader.ts';
import { streamChanges } from './stream.ts';

export interface FeedHandlers {
	/** `GET /content/v1/changes?after=<position>&first=<1..500>` */
	changes: Handler;
	/** `GET /content/v1/changes/stream?after=<position>`, or with the header `Last-Event-ID`. */
	stream: (
		req: IncomingMessage,
		res: ServerResponse,
		/** Whether the client may still read; asked again and again. */
		mayGoOn?: () => Promise<boolean>,
	) => Promise<void>;
	/** Ends every stream and takes no new ones: the server is going to stop. */
	closeAll(): void;
	/** How many streams are open. */
	streamCount(): number;
}

type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/**
 * The change feed over HTTP, as plain Node handlers. Both begin at the head of the feed when no
 * position is given: read the head, then the content, then follow from the head.
 */
export function createFeedHandlers(options: {
	reader: FeedReader;
	follower: FeedFollower;
	log: Logger;
	maxStreams?: number;
	heartbeatMs?: number;
}): FeedHandlers {
	const { follower, heartbeatMs = 15_000, log, maxStreams = 500, reader } = options;
	const closing = new AbortController();
	let streams = 0;

	async function changes(req: IncomingMessage, res: ServerResponse): Promise<void> {
		await answerErrors(req, res, log, async () => {
			const query = queryOf(req);
			const after = readPositionParameter('after', onlyValueOf(query, 'after'));
			const first = readSizeParameter('first', onlyValueOf(query, 'first'));
			sendJson(res, 200, await reader.page({ after, first }));
		});
	}

	const stream: FeedHandlers['stream'] = async (req, res, mayGoOn = always) => {
		await answerErrors(req, res, log, async () => {
			// A browser repeats the address it began with; what it has seen since is in the header.
			const lastEventId = req.headers['last-event-id'];
			const after =
				typeof lastEventId === 'string' && lastEventId !== ''
					? readPositionParameter('Last-Event-ID', lastEventId)
					: readPositionParameter('after', onlyValueOf(queryOf(req), 'after'));
			if (closing.signal.aborted) throw new UnavailableError('This server is stopping.', 1);
			if (streams >= maxStreams) {
				throw new UnavailableError(
					`All ${maxStreams} streams of this server are taken. Try again later, or poll /content/v1/changes.`,
					30,
				);
			}
			streams += 1;
			try {
				await streamChanges({
					req,
					res,
					after,
					reader,
					follower,
					heartbeatMs,
					closing: closing.signal,
					mayGoOn,
				});
			} finally {
				streams -= 1;
			}
		});
	};

	return { changes, stream, closeAll: () => closing.abort(), streamCount: () => streams };
}

const always = () => Promise.resolve(true);

class UnavailableError extends Error {
	readonly retryAfterSeconds: number;

	constructor(message: string, retryAfterSeconds: number) {
		super(message);
		this.retryAfterSeconds = retryAfterSeconds;
	}
}

async function answerErrors(
	req: IncomingMessage,
	res: ServerResponse,
	log: Logger,
	answer: () => Promise<void>,
): Promise<void> {
	try {
		if (req.method !== 'GET') {
			res.setHeader('Allow', 'GET');
			sendError(res, 405, 'METHOD_NOT_ALLOWED', 'The change feed can only be read: use GET.');
			return;
		}
		await answer();
	} catch (error) {
		if (res.headersSent) {
			log.warn({ err: error }, 'A stream of changes broke off.');
			res.destroy();
		} else if (error instanceof BadRequestError) {
			sendError(res, 400, 'BAD_REQUEST', error.message);
		} else if (error instanceof ChangesGoneError) {
			const { head, message, oldest } = error;
			sendError(res, 410, 'GONE', message, { ...head, oldest });
		} else if (error instanceof UnavailableError) {
			res.setHeader('Retry-After', String(error.retryAfterSeconds));
			sendError(res, 503, 'UNAVAILABLE', error.message);
		} else {
			log.error({ err: error }, 'The change feed cannot be read.');
			res.setHeader('Retry-After', '5');
			sendError(
				res,
				503,
				'UNAVAILABLE',
				'The change feed cannot be read now. Try again in a moment.',
			);
		}
	}
}

function queryOf(req: IncomingMessage): URLSearchParams {
	return new URL(req.url ?? '/', 'http://localhost').searchParams;
}

function sendError(
	res: ServerResponse,
	status: number,
	code: ErrorCode,
	message: string,
	more: object = {},
): void {
	sendJson(res, status, { error: { code, message }, ...more });
}

function sendJson(res: ServerResponse, status: number, body: object): void {
	res.statusCode = status;
	res.setHeader('Content-Type', 'application/json; charset=utf-8');
	res.setHeader('Cache-Control', 'no-store');
	res.end(JSON.stringify(body));
}
