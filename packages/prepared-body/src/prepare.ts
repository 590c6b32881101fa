import { createHash } from 'node:crypto';
import { compressBrotli, compressGzip, minCompressed } from './compress.ts';

/** A body in one encoding, with all headers that belong to it. */
export interface Variant {
	/** Strong (RFC 9110, 8.8.3): every encoding has its own. */
	etag: string;
	/** Names in lower case and values in turn, as `writeHead` takes them. */
	headers: string[];
	body: Buffer;
}

/** A body, ready to be sent as it is in the encoding that the reader likes best. */
export interface PreparedBody {
	identity: Variant;
	gzip?: Variant;
	br?: Variant;
	/** The memory that it takes, in bytes. */
	size: number;
}

/**
 * Compresses the body once for everybody, and names it by its content.
 * @param headers names in lower case and values in turn; what follows from the body is added
 * @param compress false for what is compressed by itself, say a picture
 * @param gzipLevel 1 (quick) to 9 (small)
 */
export async function prepareBody(
	body: Buffer,
	{
		headers,
		compress = true,
		gzipLevel,
	}: { headers: readonly string[]; compress?: boolean; gzipLevel: number },
): Promise<PreparedBody> {
	const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
	const variant = (content: Buffer, encoding: 'br' | 'gzip' | null): Variant => {
		const etag = encoding === null ? `"${hash}"` : `"${hash}-${encoding}"`;
		const all = [...headers, 'etag', etag, 'content-length', String(content.byteLength)];
		if (encoding !== null) all.push('content-encoding', encoding);
		return { etag, headers: all, body: exactly(content) };
	};
	const prepared: PreparedBody = { identity: variant(body, null), size: 0 };
	if (compress && body.byteLength >= minCompressed) {
		const [gzipped, brotli] = await Promise.all([
			compressGzip(body, gzipLevel),
			compressBrotli(body),
		]);
		if (gzipped.byteLength < body.byteLength) prepared.gzip = variant(gzipped, 'gzip');
		if (brotli.byteLength < body.byteLength) prepared.br = variant(brotli, 'br');
	}
	prepared.size = sizeOf(prepared);
	return prepared;
}

/** In memory of its own: what zlib and Buffer return often holds a much larger block. */
function exactly(content: Buffer): Buffer {
	const copy = Buffer.allocUnsafeSlow(content.byteLength);
	content.copy(copy);
	return copy;
}

function sizeOf({ identity, gzip: gzipped, br }: PreparedBody): number {
	let size = 0;
	for (const variant of [identity, gzipped, br]) {
		if (!variant) continue;
		size += variant.body.byteLength;
		for (const text of variant.headers) size += text.length;
	}
	return size;
}
