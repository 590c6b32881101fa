import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snapshotDocument, snapshotGlobal } from '../access/matrix/snapshots.ts';
import { asRole, type TestUser } from '../testing/asRole.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { createDocument, richText } from '../testing/documents.ts';
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

const layout = [
	{ blockType: 'text', heading: 'A heading', content: richText('Words') },
	{
		blockType: 'questions',
		heading: 'Q',
		questions: [{ question: 'Why?', answer: richText('So.') }],
	},
];

async function start(user: TestUser | null, path: string, locale: string, overwrite = false) {
	const { body, status } = await restRequest({
		...{ payload, user, method: 'POST' },
		path: `${path}/start-from-english?locale=${locale}${overwrite ? '&overwrite=true' : ''}`,
	});
	return { status, text: JSON.stringify(body) };
}

async function standing(user: TestUser, path: string, locale: string) {
	const { body } = await restRequest({
		...{ payload, user, method: 'GET', path: `${path}/start-from-english?locale=${locale}` },
	});
	return body;
}

function newPage(data: Record<string, unknown> = {}) {
	return createDocument(payload, 'pages', {
		...{ summary: 'In short', layout, seo: { title: 'For search' }, machineTranslated: true },
		...data,
	});
}

function form(id: number, locale: 'en' | 'es' | 'uk') {
	return payload.findByID({ collection: 'pages', id, draft: true, locale, depth: 0 });
}

function idsIn(value: unknown): string[] {
	return [...JSON.stringify(value).matchAll(/"id":"(\w+)"/g)].map(([, id]) => id ?? '');
}

describe('a translation that starts from the English text', () => {
	it('holds it as a draft, blocks and all, under ids of their own, and leaves the rest alone', async () => {
		const { id, title } = await newPage();
		const before = await snapshotDocument(payload, 'pages', id);
		const english = await form(id, 'en');
		expect(await standing(translator, `/pages/${id}`, 'es')).toEqual({
			...{ isPublished: false, isEmpty: true, hasSource: true },
		});

		expect((await start(translator, `/pages/${id}`, 'es')).status).toBe(200);

		const spanish = await form(id, 'es');
		expect(spanish).toMatchObject({
			...{ title, summary: 'In short', seo: { title: 'For search' }, _status: 'draft' },
			layout: [
				{ blockType: 'text', heading: 'A heading' },
				{ blockType: 'questions', questions: [{ question: 'Why?' }] },
			],
		});
		expect(spanish.machineTranslated).toBeFalsy();
		expect(idsIn(spanish.layout)).toHaveLength(3);
		expect(idsIn(spanish.layout).filter((it) => idsIn(english.layout).includes(it))).toEqual([]);
		expect((await snapshotDocument(payload, 'pages', id)).live).toEqual(before.live);
		expect(await form(id, 'en')).toMatchObject({ layout: english.layout, _status: 'published' });
		expect((await form(id, 'uk')).layout ?? []).toEqual([]);
		expect(await standing(translator, `/pages/${id}`, 'es')).toMatchObject({ isEmpty: false });
	});

	it('can be written on, and published, without a word of English changed', async () => {
		const { id } = await newPage();
		const english = await form(id, 'en');
		await start(translator, `/pages/${id}`, 'es');
		const [first, ...others] = (await form(id, 'es')).layout ?? [];
		const { status } = await restRequest({
			...{ payload, user: translator, method: 'PATCH' },
			path: `/pages/${id}?draft=true&locale=es`,
			body: { title: 'Título', layout: [{ ...first, heading: 'Un título' }, ...others] },
		});
		expect(status).toBe(200);
		await payload.update({
			...{ collection: 'pages', id, locale: 'es', publishSpecificLocale: 'es' },
			data: { _status: 'published' },
		});
		const live = await payload.findByID({ collection: 'pages', id, locale: 'es', depth: 0 });
		expect(live).toMatchObject({ title: 'Título', _status: 'published' });
		expect(live.layout).toMatchObject([{ heading: 'Un título' }, { blockType: 'questions' }]);
		const { layout, title } = await payload.findByID({ collection: 'pages', id, depth: 0 });
		expect({ layout, title }).toEqual({ layout: english.layout, title: english.title });
	});

	it('takes what readers see, and the English draft where nothing is published', async () => {
		const { id, title } = await newPage();
		await payload.update({ collection: 'pages', id, draft: true, data: { title: 'Not yet' } });
		await start(editor, `/pages/${id}`, 'es');
		expect((await form(id, 'es')).title).toBe(title);
		expect((await form(id, 'en')).title).toBe('Not yet');
		const draft = await newPage({ _status: 'draft', title: 'Only a draft' });
		await start(editor, `/pages/${draft.id}`, 'es');
		expect((await form(draft.id, 'es')).title).toBe('Only a draft');
	});

	it('replaces words only when told to, and never what readers see', async () => {
		const { id, title } = await newPage();
		const draft = { collection: 'pages', id, locale: 'es', data: { title: 'Mío' } } as const;
		await payload.update({ ...draft, draft: true });
		const refused = await start(translator, `/pages/${id}`, 'es');
		expect(refused).toMatchObject({ status: 409 });
		expect((await form(id, 'es')).title).toBe('Mío');
		expect((await start(translator, `/pages/${id}`, 'es', true)).status).toBe(200);
		expect((await form(id, 'es')).title).toBe(title);
		await payload.update({ ...draft, data: { title: 'Mío', _status: 'published' } });
		expect((await start(translator, `/pages/${id}`, 'es', true)).status).toBe(409);
	});

	it.each(['en', 'uk', 'all', 'xx'])('is refused to a Spanish translator in %s', async (locale) => {
		const { id } = await newPage();
		const before = await snapshotDocument(payload, 'pages', id);
		expect([400, 403]).toContain((await start(translator, `/pages/${id}`, locale, true)).status);
		expect([401, 403]).toContain((await start(null, `/pages/${id}`, 'es', true)).status);
		expect(await snapshotDocument(payload, 'pages', id)).toEqual(before);
	});

	it('is refused where English holds nothing', async () => {
		const page = await payload.create({ collection: 'pages', draft: true, data: {} as never });
		expect((await start(editor, `/pages/${page.id}`, 'es')).status).toBe(409);
	});

	it('works for the menu', async () => {
		const main = [{ link: { type: 'external', label: 'Help', url: 'https://example.org/' } }];
		const data = { main, footer: [], _status: 'published' } as never;
		await payload.updateGlobal({ slug: 'navigation', data });
		const { live } = await snapshotGlobal(payload, 'navigation');
		expect((await start(translator, '/globals/navigation', 'es')).status).toBe(200);
		const spanish = await payload.findGlobal({ slug: 'navigation', draft: true, locale: 'es' });
		expect(spanish).toMatchObject({ main, _status: 'draft' });
		expect((await snapshotGlobal(payload, 'navigation')).live).toEqual(live);
		expect((await start(translator, '/globals/navigation', 'uk', true)).status).toBe(403);
	});
});
