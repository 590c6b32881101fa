import { tagValues, type TagValues } from '@lts/cdn';
import { prepareBody, type PreparedBody } from '@lts/prepared-body';
import type { Captured } from './capture.ts';

/** A page, ready to be sent as it is. */
export interface Page extends PreparedBody, TagValues {
	status: number;
	/** When it becomes outdated by itself, in milliseconds since 1970. */
	expires?: number | undefined;
}

/** What belongs to the page's way here, is made anew, or may not leave. */
const dropped = new Set([
	'set-cookie',
	'content-position',
	'cache-tags',
	'content-expires',
	'x-sveltekit-page',
	'content-length',
	'content-encoding',
	'transfer-encoding',
	'connection',
	'keep-alive',
	'date',
	'etag',
	'cache-control',
	'vary',
]);

const compressible = /^(text\/|image\/svg|application\/([\w.+-]*(json|xml)|javascript))/;

/** @param tags by which a CDN is told to forget the page; none where it could not be */
export async function preparePage(
	captured: Captured,
	{ tags = [], expires }: { tags?: readonly string[]; expires?: number | undefined } = {},
): Promise<Page> {
	const compress = compressible.test(contentType(captured));
	const headers = keptHeaders(captured);
	const prepared = await prepareBody(captured.body, { headers, compress, gzipLevel: 9 });
	const values = tagValues(tags);
	const size = prepared.size + values.surrogateKey.length + values.cacheTag.length;
	return { ...prepared, ...values, size, status: captured.status, expires };
}

function contentType({ headers }: Captured): string {
	return String(headers['content-type'] ?? '');
}

function keptHeaders({ headers }: Captured): string[] {
	const kept = ['vary', 'Accept-Encoding'];
	for (const [name, value] of Object.entries(headers)) {
		if (dropped.has(name) || value === undefined) continue;
		for (const one of Array.isArray(value) ? value : [value]) kept.push(name, String(one));
	}
	return kept;
}
