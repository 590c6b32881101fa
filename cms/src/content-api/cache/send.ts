import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Answer } from '@lts/tagged-cache';

import { chooseEncoding } from '../http/encoding.ts';
import type { StoredAnswer, Variant } from './answer.ts';

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
	const variant = variantFor(answer, req.headers['accept-encoding']);
	const more = ['cache-control', cacheControlOf(answer, source)];
	if (answer.isStorable && asOf !== undefined) more.push('content-position', String(asOf));
	more.push('server-timing', `cache;desc=${source}`);
	const known = req.headers['if-none-match'];
	if (known !== undefined && answer.isStorable && includesTag(known, variant.etag)) {
		res.writeHead(304, [...headersOf304(variant), ...more]);
		res.end();
		return;
	}
	res.writeHead(answer.status, [...variant.headers, ...more]);
	res.end(req.method === 'HEAD' ? undefined : variant.body);
}

function variantFor(answer: StoredAnswer, accepted: string | undefined): Variant {
	const { br, gzip, identity } = answer;
	const encoding = chooseEncoding(accepted, { br: br !== undefined, gzip: gzip !== undefined });
	return (encoding === 'br' ? br : encoding === 'gzip' ? gzip : undefined) ?? identity;
}

function cacheControlOf(answer: StoredAnswer, source: Answer<unknown>['source']): string {
	if (!answer.isStorable || source === 'fallback') return unkept;
	const { expires } = answer;
	return expires !== undefined && expires - Date.now() < sharedMs ? soonOver : shared;
}

/** Compares weakly, as If-None-Match demands: caches on the way may have marked the tag as weak. */
function includesTag(known: string, etag: string): boolean {
	return known.split(',').some((part) => {
		const tag = part.trim();
		return tag === '*' || tag.replace(/^W\//, '') === etag;
	});
}

function headersOf304({ headers }: Variant): string[] {
	return headers.flatMap((name, at) => {
		const belongs = at % 2 === 0 && !/^content-(length|encoding|type)$/.test(name);
		return belongs ? [name, headers[at + 1] ?? ''] : [];
	});
}
