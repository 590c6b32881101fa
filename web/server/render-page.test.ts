import { describe, expect, it } from 'vitest';
import { createPageRenderer } from './render-page.ts';
import { handlerOf, html, provenance } from './testing/handler.ts';

/** The page that is made of an answer, for an address that is nobody's list. */
function render(answer: Response, url = '/one') {
	const renderPage = createPageRenderer({
		handler: handlerOf(() => answer),
		siteUrl: 'https://letthemstay.example',
	});
	return renderPage(url, new AbortController().signal);
}

const told = (status: number) => html('text', { status, headers: provenance(7, 'texts/one') });

describe('a page is stored', () => {
	it('for good, where it shows what is published', async () => {
		expect(await render(told(200))).toMatchObject({
			...{ position: 7, tags: ['texts/one'], minor: false },
		});
	});

	it('as one of those that go first, where it says that there is nothing', async () => {
		expect(await render(told(404))).toMatchObject({ position: 7, minor: true });
	});

	it('as one of those that go first, where a value leads elsewhere', async () => {
		expect(await render(told(404), '/news?page=900')).toMatchObject({ position: 7, minor: true });
		expect(await render(told(200), '/news?page=2')).toMatchObject({ position: 7, minor: false });
	});
});

it('a page that does not say what it is made of is not stored, though it says when it was read', async () => {
	const answer = html('text', { headers: provenance(7) });
	expect(await render(answer)).toMatchObject({ tags: [], position: undefined });
});
