import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestPayload, type TestPayload } from '../../testing/createTestPayload.ts';
import { createDocument } from '../../testing/documents.ts';

let test: TestPayload;
let payload: Payload;

beforeAll(async () => {
	test = await createTestPayload();
	payload = test.payload;
});

afterAll(() => test?.destroy());

beforeEach(async () => {
	for (const collection of ['redirects', 'pages', 'news'] as const) {
		await payload.delete({ collection, where: { id: { exists: true } }, trash: true });
	}
});

describe('a redirect is written when', () => {
	it.each([
		['pages', 'path', 'about', 'about/us', '/about', '/about/us'],
		['programs', 'code', 'OLD', 'NEW', '/programs/old', '/programs/new'],
		['news', 'slug', 'one', 'two', '/news/one', '/news/two'],
		['guides', 'slug', 'one', 'two', '/guides/one', '/guides/two'],
	] as const)('a published document of %s moves', async (collection, field, old, now, from, to) => {
		const { id } = await createDocument(payload, collection, { [field]: old });
		await publish(collection, id, { [field]: now });
		expect(await redirects()).toEqual({ [from]: to });
	});

	it('it is published in another language than the one that moves it', async () => {
		const { id } = await createDocument(payload, 'news', { slug: 'one' });
		const texts = { title: 'Noticia', summary: 'Qué hay.' };
		await publish('news', id, { ...texts, slug: 'two' }, 'es');
		expect(await redirects()).toEqual({ '/news/one': '/news/two' });
	});

	it('a draft with another address is published', async () => {
		const { id } = await createDocument(payload, 'news', { slug: 'one' });
		await payload.update({ collection: 'news', id, draft: true, data: { slug: 'two' } });
		expect(await redirects()).toEqual({});
		await publish('news', id, {});
		expect(await redirects()).toEqual({ '/news/one': '/news/two' });
	});

	it.each([
		['in its language', { data: { _status: 'draft' as const } }],
		['in all languages', { data: {}, unpublishAllLocales: true }],
	])('it was published at the old address before it was taken offline %s', async (_, offline) => {
		const { id } = await createDocument(payload, 'news', { slug: 'one' });
		await payload.update({ collection: 'news', id, ...offline });
		await payload.update({ collection: 'news', id, draft: true, data: { slug: 'two' } });
		await publish('news', id, {});
		expect(await redirects()).toEqual({ '/news/one': '/news/two' });
	});

	it('a former version with the old address is restored', async () => {
		const { id } = await createDocument(payload, 'news', { slug: 'one' });
		const { docs } = await payload.findVersions({
			collection: 'news',
			where: { parent: { equals: id } },
		});
		await publish('news', id, { slug: 'two' });
		await payload.restoreVersion({ collection: 'news', id: String(docs[0]?.id) });
		expect(await redirects()).toEqual({ '/news/two': '/news/one' });
	});

	it('a bulk edit moves it', async () => {
		const first = await createDocument(payload, 'news', { slug: 'one' });
		await createDocument(payload, 'news', { slug: 'other' });
		await payload.update({
			collection: 'news',
			where: { id: { equals: first.id } },
			data: { slug: 'two', _status: 'published' },
		});
		expect(await redirects()).toEqual({ '/news/one': '/news/two' });
	});
});

describe('no redirect is written when', () => {
	it('the document was never published', async () => {
		const { id } = await createDocument(payload, 'news', { slug: 'one', _status: 'draft' });
		await payload.update({ collection: 'news', id, data: { slug: 'two' } });
		await publish('news', id, { slug: 'three' });
		expect(await redirects()).toEqual({});
	});

	it('it keeps its address', async () => {
		const { id } = await createDocument(payload, 'news', { slug: 'one' });
		await publish('news', id, { title: 'Another title' });
		expect(await redirects()).toEqual({});
	});

	it('the change is not saved after all', async () => {
		const { id } = await createDocument(payload, 'news', { slug: 'one' });
		await createDocument(payload, 'news', { slug: 'taken' });
		await expect(publish('news', id, { slug: 'taken' })).rejects.toThrow();
		expect(await redirects()).toEqual({});
	});
});

describe('redirects', () => {
	it('lead to the last address at once, however often the document moved', async () => {
		const { id } = await createDocument(payload, 'news', { slug: 'one' });
		await publish('news', id, { slug: 'two' });
		await publish('news', id, { slug: 'three' });
		expect(await redirects()).toEqual({
			'/news/one': '/news/three',
			'/news/two': '/news/three',
		});
	});

	it('never go in a circle', async () => {
		const { id } = await createDocument(payload, 'news', { slug: 'one' });
		await publish('news', id, { slug: 'two' });
		await publish('news', id, { slug: 'three' });
		await publish('news', id, { slug: 'one' });
		expect(await redirects()).toEqual({ '/news/two': '/news/one', '/news/three': '/news/one' });
	});

	it('make way for a document that takes their address', async () => {
		const { id } = await createDocument(payload, 'news', { slug: 'one' });
		await publish('news', id, { slug: 'two' });
		const draft = await createDocument(payload, 'news', { slug: 'one', _status: 'draft' });
		expect(await redirects()).toEqual({ '/news/one': '/news/two' });
		await publish('news', draft.id, {});
		expect(await redirects()).toEqual({});
	});

	it('that a person wrote from the old address are brought up to date', async () => {
		const { id } = await createDocument(payload, 'news', { slug: 'one' });
		await createDocument(payload, 'redirects', { from: '/short', to: '/news/one' });
		await publish('news', id, { slug: 'two' });
		expect(await redirects()).toEqual({ '/short': '/news/two', '/news/one': '/news/two' });
	});

	it('do not lead away from the start page, when another page becomes it', async () => {
		const { id } = await createDocument(payload, 'pages', { path: 'home' });
		await publish('pages', id, { path: 'old-home' });
		expect(await redirects()).toEqual({});
	});
});

describe('a redirect that a person writes', () => {
	const write = (from: string, to: string) =>
		createDocument(payload, 'redirects', { from, to }).then(
			() => 'written',
			(error: { data?: { errors?: { message: string }[] } }) => error.data?.errors?.[0]?.message,
		);

	it.each(['/news', '/feeds/news.rss', '/embed'])(
		'is refused from %s, where the site shows something itself',
		async (from) => expect(await write(from, '/about')).toContain(`shows something at ${from}`),
	);

	it('is refused when it leads in a circle', async () => {
		expect(await write('/a', '/b')).toBe('written');
		expect(await write('/b', '/c#part')).toBe('written');
		expect(await write('/c', '/a')).toContain('/a leads back to /c, in a circle');
		expect(await write('/c', '/d')).toBe('written');
	});

	it('is taken though others already lead in a circle', async () => {
		const now = new Date().toISOString();
		for (const [from, to] of [
			['/a', '/b'],
			['/b', '/a'],
		]) {
			await payload.db.create({
				collection: 'redirects',
				data: { from, to, permanent: true, createdAt: now, updatedAt: now },
			});
		}
		expect(await write('/c', '/a')).toBe('written');
	});
});

async function publish(
	collection: 'pages' | 'programs' | 'news' | 'guides',
	id: number,
	data: Record<string, unknown>,
	locale: 'en' | 'es' = 'en',
): Promise<void> {
	await payload.update({ collection, id, locale, data: { ...data, _status: 'published' } });
}

/** All redirects, from and to. */
async function redirects(): Promise<Record<string, string>> {
	const { docs } = await payload.find({ collection: 'redirects', limit: 0 });
	return Object.fromEntries(docs.map(({ from, to }) => [from, to]));
}
