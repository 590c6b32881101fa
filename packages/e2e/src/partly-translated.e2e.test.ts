import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { takePicture, test } from './browsing.ts';
import { fieldsOf, unique } from './changes.ts';
import type { Data, Rest } from './rest.ts';
import { readPage, timeUntil, untilHeard, type SitePage } from './site.ts';
import { asPublisher } from './staff.ts';

const { site } = inject('stack');

let rest: Rest;
beforeAll(async () => {
	rest = await asPublisher();
});
afterAll(() => rest.removeCreated());

/** A guide that is published in Dari only. */
async function dariGuide(): Promise<{ id: number; title: string }> {
	const { name, slug } = unique();
	const title = `رهنمای ${name}`;
	return { id: await rest.create('guides', 'fa-AF', fieldsOf.guide({ title, slug })), title };
}

describe('a reader of Dari, on what is in English only', () => {
	test('sees on a program’s page the guides in Dari, and no notice on them', async ({ open }) => {
		const [{ name, slug }, { id, title }] = [unique(), await dariGuide()];
		const guides = [id, await rest.find('guides', 'slug', 'work-permits')];
		const program = fieldsOf.program({ name, code: slug.toUpperCase(), guides });
		await rest.create('programs', 'en', program);
		await untilHeard(rest);
		const { page } = await open({ viewport: { width: 360, height: 800 } });
		await page.goto(`${site}/fa/programs/${slug}`);
		await page.getByRole('note').getByText('این صفحه هنوز به دری موجود نیست.').waitFor();
		const cards = page.locator('main .cards article');
		expect(await cards.locator('.title').allInnerTexts()).toEqual([
			title,
			'Work permits and parole',
		]);
		expect(await cards.locator('.mark').count()).toBe(1);
		await takePicture(page, 'partly-program-fa-AF-360');

		await page.goto(`${site}/programs/${slug}`);
		expect(await page.locator('main .cards .title').allInnerTexts()).toEqual([
			'Work permits and parole',
		]);
	});

	test('sees in the lists of a page what is in Dari', async ({ open }) => {
		const [{ name, slug }, news] = [unique(), unique()];
		const title = `خبر ${news.name}`;
		const item = fieldsOf.news({ title: news.name, slug: news.slug, date: '2032-01-01' });
		const id = await rest.create('news', 'en', item);
		await rest.publish('news', id, 'fa-AF', { title, summary: 'خلاصه' });
		const list = (blockType: string, more: Data = {}) => ({ blockType, heading: name, ...more });
		const guide = await dariGuide();
		const guides = [await rest.find('guides', 'slug', 'work-permits'), guide.id];
		const layout = [
			list('news-list', { limit: 2 }),
			list('program-list'),
			list('guide-list', { guides, limit: 6 }),
		];
		await rest.create('pages', 'en', { title: name, path: slug, layout });
		await untilHeard(rest);
		const { page } = await open({ viewport: { width: 360, height: 800 } });
		await page.goto(`${site}/fa/${slug}`);
		const first = page.locator('main .columns article').first();
		expect(await first.locator('.title').innerText()).toBe(title);
		expect(await first.locator('.mark').count()).toBe(0);
		const program = page.locator('main .cards article').filter({ hasText: 'نوبت‌های CBP One' });
		expect([await program.count(), await program.locator('.mark').count()]).toEqual([1, 0]);
		const cards = page.locator('main .cards').last().locator('.title');
		expect(await cards.allInnerTexts()).toEqual(['Work permits and parole', guide.title]);
		await takePicture(page, 'partly-page-fa-AF-360');

		await page.goto(`${site}/${slug}`);
		expect(await cards.allInnerTexts()).toEqual(['Work permits and parole']);
	});

	test('is not sent to the timeline of a program that is not published', async ({ open }) => {
		const [{ name, slug }, event] = [unique(), unique()];
		const code = slug.toUpperCase();
		const id = await rest.create('programs', 'en', fieldsOf.program({ name, code }));
		const development = { title: event.name, date: '2032-02-02', programs: [id] };
		await rest.create('developments', 'en', fieldsOf.development(development));
		const isListed = ({ html }: SitePage) => html.includes(event.name);
		await timeUntil(() => readPage('/fa'), isListed, performance.now());
		const { page } = await open();
		const link = page.getByRole('link', { name: event.name });
		await page.goto(`${site}/fa`);
		await link.click();
		await page.waitForURL(`${site}/fa/programs/${slug}#development-*`);
		expect(await page.locator('article:target h3').innerText()).toBe(event.name);

		await rest.unpublish('programs', id, 'en');
		await untilHeard(rest);
		await page.goto(`${site}/fa`);
		await page.getByRole('heading', { name: event.name }).waitFor();
		expect(await link.count()).toBe(0);
	});
});

test('a search engine is told of the languages in which a page can be read, and of no others', async () => {
	const { name, slug } = unique();
	const guide = fieldsOf.guide({ title: name, slug });
	const id = await rest.create('guides', 'en', guide);
	const { summary, body } = guide;
	for (const language of ['es', 'fa-AF'] as const) {
		await rest.publish('guides', id, language, { title: name, summary, body });
	}
	const offered = ({ html }: SitePage) =>
		[...html.matchAll(/<link rel="alternate" hreflang="([^"]+)"/g)].map(([, code]) => code);
	const isOffered = (codes: string[]) => (page: SitePage) =>
		String(offered(page)) === String(codes);
	const paths = [`/guides/${slug}`, `/es/guides/${slug}`, `/ps/guides/${slug}`];
	for (const path of paths) {
		const isThere = isOffered(['en', 'es', 'fa-AF', 'x-default']);
		await timeUntil(() => readPage(path), isThere, performance.now());
	}
	await rest.unpublish('guides', id, 'es');
	await untilHeard(rest);
	for (const path of paths) {
		const isThere = isOffered(['en', 'fa-AF', 'x-default']);
		await timeUntil(() => readPage(path), isThere, performance.now());
	}
});

describe('a link that somebody shares', () => {
	test('shows the page’s title and image, from this site alone', async ({ open }) => {
		const { page } = await open();
		await page.goto(`${site}/fa/news/families-can-stay-for-now`);
		const tags = await page
			.locator('meta[property^="og:"]')
			.evaluateAll((all) =>
				Object.fromEntries(
					all.map((tag) => [tag.getAttribute('property'), tag.getAttribute('content')]),
				),
			);
		expect(tags).toMatchObject({
			'og:title': 'Families can stay for now',
			'og:type': 'article',
			'og:locale': 'en_US',
			'og:url': `${site}/news/families-can-stay-for-now`,
		});
		const image = new URL(String(tags['og:image']));
		expect(image.origin).toBe(site);
		const answer = await fetch(image);
		expect([answer.status, answer.headers.get('content-type')]).toEqual([
			200,
			expect.stringMatching(/^image\//),
		]);
		expect(Number(tags['og:image:width'])).toBeGreaterThan(600);
		await page.goto(`${site}/news`);
		expect(await page.locator('meta[property="og:image"]').count()).toBe(0);
	});
});
