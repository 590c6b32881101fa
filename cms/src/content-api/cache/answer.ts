import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { accessHeaders } from '../http/cors.ts';

/** An answer, ready to be sent as it is. */
export interface StoredAnswer {
	status: number;
	identity: Variant;
	gzip?: Variant;
	br?: Variant;
	/** When it changes by itself, in milliseconds since 1970. */
	expires?: number | undefined;
	/** False for what nobody may keep: errors. */
	isStorable: boolean;
	/** The memory that it takes, in bytes. */
	size: number;
}

export interface Variant {
	etag: string;
	/** Names and values in turn, as `writeHead` takes them. */
	headers: string[];
	body: Buffer;
}

/** Below this, compression saves nothing that a packet would show. */
const minCompressed = 512;
/** Takes about a millisecond for a list of 20; higher ones save a few per cent and take ten times as long. */
const brotliQuality = 5;
const gzipLevel = 6;

/**
 * Every answer by GET has this one type, whatever is asked for: all clients of GraphQL take it, and
 * a cache on the way needs to keep it once only.
 */
const contentType = 'application/json; charset=utf-8';

/** Compresses the body once for everybody, and names it by its content. */
export async function prepareAnswer(
	body: Buffer,
	{ tags, expires }: { tags: readonly string[]; expires: string | null },
): Promise<StoredAnswer> {
	const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
	const common = ['vary', 'Accept-Encoding', ...openHeaders, ...tagHeaders(tags)];
	if (expires !== null) common.push('content-expires', expires);
	const variant = (content: Buffer, encoding: string | null): Variant => {
		const etag = encoding === null ? `"${hash}"` : `"${hash}-${encoding}"`;
		const headers = [...common, 'etag', etag, 'content-type', contentType];
		headers.push('content-length', String(content.byteLength));
		if (encoding !== null) headers.push('content-encoding', encoding);
		return { etag, headers, body: exactly(content) };
	};
	const answer: StoredAnswer = {
		status: 200,
		identity: variant(body, null),
		isStorable: true,
		expires: expires === null ? undefined : Date.parse(expires),
		size: 0,
	};
	if (body.byteLength >= minCompressed) {
		const [gzipped, brotli] = await Promise.all([
			promisify(gzip)(body, { level: gzipLevel }),
			promisify(brotliCompress)(body, {
				params: {
					[constants.BROTLI_PARAM_QUALITY]: brotliQuality,
					[constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
				},
			}),
		]);
		if (gzipped.byteLength < body.byteLength) answer.gzip = variant(gzipped, 'gzip');
		if (brotli.byteLength < body.byteLength) answer.br = variant(brotli, 'br');
	}
	answer.size = sizeOf(answer);
	return answer;
}

/** An answer that is sent once, as GraphQL made it, and kept by nobody. */
export function passingAnswer(status: number, headers: Headers, body: Buffer): StoredAnswer {
	const kept = [...headers].flatMap(([name, value]) =>
		name === 'content-length' ? [] : [name, value],
	);
	const all = [...kept, ...openHeaders, 'content-length', String(body.byteLength)];
	const identity = { etag: '', headers: all, body };
	return { status, identity, isStorable: false, size: body.byteLength };
}

const openHeaders = [...Object.entries(accessHeaders).flat(), 'x-content-type-options', 'nosniff'];

/** For our own caches and, as Fastly and others spell it, for a CDN. */
function tagHeaders(tags: readonly string[]): string[] {
	const ours = ['cache-tags', tags.join(',')];
	return tags.length === 0 ? ours : [...ours, 'surrogate-key', tags.join(' ')];
}

/** In memory of its own: what zlib and Buffer return often holds a much larger block. */
function exactly(content: Buffer): Buffer {
	const copy = Buffer.allocUnsafeSlow(content.byteLength);
	content.copy(copy);
	return copy;
}

function sizeOf(answer: StoredAnswer): number {
	let size = 0;
	for (const variant of [answer.identity, answer.gzip, answer.br]) {
		if (!variant) continue;
		size += variant.body.byteLength;
		for (const text of variant.headers) size += text.length;
	}
	return size;
}
