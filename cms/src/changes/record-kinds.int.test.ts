import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { keyTag } from './tags.ts';
import {
	change,
	createRecordedPayload,
	type RecordedPayload,
	type WrittenChange,
} from './testing/recordedPayload.ts';

let recorded: RecordedPayload;

beforeAll(async () => {
	recorded = await createRecordedPayload();
});

afterAll(() => recorded.destroy());

beforeEach(async () => {
	await recorded.written();
});

describe('a key', () => {
	it('is reported as it was and as it is, with the redirect that the change makes', async () => {
		const { id } = await recorded.createNews({ slug: 'old-address' });
		await recorded.written();
		await recorded.payload.update({
			collection: 'news',
			id,
			data: { slug: 'new-address', _status: 'published' },
		});
		const { docs } = await recorded.payload.find({
			collection: 'redirects',
			where: { from: { equals: '/news/old-address' } },
		});
		expect(docs).toHaveLength(1);
		expect(await recorded.written()).toEqual([
			change('changed', 'news', id, keyTag('news', 'old-address'), keyTag('news', 'new-address')),
			change('changed', 'redirects', docs[0]?.id ?? 0, keyTag('redirects', '/news/old-address')),
		]);
	});

	it('of a draft stays out of the feed until it is published', async () => {
		const { id } = await recorded.createNews({ slug: 'first-key' });
		await recorded.written();
		await recorded.payload.update({
			collection: 'news',
			id,
			draft: true,
			data: { slug: 'second-key' },
		});
		expect(await recorded.written()).toEqual([]);
		await recorded.payload.update({ collection: 'news', id, data: { _status: 'published' } });
		expect((await recorded.written())[0]?.tags).toContain(keyTag('news', 'first-key'));
	});

	it('of a program is its code, of a page its path', async () => {
		const program = await recorded.createProgram('CODE-1');
		expect(await recorded.written()).toEqual([
			change('changed', 'programs', program, keyTag('programs', 'CODE-1')),
		]);
		const { id } = await recorded.payload.create({
			collection: 'pages',
			data: { _status: 'published', title: 'Press', path: 'about/press' },
		});
		expect(await recorded.written()).toEqual([
			change('changed', 'pages', id, keyTag('pages', 'about/press')),
		]);
	});
});

describe('a bulk operation', () => {
	it('reports each published document that it changes or deletes, and no other', async () => {
		const published = [await recorded.createNews(), await recorded.createNews()];
		await recorded.createNews({ draft: true });
		const { docs } = await recorded.payload.find({
			collection: 'news',
			limit: 3,
			locale: 'en',
			sort: '-id',
		});
		const ids = docs.map(({ id }) => id);
		await recorded.written();

		const { errors } = await recorded.payload.update({
			collection: 'news',
			where: { id: { in: ids } },
			data: {},
			unpublishAllLocales: true,
		});
		expect(errors).toEqual([]);
		const unordered = (rows: WrittenChange[]) =>
			rows.toSorted((a, b) => Number(a.document_id) - Number(b.document_id));
		expect(unordered(await recorded.written())).toEqual(
			published.map(({ id, key }) => change('removed', 'news', id, key)),
		);

		const again = [await recorded.createNews(), await recorded.createNews()];
		await recorded.written();
		await recorded.payload.delete({
			collection: 'news',
			where: { id: { in: [...ids, ...again.map(({ id }) => id)] } },
		});
		expect(unordered(await recorded.written())).toEqual(
			again.map(({ id, key }) => change('removed', 'news', id, key)),
		);
	});
});

describe('what has no drafts', () => {
	it('is reported from its creation to its deletion: a redirect', async () => {
		const { id } = await recorded.payload.create({
			collection: 'redirects',
			data: { from: '/from', to: '/to' },
		});
		expect(await recorded.written()).toEqual([
			change('changed', 'redirects', id, keyTag('redirects', '/from')),
		]);
		await recorded.payload.update({ collection: 'redirects', id, data: { from: '/elsewhere' } });
		expect(await recorded.written()).toEqual([
			change(
				'changed',
				'redirects',
				id,
				keyTag('redirects', '/from'),
				keyTag('redirects', '/elsewhere'),
			),
		]);
		await recorded.payload.delete({ collection: 'redirects', id });
		expect(await recorded.written()).toEqual([
			change('removed', 'redirects', id, keyTag('redirects', '/elsewhere')),
		]);
	});

	it('is reported from its creation to its deletion: an image', async () => {
		const data = await sharp({
			create: { width: 400, height: 300, channels: 3, background: '#336699' },
		})
			.png()
			.toBuffer();
		const { id } = await recorded.payload.create({
			collection: 'media',
			data: { alt: 'A blue field' },
			file: { data, mimetype: 'image/png', name: 'blue.png', size: data.length },
		});
		expect(await recorded.written()).toEqual([change('changed', 'media', id)]);
		await recorded.payload.update({ collection: 'media', id, data: { alt: 'A field of blue' } });
		expect(await recorded.written()).toEqual([change('changed', 'media', id)]);
		await recorded.payload.delete({ collection: 'media', id });
		expect(await recorded.written()).toEqual([change('removed', 'media', id)]);
	});
});

describe('a global', () => {
	it('is reported when it is published, edited and taken back, not when a draft is saved', async () => {
		const data = { main: [], footer: [] };
		await recorded.payload.updateGlobal({ slug: 'navigation', draft: true, data });
		expect(await recorded.written()).toEqual([]);
		await recorded.payload.updateGlobal({
			slug: 'navigation',
			data: { ...data, _status: 'published' },
		});
		expect(await recorded.written()).toEqual([change('changed', 'navigation', null)]);
		await recorded.payload.updateGlobal({ slug: 'navigation', draft: true, data });
		expect(await recorded.written()).toEqual([]);
		await recorded.payload.updateGlobal({
			slug: 'navigation',
			locale: 'es',
			data: { ...data, _status: 'published' },
		});
		expect(await recorded.written()).toEqual([change('changed', 'navigation', null)]);
		await recorded.payload.updateGlobal({
			slug: 'navigation',
			locale: 'es',
			data: { _status: 'draft' },
		});
		expect(await recorded.written()).toEqual([change('removed', 'navigation', null)]);
	});
});

describe('what is not public', () => {
	it('is not reported', async () => {
		await recorded.payload.create({
			collection: 'api-clients',
			data: {
				name: 'A partner',
				organization: 'Partners',
				contactEmail: 'p@example.org',
				scopes: ['content'],
				status: 'active',
				quotaPerMinute: 100_000,
			},
		});
		expect(await recorded.written()).toEqual([]);
	});
});
