import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { preparePage } from './page.ts';
import { chooseVariant } from './send-page.ts';

const body = Buffer.from('<p>Let them stay.</p>'.repeat(100));
const captured = { status: 200, headers: { 'content-type': 'text/html' }, body };

it('prepares a page in three encodings, each with an ETag of its own', async () => {
	const page = await preparePage(captured);
	expect(gunzipSync(page.gzip?.body ?? '').equals(body)).toBe(true);
	expect(brotliDecompressSync(page.br?.body ?? '').equals(body)).toBe(true);
	const tags = [page.identity.etag, page.gzip?.etag, page.br?.etag];
	expect(new Set(tags).size).toBe(3);
	const again = await preparePage({ ...captured, headers: { date: 'later', ...captured.headers } });
	expect([again.identity.etag, again.gzip?.etag, again.br?.etag]).toEqual(tags);
});

it('takes no more memory for a page than it says', async () => {
	const page = await preparePage(captured);
	const bodies = [page.identity, page.gzip, page.br].map((variant) => variant?.body);
	for (const bytes of bodies) expect(bytes?.buffer.byteLength).toBe(bytes?.byteLength);
	expect(page.size).toBeGreaterThan(bodies.reduce((sum, bytes) => sum + (bytes?.length ?? 0), 0));
});

it('leaves small and compressed bodies as they are', async () => {
	const small = await preparePage({ ...captured, body: Buffer.from('hi') });
	const image = await preparePage({ ...captured, headers: { 'content-type': 'image/webp' } });
	expect([small.br, small.gzip, image.br, image.gzip]).toEqual(Array(4).fill(undefined));
});

it.each([
	[undefined, 'identity'],
	['', 'identity'],
	['identity', 'identity'],
	['gzip, deflate', 'gzip'],
	['gzip, deflate, br, zstd', 'br'],
	['GZIP;q=1.0, br;q=0.5', 'gzip'],
	['br;q=0, gzip;q=0', 'identity'],
	['*', 'br'],
	['*;q=0, gzip', 'gzip'],
	['identity;q=1, br;q=0.1', 'identity'],
	['nonsense;;q=,', 'identity'],
] as const)('answers Accept-Encoding "%s" with %s', async (accepted, expected) => {
	const page = await preparePage(captured);
	expect(chooseVariant(page, accepted)).toBe(page[expected]);
});
