import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { createBell } from './bell.ts';
import type { Change, FeedHead } from './feed.ts';
import type { FeedFollower } from './follower.ts';
import type { FeedReader } from './reader.ts';

const perRead = 500;
const reconnectMs = 1_000;
/** A reader that takes nothing for this long is cut off; it resumes where it was. */
const stalledMs = 30_000;

/**
 * Sends the feed as server-sent events until the client leaves, the server closes, or the feed's
 * epoch changes (the client then connects again and learns of it). Nothing is read ahead of a
 * client that is slow to take what was sent.
 *
 * @throws {ChangesGoneError} before anything is sent, when the feed cannot continue after `after`.
 */
export async function streamChanges(options: {
	req: IncomingMessage;
	res: ServerResponse;
	/** Null begins at the head. */
	after: number | null;
	reader: FeedReader;
	follower: FeedFollower;
	heartbeatMs: number;
	closing: AbortSignal;
	/** Asked before anything is sent but the head: false ends the stream. */
	mayGoOn: () => Promise<boolean>;
}): Promise<void> {
	const { after, closing, follower, heartbeatMs, mayGoOn, reader, req, res } = options;
	const bell = createBell();
	const ended = new AbortController();
	const end = () => {
		ended.abort();
		bell.ring();
	};
	res.once('close', end);
	closing.addEventListener('abort', end);
	let epoch: string | null = null;
	// Before the first read, so that no change falls between reading and listening.
	const unsubscribe = follower.subscribe((head) => {
		if (epoch !== null && head.epoch !== epoch) end();
		else bell.ring();
	});
	try {
		const start = await reader.page({ after, first: perRead });
		epoch = start.epoch;
		let position = after ?? start.position;
		let batch = start.changes;
		sendHeaders(req, res);
		await write(res, headEvent(start, position), ended.signal);
		while (!ended.signal.aborted) {
			if (batch.length === 0) {
				const isRung = await bell.wait(heartbeatMs);
				if (!isRung && !(await mayGoOn())) break;
				if (!isRung) await write(res, ': still here\n\n', ended.signal);
			} else {
				if (!(await mayGoOn())) break;
				await write(res, batch.map(changeEvent).join(''), ended.signal);
				position = batch.at(-1)?.position ?? position;
			}
			if (ended.signal.aborted) break;
			batch = follower.recentAfter(position) ?? (await readOn(reader, { after: position, epoch }));
		}
		res.end();
	} finally {
		unsubscribe();
		closing.removeEventListener('abort', end);
	}
}

async function readOn(
	reader: FeedReader,
	{ after, epoch }: { after: number; epoch: string },
): Promise<Change[]> {
	const page = await reader.page({ after, first: perRead });
	if (page.epoch !== epoch) throw new Error('The feed has started a new epoch.');
	return page.changes;
}

function sendHeaders(req: IncomingMessage, res: ServerResponse): void {
	req.socket.setNoDelay(true);
	res.writeHead(200, {
		'Content-Type': 'text/event-stream; charset=utf-8',
		'Cache-Control': 'no-store, no-transform',
		'X-Accel-Buffering': 'no',
	});
}

/** Carries the position to resume from, for a client that is cut off before its first change. */
function headEvent(head: FeedHead, resumeFrom: number): string {
	const data = JSON.stringify({ epoch: head.epoch, position: head.position });
	return `retry: ${reconnectMs}\nid: ${resumeFrom}\nevent: head\ndata: ${data}\n\n`;
}

function changeEvent(change: Change): string {
	return `id: ${change.position}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`;
}

async function write(res: ServerResponse, text: string, ended: AbortSignal): Promise<void> {
	if (ended.aborted || res.write(text)) return;
	try {
		await once(res, 'drain', { signal: AbortSignal.any([ended, AbortSignal.timeout(stalledMs)]) });
	} catch (error) {
		if (ended.aborted) return;
		throw new Error(`A reader took nothing for ${stalledMs / 1_000} s.`, { cause: error });
	}
}
