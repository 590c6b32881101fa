import { expect, it } from 'vitest';

import { useContentApi } from './testing/useContentApi.ts';

const scene = useContentApi();

interface List {
	items: { id: string; updatedAt: string }[];
	totalCount: number;
}

async function since(list: string, moment: string, more = ''): Promise<string[]> {
	const { data, errors } = await scene.api.query(
		`{ list: ${list}(updatedSince: "${moment}" ${more}) { totalCount items { id } } }`,
	);
	expect(errors).toEqual([]);
	const { items, totalCount } = data?.['list'] as List;
	expect(totalCount).toBe(items.length);
	return items.map(({ id }) => id);
}

async function updatedAt(id: number): Promise<string> {
	const { data } = await scene.api.query(`{ news(ids: ["${id}"]) { items { updatedAt } } }`);
	return (data?.['news'] as List).items[0]?.updatedAt ?? '';
}

/** A moment after everything so far and before everything to come. */
async function now(): Promise<string> {
	await new Promise((resolve) => setTimeout(resolve, 5));
	const moment = new Date().toISOString();
	await new Promise((resolve) => setTimeout(resolve, 5));
	return moment;
}

it.each(['programs', 'developments', 'news', 'guides', 'actions'])(
	'a list of %s since a moment holds what was published or edited since',
	async (collection) => {
		const old = await scene.content.publish(collection);
		const edited = await scene.content.publish(collection);
		const moment = await now();
		expect(await since(collection, moment)).toEqual([]);
		await scene.content.publishIn(collection, edited.id, 'en', { summary: 'Another' });
		const made = await scene.content.publish(collection);
		const found = await since(collection, moment);
		expect(found.sort()).toEqual([edited, made].map(({ id }) => String(id)).sort());
		expect(await since(collection, moment, `, ids: ["${old.id}", "${made.id}"]`)).toEqual([
			String(made.id),
		]);
	},
);

it('references since a moment are filtered too, and the moment itself counts', async () => {
	const { id } = await scene.content.publish('pages');
	const { data } = await scene.api.query(
		'{ references(collection: PAGES, publishedIn: ["en"]) { items { id } } }',
	);
	expect((data?.['references'] as List).items).toEqual([{ id: String(id) }]);
	const { docs } = await scene.payload.find({ collection: 'pages' });
	const moment = docs[0]?.updatedAt ?? '';
	const args = ', collection: PAGES, publishedIn: ["en"]';
	expect(await since('references', moment, args)).toEqual([String(id)]);
	const later = new Date(Date.parse(moment) + 1).toISOString();
	expect(await since('references', later, args)).toEqual([]);
});

it('drafts neither appear nor move it', async () => {
	const { id } = await scene.content.publish('news', { title: 'Before' });
	const published = await updatedAt(id);
	const moment = await now();
	await scene.content.saveDraftIn('news', id, 'en', { title: 'A draft' });
	await scene.content.saveDraftIn('news', id, 'es', { title: 'Un borrador', summary: 'B' });
	const { id: draft } = await scene.content.draft('news');
	await scene.content.saveDraftIn('news', draft, 'en', { title: 'A draft' });
	expect(await updatedAt(id)).toBe(published);
	expect(await since('news', moment)).toEqual([]);
	const args = ', collection: NEWS, publishedIn: ["en", "es"]';
	expect(await since('references', moment, args)).toEqual([]);

	await scene.content.publishIn('news', id, 'en', { title: 'After' });
	expect((await updatedAt(id)) > published).toBe(true);
	expect(await since('news', moment)).toEqual([String(id)]);
});

it('takes an instant with any offset, and says how to write one', async () => {
	const { id } = await scene.content.publish('guides');
	const { docs } = await scene.payload.find({
		collection: 'guides',
		where: { id: { equals: id } },
	});
	const instant = new Date(docs[0]?.updatedAt ?? 0);
	const inKabul = new Date(instant.getTime() + 4.5 * 3_600_000)
		.toISOString()
		.replace('Z', '+04:30');
	expect(await since('guides', inKabul)).toEqual([String(id)]);
	for (const wrong of ['yesterday', '2025-03-25', '2025-03-25T14:30:00', '2025-02-30T00:00:00Z']) {
		const { errors } = await scene.api.query(`{ guides(updatedSince: "${wrong}") { totalCount } }`);
		expect(errors).toMatchObject([
			{ message: expect.stringMatching(/2025-03-25T14:30:00Z|is not a day/) },
		]);
	}
});
