import { foldTags, tagValues } from '@lts/cdn';
import { prepareBody, type PreparedBody } from '@lts/prepared-body';

import { accessHeaders } from '../http/cors.ts';

/** An answer, ready to be sent as it is. */
export interface StoredAnswer extends PreparedBody {
	status: number;
	/** When it changes by itself, in milliseconds since 1970. */
	expires?: number | undefined;
	/** False for what nobody may keep: errors. */
	isStorable: boolean;
}

/** Higher ones save a few per cent of a list of 20 and take ten times as long. */
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
	const headers = ['vary', 'Accept-Encoding', ...openHeaders, ...tagHeaders(tags)];
	if (expires !== null) headers.push('content-expires', expires);
	headers.push('content-type', contentType);
	return {
		...(await prepareBody(body, { headers, gzipLevel })),
		status: 200,
		isStorable: true,
		expires: expires === null ? undefined : Date.parse(expires),
	};
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

/** All of them for our own caches and partners' copies; folded for CDNs, which take fewer. */
function tagHeaders(tags: readonly string[]): string[] {
	const ours = ['cache-tags', tags.join(',')];
	const { surrogateKey, cacheTag } = tagValues(foldTags(tags));
	if (surrogateKey === '') return ours;
	return [...ours, 'surrogate-key', surrogateKey, 'cache-tag', cacheTag];
}
