import { changeOf, feedErrorOf, headOf, type ContentChange, type FeedHead } from './changes.ts';
import type { Connection } from './client.ts';
import {
	ContentFeedGoneError,
	ContentRequestError,
	ContentTimeoutError,
	ContentUnavailableError,
} from './errors.ts';
import { createEventParser, type ServerSentEvent } from './event-stream.ts';
import { failureOf } from './http.ts';
import { wait } from './wait.ts';

/** First and longest pause before a new connection, in milliseconds; jitter takes up to half of it. */
const shortestPause = 500;
const longestPause = 15_000;

/** How much of a `Retry-After` is heeded, in milliseconds. */
const longestAskedPause = 60_000;

/** The feed sends a heartbeat every 15 s: after this silence, in milliseconds, it is taken for dead. */
const longestSilence = 40_000;

/**
 * Follows the change feed until `signal` aborts, then resolves. Connects again by itself, with
 * growing pauses, and continues after the last change that it handed over; no change is handed over
 * twice. Callbacks run one after another and are waited for; what they throw ends the stream.
 * @param after continue after this position; left out: only what changes from now on
 * @param onHead at each connection, before its changes: compare `epoch` to know of a fresh start
 * @param onRetry a connection failed or ended; the next attempt follows in `delayMs`
 * @throws {ContentFeedGoneError} when the feed cannot continue after that position
 * @throws {ContentRequestError} when the feed refuses the request
 */
export type StreamChanges = (options: {
	after?: number;
	signal: AbortSignal;
	onHead: (head: FeedHead) => void | Promise<void>;
	onChange: (change: ContentChange) => void | Promise<void>;
	onRetry?: (retry: { error: unknown; delayMs: number; attempt: number }) => void;
	/** How long a connection may be silent, in milliseconds. */
	silenceMs?: number;
}) => Promise<void>;

type Options = Parameters<StreamChanges>[0] & { connection: Connection };

interface Cursor {
	after: number | null;
	/** Connections in a row that gave nothing. */
	failures: number;
}

export async function streamChanges(options: Options): Promise<void> {
	const { signal, onRetry } = options;
	const cursor: Cursor = { after: options.after ?? null, failures: 0 };
	while (!signal.aborted) {
		const error = await follow({ ...options, cursor });
		if (signal.aborted) return;
		cursor.failures += 1;
		const delayMs = pauseAfter({ failures: cursor.failures, error });
		onRetry?.({ error, delayMs, attempt: cursor.failures });
		await wait(delayMs, signal);
	}
}

/** Follows one connection to its end and returns why it ended; throws what ends the stream. */
async function follow({ cursor, ...options }: Options & { cursor: Cursor }): Promise<unknown> {
	const { connection, signal, onHead, onChange, silenceMs = longestSilence } = options;
	const { after } = cursor;
	const url = `${connection.origin}/content/v1/changes/stream${after === null ? '' : `?after=${after}`}`;
	let handingOver = false;
	try {
		for await (const message of read({ url, after, connection, signal, silenceMs })) {
			handingOver = true;
			if (message.head) {
				await onHead(message.head);
				cursor.failures = 0;
				cursor.after ??= message.head.position;
			} else if (cursor.after === null || message.change.position > cursor.after) {
				await onChange(message.change);
				cursor.after = message.change.position;
			}
			handingOver = false;
		}
		return new ContentUnavailableError({ url, reason: 'ended the stream' });
	} catch (error) {
		if (handingOver || endsStream(error)) throw error;
		return error;
	}
}

type Message = { head: FeedHead; change?: never } | { head?: never; change: ContentChange };

async function* read({
	url,
	after,
	connection: { fetch, timeoutMs, headers },
	signal,
	silenceMs,
}: {
	url: string;
	after: number | null;
	connection: Connection;
	signal: AbortSignal;
	silenceMs: number;
}): AsyncGenerator<Message, void> {
	const dead = new AbortController();
	let watchdog = setTimeout(
		() => dead.abort(new ContentTimeoutError({ url, timeoutMs })),
		timeoutMs,
	);
	try {
		const response = await fetch(url, {
			headers: { accept: 'text/event-stream', ...headers },
			// No header: a browser would have to ask first whether it may send one.
			cache: 'no-store',
			signal: AbortSignal.any([signal, dead.signal]),
		});
		if (!response.ok || !response.body) {
			throw feedErrorOf({ url, after, response, text: await response.text() });
		}
		clearTimeout(watchdog);
		const reason = `sent nothing for ${silenceMs} ms`;
		watchdog = setTimeout(
			() => dead.abort(new ContentUnavailableError({ url, reason })),
			silenceMs,
		);
		const parse = createEventParser();
		const decoder = new TextDecoder();
		for await (const chunk of response.body) {
			watchdog.refresh();
			const messages = parse(decoder.decode(chunk, { stream: true }));
			yield* messages.flatMap((message) => messageOf({ url, message }));
		}
	} catch (error) {
		throw dead.signal.aborted ? dead.signal.reason : failureOf({ error, url, signal });
	} finally {
		clearTimeout(watchdog);
	}
}

function messageOf({
	url,
	message: { event, data: text },
}: {
	url: string;
	message: ServerSentEvent;
}): Message[] {
	if (event === 'head') return [{ head: headOf({ url, text }) }];
	if (event === 'change') return [{ change: changeOf({ url, text }) }];
	return [];
}

function endsStream(error: unknown): boolean {
	return error instanceof ContentFeedGoneError || error instanceof ContentRequestError;
}

/** How long to wait before the next attempt, in milliseconds. */
export function pauseAfter({ failures, error }: { failures: number; error: unknown }): number {
	const pause = Math.min(longestPause, shortestPause * 2 ** (failures - 1));
	const jittered = pause * (0.5 + Math.random() / 2);
	const asked = error instanceof ContentUnavailableError ? (error.retryAfter ?? 0) * 1000 : 0;
	return Math.max(jittered, Math.min(asked, longestAskedPause));
}
