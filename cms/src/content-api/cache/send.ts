import type { IncomingMessage, ServerResponse } from 'node:http';

import { sendPrepared } from '@lts/prepared-body';
import type { Answer } from '@lts/tagged-cache';

import type { StoredAnswer } from './answer.ts';

/**
 * How long a shared cache may keep an answer, in seconds. It cannot know of a withdrawal unless it is
 * told by tags, so it may keep what it has for the second in which a withdrawal is to be seen, and
 * show it for one more while it asks again (which costs a 304).
 */
const shared = 'public, max-age=0, s-maxage=1, stale-while-revalidate=1';
const sharedMs = 2000;
/** For what changes by itself sooner than that. */
const soonOver = 'public, max-age=0, must-revalidate';
const unkept = 'no-store';

/**
 * Answers a GET or HEAD in the best encoding, or with 304 when the reader has it already.
 * `Server-Timing` tells operators and tests where the answer came from.
 */
export function sendAnswer(
	req: IncomingMessage,
	res: ServerResponse,
	{ value: answer, source, asOf }: Answer<StoredAnswer>,
): void {
	const headers = ['cache-control', cacheControlOf(answer, source)];
	if (answer.isStorable && asOf !== undefined) headers.push('content-position', String(asOf));
	headers.push('server-timing', `cache;desc=${source}`);
	const { isStorable, status } = answer;
	sendPrepared(req, res, { prepared: answer, status, headers, isComparable: isStorable });
}

function cacheControlOf(answer: StoredAnswer, source: Answer<unknown>['source']): string {
	if (!answer.isStorable || source === 'fallback') return unkept;
	const { expires } = answer;
	return expires !== undefined && expires - Date.now() < sharedMs ? soonOver : shared;
}
