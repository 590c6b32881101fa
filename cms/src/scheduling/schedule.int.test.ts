import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';

import { snapshotDocument } from '../access/matrix/snapshots.ts';
import type { TestUser } from '../testing/asRole.ts';
import { createDocument, smallestGlobals } from '../testing/documents.ts';
import { restRequest } from '../testing/restRequest.ts';
import { carryOut } from './carryOut.ts';
import type { PlanInput } from './plan.ts';
import { useScheduling } from './testing/scene.ts';

const scene = useScheduling();
const { due, newsWithDrafts, read, saveDraft } = scene;

let payload: Payload;
let publisher: TestUser;
let editor: TestUser;
let planner: typeof scene.planner;
beforeAll(() => {
	({ editor, payload, planner, publisher } = scene);
});

describe('what is planned for a language', () => {
	it('publishes the newest draft of that language, and nothing of the others', async () => {
		const id = await newsWithDrafts();
		const planned = await planner.plan(publisher, `news/${id}`, 'fa-AF');
		expect(planned).toMatchObject({ status: 201, problem: null });
		expect(planned.plans).toMatchObject([
			{ action: 'publish', language: 'fa-AF', timeZone: 'UTC', state: 'planned', reason: null },
		]);
		await saveDraft(id, 'fa-AF', { title: 'دری نو' });
		expect((await read(id, 'fa-AF'))._status).not.toBe('published');

		await due();
		expect(await read(id, 'fa-AF')).toMatchObject({ title: 'دری نو', _status: 'published' });
		expect(await read(id, 'en')).toMatchObject({ title: 'Live', _status: 'published' });
		expect(await read(id, 'en', true)).toMatchObject({ title: 'Draft', _status: 'draft' });
		expect(await planner.plans(editor, `news/${id}`)).toEqual([]);
		const { rows } = await payload.db.pool.query(
			'SELECT has_error, processing, completed_at IS NOT NULL AS done FROM payload_jobs',
		);
		expect(rows).toEqual([{ has_error: false, processing: false, done: true }]);
	});

	it('takes that language off the site, and neither others nor drafts', async () => {
		const id = await newsWithDrafts();
		await planner.plan(publisher, `news/${id}`, 'fa-AF');
		await due();
		await saveDraft(id, 'en', { title: 'Draft', date: '2026-01-01' });
		await saveDraft(id, 'fa-AF', { title: 'پیش‌نویس' });
		const { live } = await snapshotDocument(payload, 'news', id);

		await planner.plan(publisher, `news/${id}`, 'fa-AF', { action: 'withdraw' });
		await due();
		const after = (await snapshotDocument(payload, 'news', id)).live;
		const isDraft = { ...(live as { _status: object })._status, 'fa-AF': 'draft' };
		expect(after).toEqual({
			...(live as object),
			updatedAt: expect.any(String),
			_status: isDraft,
		});
		expect(await read(id, 'fa-AF', true)).toMatchObject({ title: 'پیش‌نویس', _status: 'draft' });
		expect(await read(id, 'en', true)).toMatchObject({ title: 'Draft', _status: 'draft' });
		expect((await read(id, 'en', true)).date).toContain('2026-01-01');
	});

	it('publishes a global', async () => {
		const navigation = (label: string) => ({
			main: [{ link: { type: 'external', label, url: 'https://example.org/' } }],
		});
		await payload.updateGlobal({
			slug: 'navigation',
			data: {
				...smallestGlobals['navigation'],
				...navigation('Live'),
				_status: 'published',
			} as never,
		});
		const save = (label: string) =>
			restRequest({
				...{ payload, user: editor, method: 'POST', body: navigation(label) },
				path: '/globals/navigation?draft=true&locale=en',
			});
		await save('Draft');
		expect(await planner.plan(publisher, 'globals/navigation', 'en')).toMatchObject({
			status: 201,
			problem: null,
		});
		expect(await planner.plans(editor, 'globals/navigation')).toHaveLength(1);
		await due();
		const live = await payload.findGlobal({ slug: 'navigation', locale: 'en' });
		expect(live).toMatchObject({ ...navigation('Draft'), _status: 'published' });
		expect(await planner.plans(editor, 'globals/navigation')).toEqual([]);
	});

	it('happens once, however often and by however many its job is run', async () => {
		const id = await newsWithDrafts();
		await planner.plan(publisher, `news/${id}`, 'fa-AF');
		await planner.makeDue();
		const { rows } = await payload.db.pool.query<{ id: number; input: PlanInput }>(
			'SELECT id, input FROM payload_jobs',
		);
		const [job] = rows;
		if (!job) throw new Error('There is no job.');
		const ends = await Promise.all(Array.from({ length: 4 }, () => carryOut(payload, job)));
		expect(ends.filter((end) => end === 'done')).toHaveLength(1);
		await planner.runDue();
		const { rows: publications } = await payload.db.pool.query(
			`SELECT FROM changes WHERE collection = 'news' AND document_id = $1::text AND 'fa-AF' = ANY (languages)`,
			[id],
		);
		expect(publications).toHaveLength(1);
	});

	it('leaves the lock to whoever is editing', async () => {
		const id = await newsWithDrafts();
		await restRequest({
			...{ payload, user: editor, method: 'PATCH', body: { title: 'Typing' } },
			path: `/news/${id}?draft=true&autosave=true&locale=en`,
		});
		await planner.plan(publisher, `news/${id}`, 'fa-AF');
		await due();
		expect((await read(id, 'fa-AF'))._status).toBe('published');
		const { docs } = await payload.find({ collection: 'payload-locked-documents', depth: 0 });
		expect(docs.map(({ user }) => user.value)).toContain(editor.user.id);
	});
});

