import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { snapshotDocument } from '../access/matrix/snapshots.ts';
import { asRole, type TestUser } from '../testing/asRole.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { createDocument, smallestGlobals } from '../testing/documents.ts';
import { restRequest } from '../testing/restRequest.ts';

let test: TestPayload;
let payload: Payload;
let editor: TestUser;
let publisher: TestUser;

beforeAll(async () => {
	test = await createTestPayload();
	payload = test.payload;
	editor = await asRole(payload, 'editor');
	publisher = await asRole(payload, 'publisher');
});
afterAll(() => test?.destroy());

async function send(
	user: TestUser,
	method: 'PATCH' | 'POST',
	path: string,
	body: Record<string, unknown>,
) {
	expect(await restRequest({ payload, user, method, path, body })).toMatchObject({ status: 200 });
}

/** Published in English and Spanish, with an editor's draft of the status, the English and the Spanish name. */
async function programWithDrafts(): Promise<number> {
	const { id } = await createDocument(payload, 'programs');
	await payload.update({
		...{ collection: 'programs', id, locale: 'es' },
		data: { name: 'Publicado', summary: 'Resumen', _status: 'published' },
	});
	const english = { name: 'Not reviewed', status: 'ended', statusAsOf: '2026-11-01' };
	await send(editor, 'PATCH', `/programs/${id}?draft=true&locale=en`, english);
	await send(editor, 'PATCH', `/programs/${id}?draft=true&locale=es`, { name: 'Borrador' });
	return id;
}

const form = (id: number, locale: 'en' | 'es') =>
	payload.findByID({ collection: 'programs', id, locale, draft: true, depth: 0 });

describe('taking one language off the site', () => {
	it.each([
		['one document', (id: number) => `/programs/${id}?locale=es`],
		['several', (id: number) => `/programs?locale=es&where[id][equals]=${id}`],
	])('of %s publishes nothing that is a draft', async (_, pathOf) => {
		const id = await programWithDrafts();
		const { live } = await snapshotDocument(payload, 'programs', id);
		await send(publisher, 'PATCH', pathOf(id), { _status: 'draft' });
		expect((await snapshotDocument(payload, 'programs', id)).live).toEqual({
			...(live as object),
			updatedAt: expect.any(String),
			_status: { ...(live as { _status: object })._status, es: 'draft' },
		});
	});

	it('leaves every draft where it was', async () => {
		const id = await programWithDrafts();
		await send(publisher, 'PATCH', `/programs/${id}?locale=es`, { _status: 'draft' });
		const english = { name: 'Not reviewed', status: 'ended', _status: 'draft' };
		expect(await form(id, 'en')).toMatchObject(english);
		expect(await form(id, 'es')).toMatchObject({ name: 'Borrador', _status: 'draft' });
		await send(publisher, 'PATCH', `/programs/${id}?locale=es&publishSpecificLocale=es`, {
			_status: 'published',
		});
		const back = await payload.findByID({ collection: 'programs', id, locale: 'es' });
		expect(back).toMatchObject({ name: 'Borrador', _status: 'published' });
	});

	it('of a global publishes nothing that is a draft either', async () => {
		const settings = { ...smallestGlobals['site-settings'], _status: 'published' };
		for (const locale of ['en', 'es'] as const) {
			await payload.updateGlobal({ slug: 'site-settings', locale, data: settings as never });
		}
		const path = '/globals/site-settings';
		const changed = { contactEmail: 'changed@example.org' };
		await send(editor, 'POST', `${path}?draft=true&locale=en`, changed);
		await send(publisher, 'POST', `${path}?locale=es`, { _status: 'draft' });
		const read = (locale: 'en' | 'es', draft: boolean) =>
			payload.findGlobal({ slug: 'site-settings', locale, draft, depth: 0 });
		expect(await read('en', false)).toMatchObject({
			contactEmail: 'info@example.org',
			_status: 'published',
		});
		expect((await read('es', false))._status).toBe('draft');
		expect(await read('en', true)).toMatchObject(changed);
	});
});
