import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { chooseEncoding, type Encoding } from './encoding.ts';

/** Below this, compression saves nothing that a packet would show. */
export const minCompressed = 512;
/** Takes about a millisecond for a page; higher ones save a few per cent and take ten times as long. */
const brotliQuality = 5;

/** @param level 1 (quick) to 9 (small) */
export function compressGzip(body: Buffer, level: number): Promise<Buffer> {
	return promisify(gzip)(body, { level });
}

export function compressBrotli(body: Buffer): Promise<Buffer> {
	return promisify(brotliCompress)(body, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: brotliQuality,
			[constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
		},
	});
}

/**
 * Compresses a body that is sent to one reader, in the encoding that they like best.
 * @param accepted the header Accept-Encoding (RFC 9110, 12.5.3)
 */
export async function compressOnce(
	body: Buffer,
	accepted: string | undefined,
	{ gzipLevel }: { gzipLevel: number },
): Promise<{ body: Buffer; encoding: Encoding }> {
	const isWorthIt = body.byteLength >= minCompressed;
	const encoding = chooseEncoding(accepted, { br: isWorthIt, gzip: isWorthIt });
	if (encoding === 'identity') return { body, encoding };
	const compressed =
		encoding === 'br' ? await compressBrotli(body) : await compressGzip(body, gzipLevel);
	return compressed.byteLength < body.byteLength
		? { body: compressed, encoding }
		: { body, encoding: 'identity' };
}
