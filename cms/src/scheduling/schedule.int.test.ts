import {
	getUpcomingScheduledPublishHandler,
	schedulePublishHandler,
} from '@payloadcms/ui/utilities/schedulePublishHandler';
import { createLocalReq, type Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { snapshotDocument } from '../access/matrix/snapshots.ts';
import { asRole, type TestUser } from '../testing/asRole.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { createDocument, smallestGlobals } from '../testing/documents.ts';
import { createPrincipals } from '../testing/principals.ts';
import { restRequest } from '../testing/restRequest.ts';
import { carryOut } from './carryOut.ts';
import type { PlanInput } from './plan.ts';
import { plannerOf } from './testing/planner.ts';

let test: TestPayload;
let payload: Payload;
let publisher: TestUser;
let editor: TestUser;
let planner: ReturnType<typeof plannerOf>;

beforeAll(async () => {
	test = await createTestPayload();
	payload = test.payload;
	planner = plannerOf(payload);
	publisher = await asRole(payload, 'publisher');
	editor = await asRole(payload, 'editor');
});
afterAll(() => test?.destroy());
beforeEach(() => payload.db.pool.query('DELETE FROM payload_jobs'));

type Locale = 'en' | 'es' | 'fa-AF';

/** Published in English, with drafts in English and Dari. */
async function newsWithDrafts(): Promise<number> {
	const { id } = await createDocument(payload, 'news', { title: 'Live' });
	await saveDraft(id, 'en', { title: 'Draft' });
	await saveDraft(id, 'fa-AF', { title: 'دری', summary: 'خلاصه' });
	return id;
}

async function saveDraft(id: number, locale: Locale, data: Record<string, unknown>) {
	const path = `/news/${id}?draft=true&locale=${locale}`;
	const { status } = await restRequest({
		...{ payload, user: editor, method: 'PATCH', path, body: data },
	});
	expect(status).toBe(200);
}

const read = (id: number, locale: Locale, draft = false) =>
	payload.findByID({ collection: 'news', id, locale, draft, depth: 0 });

async function due() {
	await planner.makeDue();
	await planner.runDue();
}

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

describe('planning', () => {
	it('is for those who may publish; what is planned all staff see, and nobody else', async () => {
		const id = await newsWithDrafts();
		await planner.plan(publisher, `news/${id}`, 'fa-AF');
		const seen: Record<string, unknown> = {};
		for (const { account, headers, name } of await createPrincipals(payload)) {
			const ask = (method: 'GET' | 'POST', path: string, body?: Record<string, unknown>) =>
				restRequest({ payload, user: account, headers, method, path, ...(body ? { body } : {}) });
			const body = { action: 'publish', at: '2096-01-01T09:00', timeZone: 'UTC' };
			const get = await ask('GET', `/news/${id}/schedule`);
			const post = await ask('POST', `/news/${id}/schedule?locale=es`, body);
			const run = await ask('GET', '/payload-jobs/run');
			const list = await ask('GET', '/payload-jobs');
			seen[name] = [get.status, post.status, run.status, list.status];
		}
		expect(seen).toEqual({
			administrator: [200, 201, 501, 501],
			publisher: [200, 201, 501, 501],
			editor: [200, 403, 501, 501],
			'translator (es)': [200, 403, 501, 501],
			'translator (none)': [200, 403, 501, 501],
			anonymous: [403, 403, 501, 501],
			'api client': [403, 403, 501, 501],
		});
	});

	it('has no second door in the admin’s own functions', async () => {
		const id = await newsWithDrafts();
		await planner.plan(publisher, `news/${id}`, 'fa-AF');
		const before = await payload.db.pool.query('SELECT * FROM payload_jobs');
		const [job] = before.rows as { id: number }[];
		const { user } = await asRole(payload, 'administrator');
		const req = await createLocalReq({ user }, payload);
		const doc = { relationTo: 'news', value: String(id) } as never;
		for (const asked of [
			{ doc, type: 'publish' as const, date: new Date() },
			{ deleteID: job?.id },
		]) {
			expect(await schedulePublishHandler({ ...asked, req } as never)).toHaveProperty('error');
		}
		expect((await payload.db.pool.query('SELECT * FROM payload_jobs')).rows).toEqual(before.rows);
		const upcoming = getUpcomingScheduledPublishHandler({
			id,
			collectionSlug: 'news',
			req,
		} as never);
		await expect(upcoming).rejects.toThrow('not allowed');
	});

	it.each(['create', 'delete', 'find', 'update'] as const)(
		'leaves the jobs themselves to nobody: %s',
		async (operation) => {
			const id = await newsWithDrafts();
			await planner.plan(publisher, `news/${id}`, 'fa-AF');
			const { user } = await asRole(payload, 'administrator');
			const args = { collection: 'payload-jobs', overrideAccess: false, user, depth: 0 } as const;
			const where = { id: { exists: true } };
			const attempt = {
				create: () => payload.create({ ...args, data: { taskSlug: 'scheduled-publication' } }),
				delete: () => payload.delete({ ...args, where }),
				find: () => payload.find(args),
				update: () => payload.update({ ...args, where, data: { hasError: true } }),
			}[operation];
			await expect(attempt()).rejects.toThrow('not allowed');
		},
	);
});

describe('a planned publication that fails', () => {
	const failedFor = async (id: number) => {
		await due();
		expect((await read(id, 'fa-AF').catch(() => null))?._status).not.toBe('published');
		const plans = await planner.plans(editor, `news/${id}`);
		expect(plans).toMatchObject([
			{ language: 'fa-AF', state: 'failed', plannerName: 'The publisher' },
		]);
		return plans[0]?.reason;
	};

	it('says what the draft lacks, until a new plan or a publication takes its place', async () => {
		const id = await newsWithDrafts();
		await planner.plan(publisher, `news/${id}`, 'fa-AF');
		await saveDraft(id, 'fa-AF', { summary: '' });
		expect(await failedFor(id)).toMatch(/not complete\. .*Summary/);
		await saveDraft(id, 'fa-AF', { summary: 'خلاصه' });
		await due();
		expect((await read(id, 'fa-AF'))._status).not.toBe('published');
		const again = await planner.plan(publisher, `news/${id}`, 'fa-AF');
		expect(again.plans).toMatchObject([{ state: 'planned' }]);
	});

	it('says that the planner may not publish any more', async () => {
		const id = await newsWithDrafts();
		const former = await asRole(payload, 'publisher');
		await planner.plan(former, `news/${id}`, 'fa-AF');
		await payload.update({ collection: 'users', id: former.user.id, data: { role: 'editor' } });
		expect(await failedFor(id)).toBe('The publisher, who planned it, may not publish any more.');
	});

	it('says that the account of the planner is gone', async () => {
		const id = await newsWithDrafts();
		const former = await asRole(payload, 'publisher');
		await planner.plan(former, `news/${id}`, 'fa-AF');
		await payload.delete({ collection: 'users', id: former.user.id });
		expect(await failedFor(id)).toBe('The account of The publisher, who planned it, is gone.');
	});

	it('says that the document is in the trash', async () => {
		const id = await newsWithDrafts();
		await planner.plan(publisher, `news/${id}`, 'fa-AF');
		const deletedAt = new Date().toISOString();
		await payload.update({ collection: 'news', id, data: { deletedAt } });
		expect(await failedFor(id)).toBe('It is in the trash.');
	});

	it('is put away by a publisher', async () => {
		const id = await newsWithDrafts();
		await planner.plan(publisher, `news/${id}`, 'fa-AF');
		await saveDraft(id, 'fa-AF', { summary: '' });
		await failedFor(id);
		const [plan] = await planner.plans(publisher, `news/${id}`);
		const path = `/news/${id}/schedule/${plan?.id}/cancel`;
		expect(await planner.ask(publisher, 'POST', path)).toMatchObject({ status: 200, plans: [] });
	});

	it('is kept when the document was deleted', async () => {
		const id = await newsWithDrafts();
		await planner.plan(publisher, `news/${id}`, 'fa-AF');
		await payload.delete({ collection: 'news', id });
		expect(await failedFor(id)).toBe('It was deleted.');
	});
});
