import { languageCodes } from '@lts/locales';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocks } from '../blocks/index.ts';
import { blockExamples } from '../blocks/examples.ts';
import { examples as developments } from '../collections/developments/example.ts';
import { examples as programs } from '../collections/programs/example.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { loadSampleContent } from './load.ts';

let test: TestPayload;

beforeAll(async () => {
	test = await createTestPayload();
});

afterAll(() => test.destroy());

const published = { _status: { equals: 'published' } } as const;

it('leaves nothing behind when it fails half-way', async () => {
	const failing = Object.create(test.payload, {
		updateGlobal: { value: () => Promise.reject(new Error('The power went out.')) },
	}) as typeof test.payload;
	await expect(loadSampleContent(failing)).rejects.toThrow('The power went out.');
	expect((await test.payload.count({ collection: 'programs' })).totalDocs).toBe(0);
	expect((await test.payload.count({ collection: 'media' })).totalDocs).toBe(0);
});

describe('the sample content', () => {
	beforeAll(async () => {
		expect(await loadSampleContent(test.payload)).toMatchObject({ loaded: true });
	});

	it('has an example of every block, and every example is in a page', async () => {
		expect(Object.keys(blockExamples).sort()).toEqual(blocks.map(({ slug }) => slug).sort());
		const { docs } = await test.payload.find({ collection: 'pages', locale: 'en' });
		const shown = docs.flatMap(({ layout }) => (layout ?? []).map(({ blockType }) => blockType));
		expect(shown.sort()).toEqual(Object.keys(blockExamples).sort());
	});

	it('holds what the issue of a new installation needs, published in English', async () => {
		const count = async (collection: 'programs' | 'developments' | 'news' | 'guides' | 'actions') =>
			(await test.payload.count({ collection, locale: 'en', where: published })).totalDocs;
		expect(await count('programs')).toBe(5);
		expect(await count('developments')).toBe(developments.length);
		expect(developments.length).toBeGreaterThanOrEqual(12);
		expect(await count('news')).toBe(5);
		expect(await count('guides')).toBe(3);
		expect(await count('actions')).toBe(2);
	});

	it.each(languageCodes)('has the home page and CBP One in %s', async (locale) => {
		const home = await test.payload.find({
			collection: 'pages',
			locale,
			where: { and: [published, { path: { equals: 'home' } }] },
		});
		expect(home.docs[0]?.layout?.length).toBe(8);
		const cbpOne = await test.payload.find({
			collection: 'programs',
			locale,
			where: { and: [published, { code: { equals: 'CBP-ONE' } }] },
		});
		expect(cbpOne.docs[0]?.name).toBeTruthy();
		expect(cbpOne.docs[0]?.meaning).toBeTruthy();
	});

	it('is marked as sample, and its translations as drafted by a machine', async () => {
		for (const collection of [
			'pages',
			'programs',
			'developments',
			'news',
			'guides',
			'actions',
		] as const) {
			const unmarked = await test.payload.count({
				collection,
				where: { sample: { not_equals: true } },
			});
			expect(unmarked.totalDocs, collection).toBe(0);
			const inSpanish = await test.payload.count({
				collection,
				locale: 'es',
				where: { and: [published, { machineTranslated: { not_equals: true } }] },
			});
			expect(inSpanish.totalDocs, collection).toBe(0);
		}
	});

	it('names a source for every development, status and number of people', () => {
		const isWebAddress = (url: string) => ['http:', 'https:'].includes(new URL(url).protocol);
		for (const { key, shared } of developments) {
			expect(isWebAddress(shared.source.url), key).toBe(true);
			expect(Number.isNaN(Date.parse(shared.date)), key).toBe(false);
		}
		for (const { key, shared } of programs) {
			expect(isWebAddress(shared.statusSource.url), key).toBe(true);
			expect(isWebAddress(shared.people.source.url), key).toBe(true);
		}
	});

	it('is not loaded a second time', async () => {
		const before = await test.payload.count({ collection: 'pages' });
		expect(await loadSampleContent(test.payload)).toEqual({ loaded: false });
		expect(await test.payload.count({ collection: 'pages' })).toEqual(before);
	});
});
