import { createLocalReq, docAccessOperationGlobal, type Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentComponents } from '../admin/documentComponents.ts';
import { asRole, type TestUser } from '../testing/asRole.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { createDocument, smallestGlobals } from '../testing/documents.ts';
import { restRequest } from '../testing/restRequest.ts';
import { prepareDocument } from './matrix/fixtures.ts';
import type { RestCall } from './matrix/operations.ts';
import { snapshotDocument, snapshotGlobal } from './matrix/snapshots.ts';

let test: TestPayload;
let payload: Payload;
let editor: TestUser;
let publisher: TestUser;
let id: number;

beforeAll(async () => {
	test = await createTestPayload();
	payload = test.payload;
	editor = await asRole(payload, 'editor');
	publisher = await asRole(payload, 'publisher');
	id = (await prepareDocument(payload, 'pages')).id;
	await payload.updateGlobal({
		slug: 'site-settings',
		data: { ...smallestGlobals['site-settings'], _status: 'published' } as never,
	});
});

afterAll(() => test?.destroy());

const title = { title: 'Hacked' };
const published = { title: 'Hacked', _status: 'published' };
const trashed = { deletedAt: '2026-01-01T00:00:00.000Z' };

describe('an editor cannot change what is live', () => {
	it.each<[query: string, body: Record<string, unknown>]>([
		['', title],
		['draft=false', title],
		['draft=1', title],
		['draft=yes', title],
		['draft=true&draft=true', title],
		['draft[]=true', title],
		['autosave=true', title],
		['', { ...title, draft: true }],
		['', published],
		['draft=true', published],
		['draft=true&autosave=true', published],
		['draft=true&locale=all', { title: { en: 'Hacked' }, _status: { en: 'published' } }],
		['publishAllLocales=true', title],
		['draft=true&publishAllLocales=true', title],
		['publishSpecificLocale=en', published],
		['', { _status: 'draft' }],
		['unpublishAllLocales=true', { _status: 'draft' }],
		['draft=true&unpublishAllLocales=true', { _status: 'draft' }],
		['', trashed],
		['draft=true', trashed],
		['draft=true&trash=true', { deletedAt: null }],
	])('by PATCH ?%s with %j', async (query, body) => {
		const one = await refused('PATCH', `/pages/${id}?${query}`, body);
		const many = await refused('PATCH', `/pages?where[id][equals]=${id}&${query}`, body);
		expect([one, many]).toEqual([403, 403]);
	});

	it.each<[string, string, Record<string, unknown>?]>([
		['PATCH', '?draft=true&publishSpecificLocale=en', title],
		['DELETE', ''],
		['DELETE', '?draft=true'],
		['DELETE', '?trash=true'],
		['POST', '/duplicate?draft=false'],
		['POST', '/duplicate', { _status: 'published' }],
	])('by %s /:id%s', async (method, rest, body) => {
		expect(await refused(method, `/pages/${id}${rest}`, body)).toBe(403);
	});

	it.each<[string, Record<string, unknown>]>([
		['', { title: 'New', path: 'new' }],
		['', { title: 'New', path: 'new', _status: 'draft' }],
		['', { title: 'New', path: 'new', _status: 'published' }],
		['draft=true', { title: 'New', path: 'new', _status: 'published' }],
		['draft=true&publishAllLocales=true', { title: 'New', path: 'new' }],
		['draft=true&publishSpecificLocale=es', { title: 'New', path: 'new' }],
	])('by creating with ?%s and %j', async (query, body) => {
		expect(await refused('POST', `/pages?${query}`, body)).toBe(403);
		expect((await payload.count({ collection: 'pages' })).totalDocs).toBe(1);
	});

	it.each<[string, Record<string, unknown>]>([
		['', { siteName: 'Hacked' }],
		['draft=false', { siteName: 'Hacked' }],
		['draft=1', { siteName: 'Hacked' }],
		['draft=true', { siteName: 'Hacked', _status: 'published' }],
		['draft=true&publishAllLocales=true', { siteName: 'Hacked' }],
		['draft=true&publishSpecificLocale=en', { siteName: 'Hacked' }],
		['unpublishAllLocales=true', { _status: 'draft' }],
		['draft=true&unpublishAllLocales=true', { _status: 'draft' }],
	])('by POST to a global ?%s with %j', async (query, body) => {
		const before = await snapshotGlobal(payload, 'site-settings');
		const call: RestCall = { method: 'POST', path: `/globals/site-settings?${query}`, body };
		expect((await restRequest({ payload, user: editor, ...call })).status).toBe(403);
		expect(await snapshotGlobal(payload, 'site-settings')).toEqual(before);
	});

	it('and is told what to do instead', async () => {
		const { body } = await restRequest({
			payload,
			user: editor,
			method: 'PATCH',
			path: `/pages/${id}`,
			body: title,
		});
		expect(body).toEqual({
			errors: [
				{
					message:
						'Only publishers change published content directly. Save as a draft (draft=true).',
				},
			],
		});
	});
});

