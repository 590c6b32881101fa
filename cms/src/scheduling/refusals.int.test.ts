import {
	getUpcomingScheduledPublishHandler,
	schedulePublishHandler,
} from '@payloadcms/ui/utilities/schedulePublishHandler';
import { createLocalReq, type Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';

import { asRole, type TestUser } from '../testing/asRole.ts';
import { createPrincipals } from '../testing/principals.ts';
import { restRequest } from '../testing/restRequest.ts';
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