describe('a plan', () => {
	it('is replaced by a new one of its kind for the language', async () => {
		const id = await newsWithDrafts();
		const document = `news/${id}`;
		await planner.plan(publisher, document, 'fa-AF', { inMs: 1_000_000 });
		await planner.plan(publisher, document, 'fa-AF', { inMs: 2_000_000 });
		await planner.plan(publisher, document, 'fa-AF', { inMs: 3_000_000, action: 'withdraw' });
		const { plans } = await planner.plan(publisher, document, 'en', { inMs: 4_000_000 });
		expect(plans.map(({ action, language }) => [language, action])).toEqual([
			['fa-AF', 'publish'],
			['fa-AF', 'withdraw'],
			['en', 'publish'],
		]);
	});

	it('is cancelled, and then nothing happens', async () => {
		const id = await newsWithDrafts();
		const { plans } = await planner.plan(publisher, `news/${id}`, 'fa-AF');
		const cancel = `/news/${id}/schedule/${plans[0]?.id}/cancel`;
		expect(await planner.ask(editor, 'POST', cancel)).toMatchObject({ status: 403 });
		expect(await planner.ask(publisher, 'POST', cancel)).toMatchObject({ status: 200, plans: [] });
		await due();
		expect((await read(id, 'fa-AF'))._status).not.toBe('published');
		expect(await planner.ask(publisher, 'POST', cancel)).toMatchObject({ status: 409 });
	});

	it('cannot be cancelled by way of another document', async () => {
		const id = await newsWithDrafts();
		const { plans } = await planner.plan(publisher, `news/${id}`, 'fa-AF');
		const cancel = `/programs/${id}/schedule/${plans[0]?.id}/cancel`;
		expect(await planner.ask(publisher, 'POST', cancel)).toMatchObject({ status: 409 });
		expect(await planner.plans(publisher, `news/${id}`)).toHaveLength(1);
	});

	it('is over when the language is published by hand before, and only then', async () => {
		const id = await newsWithDrafts();
		const document = `news/${id}`;
		await planner.plan(publisher, document, 'fa-AF');
		await planner.plan(publisher, document, 'en');
		await saveDraft(id, 'fa-AF', { title: 'دیگر' });
		expect(await planner.plans(publisher, document)).toHaveLength(2);
		const publish = await restRequest({
			...{ payload, user: publisher, method: 'PATCH', body: { _status: 'published' } },
			path: `/news/${id}?locale=fa-AF&publishSpecificLocale=fa-AF`,
		});
		expect(publish.status).toBe(200);
		expect(await planner.plans(publisher, document)).toMatchObject([{ language: 'en' }]);
	});

	it.each([
		[{ action: 'publish', at: '2020-01-01T09:00', timeZone: 'UTC' }, 'passed'],
		[{ action: 'publish', at: '2096-02-30T09:00', timeZone: 'UTC' }, 'day and a time'],
		[{ action: 'publish', at: '2096-01-01T09:00', timeZone: 'Mars' }, 'time zone'],
		[{ action: 'delete', at: '2096-01-01T09:00', timeZone: 'UTC' }, 'publish or withdraw'],
	])('is refused as %j', async (body, message) => {
		const id = await newsWithDrafts();
		const asked = await planner.ask(publisher, 'POST', `/news/${id}/schedule?locale=en`, body);
		expect(asked.status).toBe(400);
		expect(asked.error).toContain(message);
	});

	it('is refused for no language, and for all', async () => {
		const { id } = await createDocument(payload, 'news');
		expect(await planner.plan(publisher, `news/${id}`, 'all')).toMatchObject({ status: 400 });
	});

	it('is refused for a document that is not there', async () => {
		expect(await planner.plan(publisher, 'news/999999', 'en')).toMatchObject({ status: 404 });
	});

	it('says at once why it would fail, and leaves everything as it was', async () => {
		const id = await newsWithDrafts();
		await saveDraft(id, 'fa-AF', { summary: '' });
		const before = await snapshotDocument(payload, 'news', id);
		const { plans, problem } = await planner.plan(publisher, `news/${id}`, 'fa-AF');
		expect(problem).toMatch(/not complete\. .*Summary/);
		expect(plans).toHaveLength(1);
		expect(await snapshotDocument(payload, 'news', id)).toEqual(before);
	});
});