describe('the admin', () => {
	it.each(['pages', 'globals/site-settings'])(
		'shows an editor the form of %s, and no button to publish',
		async (path) => {
			const access = `/${path}/access${path === 'pages' ? `/${id}` : ''}?locale=en`;
			const mayUpdate = async (user: TestUser, _status: string) => {
				const call = { method: 'POST', path: access, body: { _status } } as const;
				const { body } = await restRequest({ payload, user, ...call });
				return (body as { update?: boolean }).update ?? false;
			};
			expect(await mayUpdate(editor, 'draft')).toBe(true);
			expect(await mayUpdate(editor, 'published')).toBe(false);
			expect(await mayUpdate(publisher, 'published')).toBe(true);
		},
	);
});

describe('the first view of published settings', () => {
	// As `getDocumentPermissions` of @payloadcms/next asks, which hands over the global as it was read.
	it.each([
		['editor', { form: true, button: false }],
		['publisher', { form: true, button: true }],
	])('is for the %s: %j', async (role, expected) => {
		const { user } = role === 'editor' ? editor : publisher;
		const data = await payload.findGlobal({ slug: 'site-settings', draft: true, user });
		expect(data._status).toBe('published');
		const globalConfig = payload.globals.config.find(({ slug }) => slug === 'site-settings');
		if (!globalConfig) throw new Error('There are no site settings.');
		const ask = async (data: Record<string, unknown>) => {
			const req = await createLocalReq({ user, locale: 'en' }, payload);
			const permissions = await docAccessOperationGlobal({ data, globalConfig, req });
			return permissions.update ?? false;
		};
		expect({
			form: await ask(data as never),
			button: await ask({ ...data, _status: 'published' }),
		}).toEqual(expected);
	});
});

describe('an editor who throws a draft away', () => {
	it('restores the published version as a draft, and what is live stays', async () => {
		const { id } = await createDocument(payload, 'news', { title: 'Live' });
		const path = `/news/${id}?draft=true`;
		const body = { title: 'Not good' };
		await restRequest({ payload, user: editor, method: 'PATCH', path, body });
		const before = await snapshotDocument(payload, 'news', id);
		const { docs } = await payload.findVersions({
			collection: 'news',
			where: { parent: { equals: id }, 'version._status': { equals: 'published' } },
		});
		const restored = await restRequest({
			payload,
			user: editor,
			method: 'POST',
			path: `/news/versions/${docs[0]?.id}?draft=true`,
		});
		expect(restored.status).toBe(200);
		expect((await snapshotDocument(payload, 'news', id)).live).toEqual(before.live);
		const draft = await payload.findByID({ collection: 'news', id, draft: true });
		expect(draft).toMatchObject({ title: 'Live', _status: 'draft' });
	});

	it('is never offered Payload’s own way, which writes what is live', () => {
		for (const { admin, slug, versions } of payload.config.collections) {
			if (versions) expect(admin.components?.edit?.Status, slug).toBe(documentComponents.Status);
		}
		for (const { admin, slug } of payload.config.globals) {
			expect(admin?.components?.elements?.Status, slug).toBe(documentComponents.Status);
		}
	});
});

describe('a copy', () => {
	it('of a document that is published in several languages is published in none', async () => {
		const original = await createDocument(payload, 'news');
		await payload.update({
			collection: 'news',
			id: original.id,
			locale: 'es',
			data: { title: 'Noticia', summary: 'Qué hay.', _status: 'published' },
		});
		const { body, status } = await restRequest({
			payload,
			user: editor,
			method: 'POST',
			path: `/news/${original.id}/duplicate?locale=en`,
			body: { _status: 'draft' },
		});
		expect(status).toBe(200);
		const copy = (body as { doc: { id: number } }).doc;
		const { live } = await snapshotDocument(payload, 'news', copy.id);
		const { _status } = live as { _status: Record<string, string> };
		expect(Object.values(_status)).not.toContain('published');
	});
});

/** The status of the answer. Fails when the document or one of its versions changed. */
async function refused(method: string, path: string, body?: Record<string, unknown>) {
	const before = await snapshotDocument(payload, 'pages', id);
	const call = { method: method as RestCall['method'], path, body };
	const { status } = await restRequest({ payload, user: editor, ...call });
	expect(await snapshotDocument(payload, 'pages', id)).toEqual(before);
	return status;
}
