import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { keyTag } from './tags.ts';
import { asRole } from '../testing/asRole.ts';
import { restRequest } from '../testing/restRequest.ts';
import { change, createRecordedPayload, type RecordedPayload } from './testing/recordedPayload.ts';

let recorded: RecordedPayload;
let programs: [number, number];

beforeAll(async () => {
	recorded = await createRecordedPayload();
	programs = [await recorded.createProgram('AAA'), await recorded.createProgram('BBB')];
});

afterAll(() => recorded.destroy());

beforeEach(async () => {
	await recorded.written();
});

const publishSpanish = (id: number) =>
	recorded.payload.update({
		collection: 'news',
		id,
		locale: 'es',
		data: { _status: 'published', title: 'Una noticia', summary: 'Lo que pasó.' },
	});

describe('a document', () => {
	it('is reported when it is created as published, with the programs that it names', async () => {
		const { id, key } = await recorded.createNews({ programs: [programs[0]] });
		expect(await recorded.written()).toEqual([
			change('changed', 'news', id, key, `news@programs:${programs[0]}`),
		]);
	});

	it('is not reported while it is a draft, nor when the draft is edited, autosaved or deleted', async () => {
		const { id } = await recorded.createNews({ draft: true });
		await recorded.payload.update({
			collection: 'news',
			id,
			draft: true,
			data: { title: 'Edited' },
		});
		await recorded.payload.update({
			collection: 'news',
			id,
			autosave: true,
			draft: true,
			data: { title: 'Autosaved' },
		});
		await recorded.payload.delete({ collection: 'news', id });
		expect(await recorded.written()).toEqual([]);
	});

	it('is reported when its draft is published, edited live, and published in a further language', async () => {
		const { id, key } = await recorded.createNews({ draft: true });
		await recorded.payload.update({ collection: 'news', id, data: { _status: 'published' } });
		expect(await recorded.written()).toEqual([change('changed', 'news', id, key)]);
		await recorded.payload.update({
			collection: 'news',
			id,
			data: { title: 'B', _status: 'published' },
		});
		expect(await recorded.written()).toEqual([change('changed', 'news', id, key)]);
		await publishSpanish(id);
		expect(await recorded.written()).toEqual([change('changed', 'news', id, key)]);
	});

	it('is not reported when a draft or an autosave lies over what is published', async () => {
		const { id } = await recorded.createNews();
		await recorded.written();
		await recorded.payload.update({
			collection: 'news',
			id,
			draft: true,
			data: { title: 'Draft' },
		});
		await recorded.payload.update({
			collection: 'news',
			id,
			autosave: true,
			draft: true,
			locale: 'es',
			data: { title: 'Borrador' },
		});
		expect(await recorded.written()).toEqual([]);
	});

	it('is reported as removed when one language of two is taken back', async () => {
		const { id, key } = await recorded.createNews();
		await publishSpanish(id);
		await recorded.written();
		await recorded.payload.update({
			collection: 'news',
			id,
			locale: 'es',
			data: { _status: 'draft' },
		});
		expect(await recorded.written()).toEqual([change('removed', 'news', id, key)]);
		await recorded.payload.update({
			collection: 'news',
			id,
			data: { title: 'C', _status: 'published' },
		});
		expect(await recorded.written()).toEqual([change('changed', 'news', id, key)]);
	});

	it('is reported as removed when every language is taken back, and once only', async () => {
		const { id, key } = await recorded.createNews();
		await publishSpanish(id);
		await recorded.written();
		await recorded.payload.update({ collection: 'news', id, data: {}, unpublishAllLocales: true });
		expect(await recorded.written()).toEqual([change('removed', 'news', id, key)]);
		await recorded.payload.update({ collection: 'news', id, data: {}, unpublishAllLocales: true });
		expect(await recorded.written()).toEqual([]);
	});

	it('is reported as removed when it goes to the trash, and as changed when it comes back', async () => {
		const { id, key } = await recorded.createNews({ programs: [programs[0]] });
		await recorded.written();
		const tags = [key, `news@programs:${programs[0]}`];
		await recorded.payload.update({
			collection: 'news',
			id,
			data: { deletedAt: new Date().toISOString() },
		});
		expect(await recorded.written()).toEqual([change('removed', 'news', id, ...tags)]);
		await recorded.payload.update({
			collection: 'news',
			id,
			trash: true,
			data: { deletedAt: null, _status: 'published' },
		});
		expect(await recorded.written()).toEqual([change('changed', 'news', id, ...tags)]);
	});

	it('is reported as removed when it is deleted for good, but not a second time from the trash', async () => {
		const first = await recorded.createNews();
		const second = await recorded.createNews();
		await recorded.written();
		await recorded.payload.delete({ collection: 'news', id: first.id });
		expect(await recorded.written()).toEqual([change('removed', 'news', first.id, first.key)]);
		await recorded.payload.update({
			collection: 'news',
			id: second.id,
			data: { deletedAt: new Date().toISOString() },
		});
		expect(await recorded.written()).toEqual([change('removed', 'news', second.id, second.key)]);
		await recorded.payload.delete({ collection: 'news', id: second.id, trash: true });
		expect(await recorded.written()).toEqual([]);
	});

	it('is reported with its programs before and after', async () => {
		const { id, key } = await recorded.createNews({ programs: [programs[0]] });
		await recorded.written();
		await recorded.payload.update({
			collection: 'news',
			id,
			data: { programs: [programs[1]], _status: 'published' },
		});
		expect(await recorded.written()).toEqual([
			change('changed', 'news', id, key, ...programs.map((program) => `news@programs:${program}`)),
		]);
	});

	it('is reported when an earlier version is restored, unless as a draft', async () => {
		const { id, key } = await recorded.createNews();
		await recorded.payload.update({
			collection: 'news',
			id,
			data: { title: 'Z', _status: 'published' },
		});
		const { docs } = await recorded.payload.findVersions({
			collection: 'news',
			sort: 'createdAt',
			where: { parent: { equals: id } },
		});
		const version = String(docs[0]?.id);
		await recorded.written();
		// Payload's Local API drops the `draft` argument of this operation, its REST does not.
		const { status } = await restRequest({
			payload: recorded.payload,
			user: await asRole(recorded.payload, 'publisher'),
			method: 'POST',
			path: `/news/versions/${version}?draft=true`,
		});
		expect(status).toBe(200);
		expect(await recorded.written()).toEqual([]);
		await recorded.payload.restoreVersion({ collection: 'news', id: version });
		expect(await recorded.written()).toEqual([change('changed', 'news', id, key)]);
	});

	it('is reported when a copy of it is published', async () => {
		const { id } = await recorded.createNews();
		await recorded.written();
		const copy = await recorded.payload.duplicate({
			collection: 'news',
			id,
			data: { title: 'A copy', slug: 'a-copy', _status: 'published' },
		});
		expect(await recorded.written()).toEqual([
			change('changed', 'news', copy.id, keyTag('news', 'a-copy')),
		]);
	});
});
