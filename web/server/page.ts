import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Captured } from './capture.ts';

/** A page, ready to be sent as it is. */
export interface Page {
	status: number;
	identity: Variant;
	gzip?: Variant;
	br?: Variant;
	/** The memory that it takes, in bytes. */
	size: number;
}

export interface Variant {
	etag: string;
	/** Names and values in turn, as `writeHead` takes them. */
	headers: string[];
	body: Buffer;
}

/** Browsers keep a page and ask each time whether it is still the one. */
const cacheControl = 'public, max-age=0, must-revalidate';

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
/** Below this, compression saves nothing that a packet would show. */
const minCompressed = 512;
/** Takes about a millisecond for a page; higher ones save a few per cent and take ten times as long. */
const brotliQuality = 5;

/** Compresses the body once for everybody, and names it by its content. */
export async function preparePage(captured: Captured): Promise<Page> {
	const { status, body } = captured;
	const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
	const kept = keptHeaders(captured);
	const variant = (content: Buffer, encoding: string): Variant => {
		const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
		const headers = [...kept, 'etag', etag, 'content-length', String(content.byteLength)];
		if (encoding !== 'identity') headers.push('content-encoding', encoding);
		return { etag, headers, body: exactly(content) };
	};
	const page: Page = { status, identity: variant(body, 'identity'), size: 0 };
	if (body.byteLength >= minCompressed && compressible.test(contentType(captured))) {
		const [gzipped, brotli] = await Promise.all([
			promisify(gzip)(body, { level: 9 }),
			promisify(brotliCompress)(body, {
				params: {
					[constants.BROTLI_PARAM_QUALITY]: brotliQuality,
					[constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
				},
			}),
		]);
		if (gzipped.byteLength < body.byteLength) page.gzip = variant(gzipped, 'gzip');
		if (brotli.byteLength < body.byteLength) page.br = variant(brotli, 'br');
	}
	page.size = sizeOf(page);
	return page;
}

/** In memory of its own: what zlib and Buffer return often holds a much larger block. */
function exactly(content: Buffer): Buffer {
	const copy = Buffer.allocUnsafeSlow(content.byteLength);
	content.copy(copy);
	return copy;
}

function contentType({ headers }: Captured): string {
	return String(headers['content-type'] ?? '');
}

function keptHeaders({ status, headers }: Captured): string[] {
	const kept = ['cache-control', status >= 500 ? 'no-store' : cacheControl];
	kept.push('vary', 'Accept-Encoding');
	for (const [name, value] of Object.entries(headers)) {
		if (dropped.has(name) || value === undefined) continue;
		for (const one of Array.isArray(value) ? value : [value]) kept.push(name, String(one));
	}
	return kept;
}

function sizeOf(page: Page): number {
	let size = 0;
	for (const variant of [page.identity, page.gzip, page.br]) {
		if (!variant) continue;
		size += variant.body.byteLength;
		for (const text of variant.headers) size += text.length;
	}
	return size;
}
