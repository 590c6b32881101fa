import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asRole, type TestUser } from '../testing/asRole.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { smallestGlobals } from '../testing/documents.ts';
import { restRequest } from '../testing/restRequest.ts';
import { lockDuration } from './keepEditorsLock.ts';
import { prepareDocument } from './matrix/fixtures.ts';

let test: TestPayload;
let payload: Payload;
let editor: TestUser;
let publisher: TestUser;
let page: string;

const settings = '/globals/site-settings';

beforeAll(async () => {
	test = await createTestPayload();
	payload = test.payload;
	editor = await asRole(payload, 'editor');
	publisher = await asRole(payload, 'publisher');
	page = `/pages/${(await prepareDocument(payload, 'pages')).id}`;
	await payload.updateGlobal({
		slug: 'site-settings',
		data: { ...smallestGlobals['site-settings'], _status: 'published' } as never,
	});
});

beforeEach(() => payload.db.deleteMany({ collection: 'payload-locked-documents', where: {} }));

afterAll(() => test?.destroy());

/** What the admin sends two seconds after the last key. */
function autosave(user: TestUser, path: string, body: Record<string, unknown>) {
	const method = path === settings ? 'POST' : 'PATCH';
	return restRequest({ payload, user, method, path: `${path}?draft=true&autosave=true`, body });
}

async function owners(): Promise<unknown[]> {
	const { docs } = await payload.find({ collection: 'payload-locked-documents', depth: 0 });
	return docs.map(({ user }) => user.value);
}

describe.each(['a document', 'a global'])('%s that saves itself', (kind) => {
	const path = () => (kind === 'a global' ? settings : page);
	const text = (value: string) => (kind === 'a global' ? { siteName: value } : { summary: value });

	it('stays locked for the person who types', async () => {
		expect((await autosave(editor, path(), text('One'))).status).toBe(200);
		expect((await autosave(editor, path(), text('Two'))).status).toBe(200);
		expect(await owners()).toEqual([editor.user.id]);
	});

	it('does not take the words of a second person over those of the first', async () => {
		await autosave(editor, path(), text('The editor’s'));
		expect((await autosave(publisher, path(), text('The publisher’s'))).status).toBe(423);
		const { body } = await restRequest({
			payload,
			user: editor,
			method: 'GET',
			path: `${path()}?draft=true&locale=en`,
		});
		expect(body).toMatchObject(text('The editor’s'));
		expect(await owners()).toEqual([editor.user.id]);
	});

	it('can be taken over, or edited once the lock has run out', async () => {
		await autosave(editor, path(), text('The editor’s'));
		const { docs } = await payload.find({ collection: 'payload-locked-documents', depth: 0 });
		await payload.db.updateOne({
			collection: 'payload-locked-documents',
			id: docs[0]?.id ?? 0,
			data: { updatedAt: new Date(Date.now() - (lockDuration + 1) * 1000).toISOString() },
		});
		expect((await autosave(publisher, path(), text('The publisher’s'))).status).toBe(200);
		expect(await owners()).toEqual([publisher.user.id]);
	});
});
