import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asRole, type TestUser } from '../testing/asRole.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { createDocument, nextNumber } from '../testing/documents.ts';
import { restRequest } from '../testing/restRequest.ts';

const collections = ['pages', 'programs', 'developments', 'news', 'guides', 'actions', 'alerts'];

let test: TestPayload;
let payload: Payload;
let editor: TestUser;

beforeAll(async () => {
	test = await createTestPayload();
	payload = test.payload;
	editor = await asRole(payload, 'editor');
});

afterAll(() => test?.destroy());

type Data = Record<string, unknown>;

/** As the admin does it when somebody presses “Create New” with a language open. */
async function createNew(collection: string, locale = 'en'): Promise<number> {
	const created = await payload.create({
		collection: collection as 'pages',
		data: {} as never,
		draft: true,
		locale: locale as 'en',
		overrideAccess: false,
		user: editor.user,
	});
	expect(created.listTitle).toBe('Untitled');
	return created.id;
}

async function type(collection: string, id: number, locale: string, body: Data) {
	const path = `/${collection}/${id}?draft=true&autosave=true&locale=${locale}`;
	const { status } = await restRequest({ payload, user: editor, method: 'PATCH', path, body });
	expect(status).toBe(200);
}

async function leave(collection: string, id: number, user: TestUser | null = editor) {
	const path = `/${collection}/${id}/remove-untouched`;
	return (await restRequest({ payload, user, method: 'POST', path })).body;
}

async function exists(collection: string, id: number): Promise<boolean> {
	const where = { id: { equals: id } };
	return (await payload.count({ collection: collection as 'pages', where })).totalDocs === 1;
}

describe.each(collections)('a document of %s that was created by “Create New”', (collection) => {
	it.each(['en', 'fa-AF'])('and left untouched in %s is removed', async (locale) => {
		const id = await createNew(collection, locale);
		expect(await leave(collection, id)).toEqual({ removed: true });
		expect(await exists(collection, id)).toBe(false);
	});

	it.each(['en', 'fa-AF'])('stays when anything was typed in %s', async (locale) => {
		const id = await createNew(collection);
		const field =
			collection === 'alerts' ? 'message' : collection === 'programs' ? 'name' : 'title';
		await type(collection, id, locale, { [field]: 'x' });
		expect(await leave(collection, id)).toEqual({ removed: false });
		expect(await exists(collection, id)).toBe(true);
	});
});

it.each<[string, Data]>([
	['a box was ticked', { readyForReview: true }],
	['a choice was made', { status: 'ended' }],
	['another place in the lists was given', { order: 5 }],
	['a field inside of a group was filled', { people: { note: 'note' } }],
	['something was typed and deleted again', { name: '' }],
])('a document stays when %s', async (_name, data) => {
	const id = await createNew('programs');
	await type('programs', id, 'en', data);
	expect(await leave('programs', id)).toEqual({ removed: false });
});

it('a document that came with content stays, though nobody has changed it since', async () => {
	const { id } = await createDocument(payload, 'news', { _status: 'draft' });
	expect(await leave('news', id)).toEqual({ removed: false });
	const copy = await payload.duplicate({ collection: 'news', id, draft: true });
	expect(await leave('news', copy.id)).toEqual({ removed: false });
});

it('nobody who may not create removes anything', async () => {
	const id = await createNew('news');
	const translator = await asRole(payload, 'translator', { languages: ['es'] });
	expect(await leave('news', id, translator)).toHaveProperty('errors');
	expect(await leave('news', id, null)).toHaveProperty('errors');
	expect(await exists('news', id)).toBe(true);
});

it('what was left behind a day ago is removed when the next one is created, and no other', async () => {
	const [left, typed, recent] = [
		await createNew('guides'),
		await createNew('guides'),
		await createNew('guides'),
	];
	await type('guides', typed, 'es', { summary: `Text ${nextNumber()}` });
	const yesterday = new Date(Date.now() - 25 * 3_600_000).toISOString();
	for (const id of [left, typed]) {
		const data = { createdAt: yesterday, updatedAt: yesterday };
		await payload.db.updateOne({ collection: 'guides', id, data });
	}
	const next = await createNew('guides');
	const remaining = await Promise.all(
		[left, typed, recent, next].map((id) => exists('guides', id)),
	);
	expect(remaining).toEqual([false, true, true, true]);
});

it('a document takes its title as soon as it has one, and keeps it in every list', async () => {
	const id = await createNew('news', 'fa-AF');
	const title = async (locale: 'en' | 'fa-AF') => {
		const draft = await payload.findByID({ collection: 'news', id, draft: true, locale });
		return draft.listTitle;
	};
	await type('news', id, 'fa-AF', { title: 'عنوان' });
	expect(await title('fa-AF')).toBe('عنوان');
	await type('news', id, 'en', { title: 'A title' });
	expect([await title('en'), await title('fa-AF')]).toEqual(['A title', 'A title']);
});
