import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { asRole, type TestUser } from '../../testing/asRole.ts';
import { createTestPayload, type TestPayload } from '../../testing/createTestPayload.ts';
import { restRequest } from '../../testing/restRequest.ts';

let tested: TestPayload;
let payload: Payload;
let publisher: TestUser;

beforeAll(async () => {
	tested = await createTestPayload();
	({ payload } = tested);
	publisher = await asRole(payload, 'publisher');
});
afterAll(() => tested.destroy());

const article = { kind: 'update', date: '2025-03-25', summary: 'What happened.' } as const;

function publish(data: Record<string, unknown>, locale: 'en' | 'ps' = 'en') {
	return payload.create({
		collection: 'news',
		data: { ...article, _status: 'published', ...data } as never,
		locale,
	});
}

describe('the web address of a news item', () => {
	test('is made from the title when it is empty', async () => {
		expect(await publish({ title: 'A first ruling' })).toMatchObject({ slug: 'a-first-ruling' });
	});

	test('gets a number when the title was used before', async () => {
		await publish({ title: 'Again' });
		expect(await publish({ title: 'Again' })).toMatchObject({ slug: 'again-2' });
	});

	test('is not made while somebody is still typing the title', async () => {
		const { id } = await payload.create({
			collection: 'news',
			draft: true,
			data: article as never,
		});
		const typed = await restRequest({
			payload,
			user: publisher,
			method: 'PATCH',
			path: `/news/${id}?draft=true&autosave=true`,
			body: { title: 'Th' },
		});
		expect(typed.status).toBe(200);
		expect(typed.body).toMatchObject({ doc: { title: 'Th' } });
		expect((typed.body as { doc: { slug?: string } }).doc.slug ?? '').toBe('');

		const published = await payload.update({
			collection: 'news',
			id,
			data: { title: 'The whole title', _status: 'published' },
		});
		expect(published.slug).toBe('the-whole-title');
	});

	test('stays when the title changes', async () => {
		const { id } = await publish({ title: 'The first title' });
		const changed = await payload.update({
			collection: 'news',
			id,
			data: { title: 'Another title', _status: 'published' },
		});
		expect(changed).toMatchObject({ title: 'Another title', slug: 'the-first-title' });
	});

	test('changes when a person changes it', async () => {
		const { id } = await publish({ title: 'Moved' });
		const moved = await payload.update({
			collection: 'news',
			id,
			data: { slug: 'moved-by-hand', _status: 'published' },
		});
		expect(moved.slug).toBe('moved-by-hand');
	});

	test('that another document has is refused with that document’s name', async () => {
		await publish({ title: 'The owner', slug: 'taken' });
		await expect(publish({ title: 'The other', slug: 'taken' })).rejects.toMatchObject({
			data: {
				errors: [
					{
						path: 'slug',
						message: expect.stringMatching(
							/“taken” is already used by another news item \(“The owner”\)/,
						),
					},
				],
			},
		});
	});

	test('of a document in the trash is still its own', async () => {
		const { id } = await publish({ title: 'Thrown away', slug: 'thrown-away' });
		await payload.update({
			collection: 'news',
			id,
			data: { deletedAt: new Date().toISOString() },
		});
		await expect(publish({ title: 'New', slug: 'thrown-away' })).rejects.toMatchObject({
			data: { errors: [{ message: expect.stringMatching(/in the trash/) }] },
		});
	});

	test('is asked for when the title is in Arabic script', async () => {
		await expect(publish({ title: 'نوی خبر' }, 'ps')).rejects.toMatchObject({
			data: { errors: [{ path: 'slug', message: expect.stringMatching(/in Latin letters/) }] },
		});
	});

	test('of a copy is a new one', async () => {
		const { id } = await publish({ title: 'To be copied' });
		const copy = await payload.duplicate({ collection: 'news', id });
		expect(copy.slug).toBe('to-be-copied-2');
	});
});

test('a day is the same day in every time zone of the United States', async () => {
	expect(await publish({ title: 'Dated' })).toMatchObject({ date: '2025-03-25T12:00:00.000Z' });
});

test('an article of somebody else needs its outlet and its address', async () => {
	await expect(publish({ title: 'Theirs', kind: 'in-the-media' })).rejects.toMatchObject({
		data: { errors: [{ path: 'outlet' }, { path: 'externalUrl' }] },
	});
});

describe('the title in lists', () => {
	test('is the English one, whatever language is open', async () => {
		const { id } = await publish({ title: 'English first' });
		await payload.update({
			collection: 'news',
			id,
			locale: 'es',
			draft: true,
			data: { title: 'Luego español' },
		});
		const spanish = await payload.findByID({ collection: 'news', id, locale: 'es', draft: true });
		expect(spanish).toMatchObject({ title: 'Luego español', listTitle: 'English first' });
	});

	test('is the first one until there is an English one', async () => {
		const { id } = await publish({ title: 'Ruski', slug: 'ruski' }, 'ps');
		expect(await payload.findByID({ collection: 'news', id })).toMatchObject({
			listTitle: 'Ruski',
		});
		const english = await payload.update({
			collection: 'news',
			id,
			data: { title: 'In English', summary: 'Now.', _status: 'published' },
		});
		expect(english.listTitle).toBe('In English');
	});

	test('of what readers see is a published one, though a draft has another', async () => {
		const { id } = await publish({ title: 'Reviewed' });
		const save = { collection: 'news', id } as const;
		await payload.update({ ...save, draft: true, data: { title: 'Not reviewed' } });
		const spanish = { title: 'Revisado', summary: 'Resumen.' };
		await payload.update({ ...save, locale: 'es', data: { ...spanish, _status: 'published' } });
		const titles = async () => [
			(await payload.findByID(save)).listTitle,
			(await payload.findByID({ ...save, draft: true })).listTitle,
		];
		expect(await titles()).toEqual(['Reviewed', 'Not reviewed']);
		await payload.update({ ...save, locale: 'es', data: { _status: 'draft' } });
		expect(await titles()).toEqual(['Reviewed', 'Not reviewed']);
		await payload.update({ ...save, data: { _status: 'published' } });
		expect(await titles()).toEqual(['Not reviewed', 'Not reviewed']);
	});

	test('of what readers see is that of a language they see, where English is a draft', async () => {
		const { id } = await publish({ title: 'خبرونه', slug: 'khabrona' }, 'ps');
		const save = { collection: 'news', id } as const;
		await payload.update({ ...save, draft: true, data: { title: 'Not reviewed' } });
		const spanish = { title: 'Noticia', summary: 'Resumen.', _status: 'published' } as const;
		await payload.update({ ...save, locale: 'es', data: spanish });
		expect((await payload.findByID(save)).listTitle).toBe('Noticia');
	});
});
