import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snapshotDocument, snapshotGlobal } from '../access/matrix/snapshots.ts';
import { asRole, type TestUser } from '../testing/asRole.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { createDocument, richText, smallestGlobals } from '../testing/documents.ts';
import { restRequest } from '../testing/restRequest.ts';

let test: TestPayload;
let payload: Payload;
let editor: TestUser;
let translator: TestUser;

beforeAll(async () => {
	test = await createTestPayload();
	payload = test.payload;
	editor = await asRole(payload, 'editor');
	translator = await asRole(payload, 'translator', { languages: ['es'] });
});

afterAll(() => test?.destroy());

type Locale = 'en' | 'es' | 'uk';

async function discard(user: TestUser | null, path: string, locale: string) {
	const answer = await restRequest({
		...{ payload, user, method: 'POST', path: `${path}/discard-draft?locale=${locale}` },
	});
	return answer.status;
}

async function saveDraft(
	user: TestUser,
	id: number,
	locale: Locale,
	body: Record<string, unknown>,
	{ goesOn = false } = {},
) {
	const { status } = await restRequest({
		...{ payload, user, method: 'PATCH', body },
		path: `/programs/${id}?draft=true&locale=${locale}${goesOn ? '&autosave=true' : ''}`,
	});
	expect(status).toBe(200);
}

/** A program as its form shows it. */
function form(id: number, locale: Locale) {
	return payload.findByID({ collection: 'programs', id, draft: true, locale, depth: 0 });
}

/** Published in English and Spanish. */
async function publishedProgram(): Promise<number> {
	const { id } = await createDocument(payload, 'programs', { body: richText('As published') });
	await payload.update({
		collection: 'programs',
		id,
		locale: 'es',
		data: { name: 'Publicado', summary: 'Resumen', _status: 'published' },
	});
	return id;
}

describe('discarding a draft', () => {
	it('takes a language back to what is live, and leaves the live row and the other languages', async () => {
		const id = await publishedProgram();
		const { live } = await snapshotDocument(payload, 'programs', id);
		const published = await form(id, 'en');
		for (const name of ['First', 'Second']) {
			const changes = { name, body: richText(name), status: 'ended' };
			await saveDraft(editor, id, 'en', changes, { goesOn: true });
		}
		await saveDraft(editor, id, 'es', { name: 'Borrador' });
		await saveDraft(editor, id, 'uk', { name: 'Чернетка' });

		expect(await discard(editor, `/programs/${id}`, 'en')).toBe(200);

		const { name, body, status, _status } = await form(id, 'en');
		expect({ name, body, status, _status }).toMatchObject({
			name: published.name,
			body: published.body,
			status: 'open',
			_status: 'published',
		});
		expect(await form(id, 'es')).toMatchObject({ name: 'Borrador', _status: 'draft' });
		expect(await form(id, 'uk')).toMatchObject({ name: 'Чернетка', status: 'open' });
		expect((await snapshotDocument(payload, 'programs', id)).live).toEqual(live);
	});

	it('keeps what was discarded among the versions', async () => {
		const id = await publishedProgram();
		await saveDraft(editor, id, 'en', { name: 'Thrown away' });
		await discard(editor, `/programs/${id}`, 'en');
		const { docs } = await payload.findVersions({
			collection: 'programs',
			where: { and: [{ parent: { equals: id } }, { 'version.name': { equals: 'Thrown away' } }] },
		});
		expect(docs).toHaveLength(1);
	});

	it('is not undone by the next words, in this language or another', async () => {
		const id = await publishedProgram();
		await saveDraft(editor, id, 'en', { name: 'Thrown away', status: 'ended' });
		await discard(editor, `/programs/${id}`, 'en');
		await saveDraft(editor, id, 'es', { summary: 'Otro resumen' });
		expect((await form(id, 'en'))._status).toBe('published');
		await payload.update({
			...{ collection: 'programs', id, locale: 'es', publishSpecificLocale: 'es' },
			data: { _status: 'published' },
		});
		const live = await payload.findByID({ collection: 'programs', id, locale: 'all', depth: 0 });
		expect(live).toMatchObject({ status: 'open', summary: { es: 'Otro resumen' } });
		expect(JSON.stringify(live)).not.toContain('Thrown away');
		await saveDraft(editor, id, 'en', { summary: 'A new start' });
		const draft = await form(id, 'en');
		expect(draft).toMatchObject({ summary: 'A new start', status: 'open', _status: 'draft' });
		expect(draft.name).not.toBe('Thrown away');
	});

	it('empties a language that was never published', async () => {
		const id = await publishedProgram();
		await saveDraft(editor, id, 'uk', { name: 'Чернетка', body: richText('Чернетка') });
		expect(await discard(editor, `/programs/${id}`, 'uk')).toBe(200);
		const { name, body } = await form(id, 'uk');
		expect([name, body]).toEqual([undefined, undefined]);
		expect((await form(id, 'en'))._status).toBe('published');
	});

	it('takes a translator’s own language back, and nothing that all languages share', async () => {
		const id = await publishedProgram();
		await saveDraft(editor, id, 'en', { name: 'Draft', status: 'ended' });
		await saveDraft(translator, id, 'es', { name: 'Borrador' });
		expect(await discard(translator, `/programs/${id}`, 'es')).toBe(200);
		expect((await form(id, 'es')).name).toBe('Publicado');
		expect(await form(id, 'en')).toMatchObject({ name: 'Draft', status: 'ended' });
	});

	it.each(['en', 'uk', 'all', 'xx'])('is refused to a translator in %s', async (locale) => {
		const id = await publishedProgram();
		await saveDraft(editor, id, 'en', { name: 'Draft' });
		const before = await snapshotDocument(payload, 'programs', id);
		expect([400, 403]).toContain(await discard(translator, `/programs/${id}`, locale));
		expect([401, 403]).toContain(await discard(null, `/programs/${id}`, 'en'));
		expect(await snapshotDocument(payload, 'programs', id)).toEqual(before);
	});

	it('waits for whoever is editing the document', async () => {
		const id = await publishedProgram();
		await saveDraft(editor, id, 'es', { name: 'Borrador' }, { goesOn: true });
		expect(await discard(translator, `/programs/${id}`, 'es')).toBe(423);
		expect((await form(id, 'es')).name).toBe('Borrador');
	});

	it('is refused where no language is published: it would leave nothing', async () => {
		const { id } = await createDocument(payload, 'programs', { _status: 'draft' });
		expect(await discard(editor, `/programs/${id}`, 'en')).toBe(409);
	});

	it('takes a global back, list and all', async () => {
		const links = (label: string) => [
			{ link: { type: 'external', label, url: 'https://example.org/' } },
		];
		await payload.updateGlobal({
			slug: 'navigation',
			data: { ...smallestGlobals.navigation, main: links('Live'), _status: 'published' } as never,
		});
		const { live } = await snapshotGlobal(payload, 'navigation');
		const save = await restRequest({
			...{ payload, user: editor, method: 'POST' },
			path: '/globals/navigation?draft=true&locale=en',
			body: { main: links('Draft') },
		});
		expect(save.status).toBe(200);
		expect(await discard(editor, '/globals/navigation', 'en')).toBe(200);
		const navigation = await payload.findGlobal({ slug: 'navigation', draft: true });
		expect(navigation.main).toMatchObject(links('Live'));
		expect((await snapshotGlobal(payload, 'navigation')).live).toEqual(live);
	});
});
