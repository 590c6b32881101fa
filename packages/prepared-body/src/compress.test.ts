import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compressOnce } from './compress.ts';

const long = Buffer.from('Let them stay. '.repeat(100));

it('compresses a body as its reader likes best', async () => {
	const options = { gzipLevel: 6 };
	const brotli = await compressOnce(long, 'gzip, br', options);
	expect(brotli.encoding).toBe('br');
	expect(brotliDecompressSync(brotli.body)).toEqual(long);
	const gzipped = await compressOnce(long, 'gzip', options);
	expect(gzipped.encoding).toBe('gzip');
	expect(gunzipSync(gzipped.body)).toEqual(long);
	expect(await compressOnce(long, undefined, options)).toEqual({
		body: long,
		encoding: 'identity',
	});
});

it('leaves a body alone that is short, or does not get smaller', async () => {
	const noise = crypto.getRandomValues(Buffer.alloc(2000));
	for (const body of [Buffer.from('{}'), noise]) {
		const answer = await compressOnce(body, 'br, gzip', { gzipLevel: 6 });
		expect(answer).toEqual({ body, encoding: 'identity' });
	}
});
