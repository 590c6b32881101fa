import type { LanguageCode } from '@lts/locales';
import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { createDocument, richText } from '../testing/documents.ts';

let tested: TestPayload;
let payload: Payload;

beforeAll(async () => {
	tested = await createTestPayload();
	({ payload } = tested);
});
afterAll(() => tested.destroy());

function read(id: number, locale: LanguageCode, draft = false) {
	return payload.findByID({ collection: 'guides', id, locale, draft });
}

async function guide() {
	return createDocument(payload, 'guides', { title: 'Live in English' });
}

test('a document exists in one language only until another is published', async () => {
	const { id } = await guide();
	expect(await read(id, 'en')).toMatchObject({ title: 'Live in English', _status: 'published' });
	const spanish = await read(id, 'es');
	expect(spanish.title ?? null).toBeNull();
	expect(spanish._status).not.toBe('published');
});

test('publishing Spanish leaves the English draft unpublished and the live English untouched', async () => {
	const { id } = await guide();
	await payload.update({
		collection: 'guides',
		id,
		draft: true,
		data: { title: 'Not reviewed yet', _status: 'draft' },
	});
	await payload.update({
		collection: 'guides',
		id,
		locale: 'es',
		data: {
			title: 'En español',
			summary: 'Qué hacer.',
			body: richText('Uno.'),
			_status: 'published',
		},
	});

	expect(await read(id, 'es')).toMatchObject({ title: 'En español', _status: 'published' });
	expect(await read(id, 'en')).toMatchObject({ title: 'Live in English', _status: 'published' });
	expect(await read(id, 'en', true)).toMatchObject({ title: 'Not reviewed yet', _status: 'draft' });
});

test('unpublishing Spanish leaves English published', async () => {
	const { id } = await guide();
	await payload.update({
		collection: 'guides',
		id,
		locale: 'es',
		data: {
			title: 'En español',
			summary: 'Qué hacer.',
			body: richText('Uno.'),
			_status: 'published',
		},
	});
	await payload.update({ collection: 'guides', id, locale: 'es', data: { _status: 'draft' } });

	expect((await read(id, 'es'))._status).toBe('draft');
	expect(await read(id, 'en')).toMatchObject({ title: 'Live in English', _status: 'published' });
});

// https://github.com/payloadcms/payload/issues/16395
test.each(['en', 'fa-AF'] as const)(
	'after two drafts and publishing in %s, the newest is what an editor goes on with',
	async (locale) => {
		const { id } = await guide();
		const write = (title: string, draft: boolean) =>
			payload.update({
				collection: 'guides',
				id,
				locale,
				draft,
				data: {
					title,
					summary: 'S',
					body: richText('Uno.'),
					_status: draft ? 'draft' : 'published',
				},
			});
		await write('First draft', true);
		await write('Second draft', true);
		await write('Published', false);

		expect(await read(id, locale)).toMatchObject({ title: 'Published', _status: 'published' });
		expect(await read(id, locale, true)).toMatchObject({
			title: 'Published',
			_status: 'published',
		});
	},
);

test('a page’s layout is each language’s own', async () => {
	const page = await createDocument(payload, 'pages', {
		layout: [{ blockType: 'hero', heading: 'Let them stay' }],
	});
	const dari = await payload.findByID({ collection: 'pages', id: page.id, locale: 'fa-AF' });
	expect(dari.layout ?? []).toEqual([]);
});

test('what another language shows is never an English stand-in', async () => {
	const { id } = await guide();
	const pashto = await payload.findByID({ collection: 'guides', id, locale: 'ps', draft: true });
	expect(pashto.title ?? null).toBeNull();
	expect(pashto.summary ?? null).toBeNull();
});
