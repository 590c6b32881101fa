import { expect, it } from 'vitest';

import { useContentApi } from './testing/useContentApi.ts';

const scene = useContentApi();

interface Translation {
	language: string;
	since: string;
	url: string;
}

async function translations(slug: string, locale = 'en'): Promise<Translation[] | undefined> {
	const query = `{ newsItem(slug: "${slug}") { translations { language since url } } }`;
	const { data, errors } = await scene.api.query(query, { locale });
	expect(errors).toEqual([]);
	return (data?.['newsItem'] as { translations: Translation[] } | null)?.translations;
}

const languagesOf = async (slug: string, locale?: string) =>
	(await translations(slug, locale))?.map(({ language }) => language);

it('of a document are those that are published, each with its moment and address', async () => {
	const before = Date.now();
	const { id } = await scene.content.publish('news', { slug: 'one' });
	const [english] = (await translations('one')) ?? [];
	expect(english).toEqual({
		language: 'en',
		since: expect.any(String),
		url: 'http://localhost:3000/news/one',
	});
	const since = Date.parse(english?.since ?? '');
	expect(since).toBeGreaterThan(before - 1000);
	expect(since).toBeLessThan(Date.now() + 1000);

	await scene.content.publishIn('news', id, 'fa-AF', { title: 'یک', summary: 'س' });
	await scene.content.publishIn('news', id, 'en', { title: 'Edited' });
	const both = (await translations('one', 'fa-AF')) ?? [];
	expect(both[0]).toEqual(english);
	expect(both[1]?.url).toBe('http://localhost:3000/fa/news/one');
	expect(Date.parse(both[1]?.since ?? '')).toBeGreaterThanOrEqual(since);
});

it('do not tell of drafts, nor of what was withdrawn, trashed or deleted', async () => {
	const { id } = await scene.content.publish('news', { slug: 'two' });
	await scene.content.saveDraftIn('news', id, 'es', { title: 'Borrador', summary: 'B' });
	expect(await languagesOf('two')).toEqual(['en']);
	await scene.content.publishIn('news', id, 'es', { title: 'Español', summary: 'S' });
	await scene.content.publishIn('news', id, 'uk', { title: 'Українська', summary: 'С' });
	expect(await languagesOf('two')).toEqual(['en', 'es', 'uk']);
	const first = (await translations('two'))?.[1]?.since ?? '';

	await scene.content.unpublishIn('news', id, 'es');
	expect(await languagesOf('two')).toEqual(['en', 'uk']);
	await scene.content.publishIn('news', id, 'es', { title: 'Otra vez', summary: 'S' });
	const again = (await translations('two'))?.[1]?.since ?? '';
	expect(again > first).toBe(true);

	const rowsOf = async (document: number) => {
		const { rows } = await scene.pool.query(
			`SELECT language FROM publications WHERE collection = 'news' AND document_id = $1`,
			[document],
		);
		return rows.length;
	};
	expect(await rowsOf(id)).toBe(3);
	await scene.content.trash('news', id);
	expect(await rowsOf(id)).toBe(0);
	const { id: other } = await scene.content.publish('news');
	expect(await rowsOf(other)).toBe(1);
	await scene.content.remove('news', other);
	expect(await rowsOf(other)).toBe(0);
});

it('are those of live rows and of nothing else, for every document of the database', async () => {
	for (const collection of ['pages', 'programs', 'developments', 'guides', 'actions', 'alerts']) {
		await scene.content.publish(collection);
		await scene.content.draft(collection);
	}
	for (const collection of ['pages', 'news', 'programs', 'developments', 'guides', 'actions']) {
		const { rows } = await scene.pool.query(
			`SELECT coalesce(id, document_id) AS id, p.language, l._locale
			FROM (SELECT * FROM publications WHERE collection = $1) AS p
			FULL JOIN (
				SELECT d.id, l._locale::text FROM ${collection} AS d
				JOIN ${collection}_locales AS l ON l._parent_id = d.id
				WHERE l._status = 'published' AND d.deleted_at IS NULL
			) AS l ON l.id = p.document_id AND l._locale = p.language
			WHERE p.language IS NULL OR l._locale IS NULL`,
			[collection],
		);
		expect(rows, collection).toEqual([]);
	}
});

it('have the address of a timeline where a development has no page of its own', async () => {
	const program = await scene.content.publish('programs', { code: 'LINE' });
	const { id } = await scene.content.publish('developments', { programs: [program.id] });
	const { data } = await scene.api.query(
		`{ development(id: "${id}") { url path translations { url } } program(code: "LINE") { url } }`,
	);
	const url = `http://localhost:3000/programs/line#development-${id}`;
	expect(data).toEqual({
		development: { url, path: `/programs/line#development-${id}`, translations: [{ url }] },
		program: { url: 'http://localhost:3000/programs/line' },
	});
});

it('stand beside the list of the languages of the site', async () => {
	const { data } = await scene.api.query('{ languages { code name endonym direction url } }');
	const languages = data?.['languages'] as { code: string }[];
	expect(languages.map(({ code }) => code)).toEqual(['en', 'es', 'ht', 'uk', 'ru', 'fa-AF', 'ps']);
	expect(languages[5]).toEqual({
		code: 'fa-AF',
		name: 'Dari',
		endonym: 'دری',
		direction: 'RTL',
		url: 'http://localhost:3000/fa',
	});
});
