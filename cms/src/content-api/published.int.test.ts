import { describe, expect, it } from 'vitest';

import { keyTag } from '../changes/tags.ts';
import { richText } from '../testing/documents.ts';
import { useContentApi } from './testing/useContentApi.ts';

const scene = useContentApi();

const newsItem = `query($slug: String!) { newsItem(slug: $slug) { id title summary } }`;

async function readNews(slug: string, locale: string) {
	const { data, errors } = await scene.api.query(newsItem, { locale, variables: { slug } });
	expect(errors).toEqual([]);
	return data?.['newsItem'];
}

describe('what is published', () => {
	it('is read in the language in which it is published, and in no other', async () => {
		const { id } = await scene.content.publish('news', {
			slug: 'one',
			title: 'English',
			summary: 'E',
		});
		expect(await readNews('one', 'en')).toMatchObject({ id: String(id), title: 'English' });
		expect(await readNews('one', 'es')).toBeNull();

		await scene.content.saveDraftIn('news', id, 'es', { title: 'Borrador', summary: 'B' });
		expect(await readNews('one', 'es')).toBeNull();

		await scene.content.publishIn('news', id, 'es', { title: 'Español', summary: 'S' });
		expect(await readNews('one', 'es')).toMatchObject({ title: 'Español' });
		expect(await readNews('one', 'en')).toMatchObject({ title: 'English' });
	});

	it('can be Spanish alone while English is a draft', async () => {
		const { id } = await scene.content.draft('news', { slug: 'two', title: 'English draft' });
		await scene.content.publishIn('news', id, 'es', { title: 'Español', summary: 'S' });
		expect(await readNews('two', 'en')).toBeNull();
		expect(await readNews('two', 'es')).toMatchObject({ title: 'Español' });
	});

	it('does not change by a draft, and is gone when unpublished, trashed or deleted', async () => {
		const { id } = await scene.content.publish('news', { slug: 'three', title: 'Before' });
		await scene.content.publishIn('news', id, 'es', { title: 'Antes', summary: 'S' });
		await scene.content.saveDraftIn('news', id, 'en', { title: 'A better title' });
		expect(await readNews('three', 'en')).toMatchObject({ title: 'Before' });

		await scene.content.unpublishIn('news', id, 'en');
		expect(await readNews('three', 'en')).toBeNull();
		expect(await readNews('three', 'es')).toMatchObject({ title: 'Antes' });

		await scene.content.trash('news', id);
		expect(await readNews('three', 'es')).toBeNull();
	});

	it('is listed in its language only, in numbers too', async () => {
		const { id } = await scene.content.publish('guides', { slug: 'rights' });
		await scene.content.draft('guides', { slug: 'not-yet' });
		await scene.content.publishIn('guides', id, 'uk', {
			title: 'Права',
			summary: 'П',
			body: richText('Т'),
		});
		const list = '{ guides { totalCount items { slug title } } }';
		expect((await scene.api.query(list)).data?.['guides']).toMatchObject({ totalCount: 1 });
		expect((await scene.api.query(list, { locale: 'uk' })).data?.['guides']).toEqual({
			totalCount: 1,
			items: [{ slug: 'rights', title: 'Права' }],
		});
		expect((await scene.api.query(list, { locale: 'ps' })).data?.['guides']).toEqual({
			totalCount: 0,
			items: [],
		});
	});

	it('of the globals too', async () => {
		const query = '{ siteSettings { siteName } navigation { main { label } } }';
		const before = await scene.api.query(query);
		expect(before.data).toEqual({ siteSettings: null, navigation: null });
		expect(before.tags).toEqual(['navigation', 'site-settings']);
		await scene.content.publishGlobal('site-settings', {
			siteName: 'Let Them Stay',
			description: 'A campaign.',
			organizationName: 'Example',
			contactEmail: 'info@example.org',
			legalNotice: 'Not legal advice.',
		});
		expect((await scene.api.query(query)).data).toMatchObject({
			siteSettings: { siteName: 'Let Them Stay' },
			navigation: null,
		});
		expect((await scene.api.query(query, { locale: 'ru' })).data).toMatchObject({
			siteSettings: null,
		});
	});
});

describe('a relation', () => {
	it('leaves out what is not published in the language, and names it in the tags', async () => {
		const shown = await scene.content.publish('programs', { code: 'SHOWN' });
		const hidden = await scene.content.draft('programs', { code: 'HIDDEN' });
		await scene.content.publish('news', { slug: 'both', programs: [hidden.id, shown.id] });
		const query = '{ newsItem(slug: "both") { id programs { code } } }';
		const before = await scene.api.query(query);
		expect(before.data?.['newsItem']).toMatchObject({ programs: [{ code: 'SHOWN' }] });
		expect(before.tags).toEqual(
			expect.arrayContaining([
				keyTag('news', 'both'),
				`programs:${hidden.id}`,
				`programs:${shown.id}`,
			]),
		);

		await scene.content.publishIn('programs', hidden.id, 'en');
		const after = await scene.api.query(query);
		expect(after.data?.['newsItem']).toMatchObject({
			programs: [{ code: 'HIDDEN' }, { code: 'SHOWN' }],
		});

		await scene.content.publishIn('programs', shown.id, 'es', { name: 'Visible', summary: 'S' });
		await scene.content.unpublishIn('programs', shown.id, 'en');
		const unpublished = await scene.api.query(query);
		expect(unpublished.data?.['newsItem']).toMatchObject({ programs: [{ code: 'HIDDEN' }] });
		await scene.content.trash('programs', hidden.id);
		const trashed = await scene.api.query(query);
		expect(trashed.data?.['newsItem']).toMatchObject({ programs: [] });
	});
});

describe('content that does not fit the schema any more', () => {
	it('takes neither the page nor the list with it, and is logged with its id', async () => {
		const page = await scene.content.publish('pages', {
			path: 'broken',
			layout: [
				{ blockType: 'newsletter', heading: 'Whole' },
				{ blockType: 'newsletter', heading: 'Broken soon' },
			],
		});
		const item = await scene.content.publish('news', { slug: 'broken-news' });
		await scene.content.publish('news', { slug: 'whole-news' });
		// As a field that has become required after the document was published.
		await scene.pool.query(
			`UPDATE pages_blocks_newsletter SET heading = NULL WHERE heading = 'Broken soon'`,
		);
		await scene.pool.query('UPDATE news_locales SET summary = NULL WHERE _parent_id = $1', [
			item.id,
		]);
		const { data, errors } = await scene.api.query(`{
			page(path: "broken") { title layout { ... on NewsletterBlock { heading } } }
			news { items { slug summary } }
		}`);
		expect(errors).toEqual([]);
		expect(data?.['page']).toMatchObject({ layout: [{ heading: 'Whole' }] });
		const slugs = (data?.['news'] as { items: { slug: string }[] }).items.map(({ slug }) => slug);
		expect(slugs).toContain('whole-news');
		expect(slugs).not.toContain('broken-news');

		const problemsOf = (collection: string, id: number) =>
			scene.api.logs
				.filter((entry) => entry['collection'] === collection && entry['id'] === id)
				.map(({ level, problems }) => ({ level, problems }));
		await expect
			.poll(() => problemsOf('pages', page.id))
			.toEqual([{ level: 50, problems: [expect.stringContaining('heading is missing')] }]);
		await expect
			.poll(() => problemsOf('news', item.id))
			.toEqual([{ level: 50, problems: ['summary is missing'] }]);
	});
});
