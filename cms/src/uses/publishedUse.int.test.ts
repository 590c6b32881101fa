import { randomUUID } from 'node:crypto';

import type { FlattenedField, Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { trackedCollections, trackedGlobals } from '../changes/tracked.ts';
import { asRole, type TestUser } from '../testing/asRole.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { createDocument, nextNumber, pictureFile } from '../testing/documents.ts';
import { restRequest } from '../testing/restRequest.ts';

type Data = Record<string, unknown>;

let test: TestPayload;
let payload: Payload;
let editor: TestUser;
let publisher: TestUser;
let translator: TestUser;

beforeAll(async () => {
	test = await createTestPayload();
	payload = test.payload;
	editor = await asRole(payload, 'editor');
	publisher = await asRole(payload, 'publisher');
	translator = await asRole(payload, 'translator', { languages: ['es'] });
});

afterAll(() => test?.destroy());

async function change(user: TestUser, id: number, body: Data | FormData = { alt: 'Other words' }) {
	const path = `/media/${id}?locale=es`;
	const answer = await restRequest({ payload, user, method: 'PATCH', path, body });
	return { status: answer.status, text: JSON.stringify(answer.body) };
}

async function newFile(): Promise<number> {
	return (await createDocument(payload, 'media')).id;
}

/** A field that can name a file, with the data of a document in which it does. */
interface Way {
	path: string;
	data: (id: number) => Data;
}

function waysIn(fields: FlattenedField[], wrap: (inner: Data) => Data, path: string): Way[] {
	return fields.flatMap((field): Way[] => {
		const at = `${path}.${field.name}`;
		const put = (value: unknown) => wrap({ [field.name]: field.localized ? { en: value } : value });
		if (field.type === 'upload') {
			return [{ path: at, data: (id) => put(field.hasMany ? [id] : id) }];
		}
		if (field.type === 'relationship') {
			expect([field.relationTo].flat(), at).not.toContain('media');
		}
		if (field.type === 'richText') {
			return [
				{ path: `${at} (link)`, data: (id) => put(textWith(linkTo(id))) },
				{ path: `${at} (picture)`, data: (id) => put(textWith(uploaded(id))) },
			];
		}
		if (field.type === 'group' || field.type === 'tab') {
			return waysIn(field.flattenedFields, put, at);
		}
		const row = (data: Data) => put([{ id: randomUUID(), ...data }]);
		if (field.type === 'array') return waysIn(field.flattenedFields, row, at);
		if (field.type !== 'blocks') return [];
		return (payload.config.blocks ?? []).flatMap(({ slug, flattenedFields }) =>
			waysIn(flattenedFields, (data) => row({ blockType: slug, ...data }), `${at}.${slug}`),
		);
	});
}

function textWith(node: Data) {
	return { root: { type: 'root', children: [{ type: 'paragraph', children: [node] }] } };
}

function linkTo(id: number) {
	const fields = { linkType: 'internal', doc: { relationTo: 'media', value: id } };
	return { type: 'link', fields, children: [{ type: 'text', text: 'The form' }] };
}

function uploaded(id: number) {
	return { type: 'upload', relationTo: 'media', value: id };
}

describe('a file that something published uses', () => {
	it.each(Object.keys(trackedCollections).filter((slug) => slug !== 'media'))(
		'is found by every field of %s, and free again when that is withdrawn',
		async (collection) => {
			const slug = collection as 'pages';
			const { flattenedFields } = payload.collections[slug].config;
			const ways = waysIn(flattenedFields, (it) => it, collection);
			const hasStatus = flattenedFields.some(({ name }) => name === '_status');
			for (const { data, path } of ways) {
				const [id, document] = [await newFile(), await createDocument(payload, collection)];
				const write = (status: string) =>
					payload.db.updateOne({
						...{ collection: slug, id: document.id, locale: 'all' },
						data: { ...data(id), ...(hasStatus && { _status: { en: status } }) },
					});
				await write('published');
				const refused = await change(editor, id);
				expect([path, refused.status]).toEqual([path, 403]);
				expect(refused.text).toMatch(/is used in what is published \(.+\)\. Ask a publisher/);
				await write('draft');
				expect([path, (await change(editor, id)).status]).toEqual([path, 200]);
			}
		},
	);

	it('is nothing that a global can name: one that does needs a test here', () => {
		const globals = payload.globals.config.filter(({ slug }) =>
			trackedGlobals.some((tracked) => tracked === slug),
		);
		expect(globals.flatMap((it) => waysIn(it.flattenedFields, (data) => data, it.slug))).toEqual(
			[],
		);
	});

	it('is named with what uses it, and stays as it was, file and words', async () => {
		const id = await newFile();
		await createDocument(payload, 'news', { title: 'A day in court', image: id });
		const before = await payload.findByID({ collection: 'media', id, locale: 'all' });
		const form = new FormData();
		const { data, mimetype, name } = pictureFile('another.png');
		form.set('file', new File([new Uint8Array(data)], name, { type: mimetype }));
		form.set('_payload', JSON.stringify({ alt: 'Other words', credit: 'Somebody' }));

		const answers = [
			await change(editor, id, form),
			await change(editor, id, { focalX: 1, focalY: 2 }),
			await change(translator, id),
		];
		for (const { status, text } of answers) {
			expect(status).toBe(403);
			expect(text).toContain(
				`“${before.filename}” is used in what is published (News: ‘A day in court’). Ask a publisher, or upload a new file.`,
			);
		}
		expect(await payload.findByID({ collection: 'media', id, locale: 'all' })).toEqual(before);
		expect((await change(publisher, id)).status).toBe(200);
	});

	it('keeps a change of many files from all of them', async () => {
		const [used, free] = [await newFile(), await newFile()];
		await createDocument(payload, 'news', { image: used });
		const patch = (ids: number[]) =>
			restRequest({
				...{ payload, user: editor, method: 'PATCH', body: { credit: 'Somebody' } },
				path: `/media?where[id][in]=${ids.join(',')}`,
			});
		expect((await patch([used, free])).status).toBe(403);
		expect((await payload.findByID({ collection: 'media', id: free })).credit).toBeFalsy();
		expect((await patch([free])).status).toBe(200);
		expect((await payload.findByID({ collection: 'media', id: free })).credit).toBe('Somebody');
	});

	it('is read-only in the form of whoever may not change it', async () => {
		const [used, free] = [await newFile(), await newFile()];
		await createDocument(payload, 'news', { image: used });
		const mayUpdate = async (user: TestUser, id: number) => {
			const path = `/media/access/${id}?locale=es`;
			const { body } = await restRequest({ payload, user, method: 'POST', path });
			return Boolean((body as { update?: boolean }).update);
		};
		expect(await mayUpdate(editor, used)).toBe(false);
		expect(await mayUpdate(translator, used)).toBe(false);
		expect(await mayUpdate(publisher, used)).toBe(true);
		expect(await mayUpdate(editor, free)).toBe(true);
		expect(await mayUpdate(translator, free)).toBe(true);
	});
});

describe('a file that nothing published uses', () => {
	it.each([
		['a draft names it', { image: true, _status: 'draft' }],
		['what names it is in the trash', { image: true, deletedAt: '2026-01-01T00:00:00.000Z' }],
	])('may be changed: %s', async (_, { image, ...data }) => {
		const id = await newFile();
		await createDocument(payload, 'news', { ...data, ...(image && { image: id }) });
		expect((await change(editor, id)).status).toBe(200);
		expect((await change(translator, id)).status).toBe(200);
	});

	it('may be changed: only an unpublished language names it', async () => {
		const [id, news] = [await newFile(), await createDocument(payload, 'news')];
		const write = (status: string) =>
			payload.db.updateOne({
				...{ collection: 'news', id: news.id, locale: 'all' },
				data: { seo: { image: { es: id } }, _status: { en: 'published', es: status } },
			});
		await write('draft');
		expect((await change(editor, id)).status).toBe(200);
		await write('published');
		expect((await change(editor, id)).status).toBe(403);
	});

	it('may be changed: only the draft of something published names it', async () => {
		const [id, news] = [await newFile(), await createDocument(payload, 'news')];
		await payload.update({ collection: 'news', id: news.id, draft: true, data: { image: id } });
		expect((await change(editor, id)).status).toBe(200);
	});

	it('does not belong to the number of another: 1 is not 12', async () => {
		const [id, news] = [await newFile(), await createDocument(payload, 'news')];
		const body = { en: textWith(linkTo(Number(`${id}0`))) };
		const data = { body, _status: { en: 'published' } };
		await payload.db.updateOne({ collection: 'news', id: news.id, locale: 'all', data });
		expect((await change(editor, id)).status).toBe(200);
	});
});

describe('a publication in the same moment', () => {
	it('that is under way is waited for, and then seen', async () => {
		const id = await newFile();
		const transactionID = (await payload.db.beginTransaction()) ?? '';
		const n = nextNumber();
		await payload.create({
			collection: 'news',
			data: {
				...{ title: `Race ${n}`, slug: `race-${n}`, kind: 'update', date: '2026-01-01' },
				...{ summary: 'Now.', image: id, _status: 'published' },
			},
			req: { transactionID },
		});
		const change_ = change(editor, id);
		await new Promise((resolve) => setTimeout(resolve, 200));
		await payload.db.commitTransaction(transactionID);
		expect((await change_).status).toBe(403);
	});

	it('waits for a change that is under way, and shows it', async () => {
		const { holdPublications } = await import('./holdPublications.ts');
		const transactionID = (await payload.db.beginTransaction()) ?? '';
		const held = await holdPublications(payload.db as never, { transactionID } as never);
		expect(held).toBe(true);
		let isPublished = false;
		const publication = createDocument(payload, 'news').then(() => (isPublished = true));
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect(isPublished).toBe(false);
		await payload.db.commitTransaction(transactionID);
		await publication;
		expect(isPublished).toBe(true);
	});
});
