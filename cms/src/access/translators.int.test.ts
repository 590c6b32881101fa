import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asRole, type TestUser } from '../testing/asRole.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { createDocument, onePixel, smallestGlobals } from '../testing/documents.ts';
import { restRequest } from '../testing/restRequest.ts';

let test: TestPayload;
let payload: Payload;
let translator: TestUser;

beforeAll(async () => {
	test = await createTestPayload();
	payload = test.payload;
	translator = await asRole(payload, 'translator', { languages: ['es', 'uk'] });
});

afterAll(() => test?.destroy());

async function patch(path: string, body: Record<string, unknown> | FormData): Promise<number> {
	return (await restRequest({ payload, user: translator, method: 'PATCH', path, body })).status;
}

describe('a translator', () => {
	it('writes drafts in the languages given to them', async () => {
		const { id } = await createDocument(payload, 'guides');
		expect(await patch(`/guides/${id}?draft=true&locale=es`, { title: 'Guía' })).toBe(200);
		expect(await patch(`/guides/${id}?draft=true&locale=uk`, { title: 'Довідка' })).toBe(200);
		const draft = await payload.findByID({ collection: 'guides', id, draft: true, locale: 'all' });
		expect(draft.title).toMatchObject({ es: 'Guía', uk: 'Довідка' });
	});

	it.each(['en', 'ru', 'all', '*', 'xx'])('is refused in the language %s', async (locale) => {
		const { id, title } = await createDocument(payload, 'guides');
		const query = `draft=true&locale=${locale}`;
		expect(await patch(`/guides/${id}?${query}`, { title: 'Mine' })).toBe(
			locale === 'xx' ? 400 : 403,
		);
		expect(await patch(`/guides?where[id][equals]=${id}&${query}`, { title: 'Mine' })).toBe(
			locale === 'xx' ? 400 : 403,
		);
		const draft = await payload.findByID({ collection: 'guides', id, draft: true, locale: 'all' });
		expect(draft.title).toEqual({ en: title });
	});

	it('is refused without a language, which means English', async () => {
		const { id } = await createDocument(payload, 'guides');
		expect(await patch(`/guides/${id}?draft=true`, { title: 'Mine' })).toBe(403);
	});

	it('leaves what all languages share as it is, also inside of groups', async () => {
		const { id } = await createDocument(payload, 'programs', {
			people: { count: 100, asOf: '2025-01-01', source: { title: 'DHS', url: 'https://dhs.gov/' } },
		});
		const status = await patch(`/programs/${id}?draft=true&locale=es`, {
			name: 'Unidos por Ucrania',
			code: 'HACKED',
			status: 'ended',
			order: 1,
			sample: true,
			people: { count: 5, note: 'personas', source: { title: 'Me', url: 'https://example.org/' } },
		});
		expect(status).toBe(200);
		const draft = await payload.findByID({
			collection: 'programs',
			id,
			draft: true,
			locale: 'es',
			depth: 0,
		});
		expect(draft).toMatchObject({
			name: 'Unidos por Ucrania',
			status: 'open',
			sample: false,
			people: { count: 100, note: 'personas', source: { title: 'DHS' } },
		});
		expect(draft.code).not.toBe('HACKED');
		expect(draft.order).not.toBe(1);
	});

	it('writes a whole localized list, such as the blocks of a page', async () => {
		const { id } = await createDocument(payload, 'pages', {
			layout: [{ blockType: 'newsletter', heading: 'Keep up' }],
		});
		const layout = [{ blockType: 'newsletter', heading: 'Al día' }];
		expect(await patch(`/pages/${id}?draft=true&locale=es`, { layout })).toBe(200);
		const page = await payload.findByID({ collection: 'pages', id, draft: true, locale: 'all' });
		expect(page.layout).toMatchObject({
			en: [{ heading: 'Keep up' }],
			es: [{ heading: 'Al día' }],
		});
	});

	it('translates the settings, and changes no shared one', async () => {
		await payload.updateGlobal({
			slug: 'site-settings',
			data: { ...smallestGlobals['site-settings'], _status: 'published' } as never,
		});
		const { status } = await restRequest({
			payload,
			user: translator,
			method: 'POST',
			path: '/globals/site-settings?draft=true&locale=es',
			body: { tagline: 'Que se queden', contactEmail: 'thief@example.org' },
		});
		expect(status).toBe(200);
		const settings = await payload.findGlobal({
			slug: 'site-settings',
			draft: true,
			locale: 'es',
		});
		expect(settings).toMatchObject({
			tagline: 'Que se queden',
			contactEmail: 'info@example.org',
		});
	});

	it('writes the texts of an image in their language, and nothing else of it', async () => {
		const { id } = await createDocument(payload, 'media', { credit: 'Ana' });
		const status = await patch(`/media/${id}?locale=es`, {
			alt: 'Una imagen',
			credit: 'Me',
			decorative: true,
			focalX: 1,
			filename: 'other.png',
		});
		expect(status).toBe(200);
		expect(await patch(`/media/${id}?locale=en`, { alt: 'Mine' })).toBe(403);
		const image = await payload.findByID({ collection: 'media', id, locale: 'all' });
		expect(image).toMatchObject({
			alt: { es: 'Una imagen' },
			credit: 'Ana',
			decorative: false,
		});
		expect(image.filename).not.toBe('other.png');
	});

	it('does not replace the file of an image', async () => {
		const { id, filename } = await createDocument(payload, 'media');
		const form = new FormData();
		form.set('_payload', JSON.stringify({ alt: 'Una imagen' }));
		form.set('file', new File([new Uint8Array(onePixel)], 'new.png', { type: 'image/png' }));
		expect(await patch(`/media/${id}?locale=es`, form)).toBe(403);
		expect((await payload.findByID({ collection: 'media', id })).filename).toBe(filename);
	});

	it('copies a text into their own language only, as the admin does it', async () => {
		const { id, title } = await createDocument(payload, 'guides');
		const copy = (locale: 'es' | 'ru') =>
			payload.update({
				collection: 'guides',
				id,
				data: { title: String(title) },
				draft: true,
				locale,
				overrideAccess: false,
				user: translator.user,
			});
		await expect(copy('ru')).rejects.toMatchObject({ status: 403 });
		expect((await copy('es')).title).toBe(title);
	});
});
