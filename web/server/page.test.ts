import { expect, it } from 'vitest';
import { preparePage } from './page.ts';

const body = Buffer.from('<p>Let them stay.</p>'.repeat(100));
const captured = { status: 200, headers: { 'content-type': 'text/html' }, body };

it('compresses text and leaves pictures as they are', async () => {
	const page = await preparePage(captured);
	expect([page.br, page.gzip]).not.toContain(undefined);
	const image = await preparePage({ ...captured, headers: { 'content-type': 'image/webp' } });
	expect([image.br, image.gzip]).toEqual([undefined, undefined]);
});
