import { createLocalReq, restoreVersionOperationGlobal, type Payload } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { snapshotGlobal } from '../access/matrix/snapshots.ts';
import { asRole, type TestUser } from '../testing/asRole.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { smallestGlobals } from '../testing/documents.ts';
import { restRequest } from '../testing/restRequest.ts';

type Locale = 'en' | 'es' | 'fa-AF';

let test: TestPayload;
let payload: Payload;
let editor: TestUser;
let publisher: TestUser;

beforeAll(async () => {
	test = await createTestPayload();
	payload = test.payload;
	editor = await asRole(payload, 'editor');
	publisher = await asRole(payload, 'publisher');
	await publish('en', ['Programs', 'News']);
	await publish('es', ['Programas']);
});
afterAll(() => test?.destroy());

const links = (labels: string[]) =>
	labels.map((label) => ({ link: { type: 'external', label, url: 'https://example.org/' } }));

async function publish(locale: Locale, labels: string[]): Promise<void> {
	const data = { ...smallestGlobals.navigation, main: links(labels), _status: 'published' };
	await payload.updateGlobal({ slug: 'navigation', locale, data: data as never });
}

/** How the form of a language shows the menu. */
async function form(locale: Locale) {
	const menu = await payload.findGlobal({ slug: 'navigation', draft: true, locale, depth: 0 });
	return { labels: menu.main?.map(({ link }) => link?.label), status: menu._status };
}

async function newestVersion(): Promise<number | string> {
	const { docs } = await payload.findGlobalVersions({ slug: 'navigation', limit: 1 });
	return docs[0]?.id ?? 0;
}

async function restore(user: TestUser, version: number | string): Promise<number> {
	// As the admin asks, which knows of no drafts here.
	const path = `/globals/navigation/versions/${version}?draft=false`;
	return (await restRequest({ payload, user, method: 'POST', path })).status;
}

it('an older menu comes back as a draft, and readers see what they saw', async () => {
	const older = await newestVersion();
	await publish('en', ['News']);
	await publish('fa-AF', ['خبرها']);
	const { live } = await snapshotGlobal(payload, 'navigation');

	expect(await restore(editor, older)).toBe(200);
	expect((await snapshotGlobal(payload, 'navigation')).live).toEqual(live);
	expect(await form('en')).toEqual({ labels: ['Programs', 'News'], status: 'draft' });
	// It says the same, and the other one was not there yet.
	expect(await form('es')).toEqual({ labels: ['Programas'], status: 'published' });
	expect(await form('fa-AF')).toEqual({ labels: ['خبرها'], status: 'published' });

	const path = '/globals/navigation?locale=en&publishSpecificLocale=en';
	const body = { _status: 'published' };
	const published = await restRequest({ payload, user: publisher, method: 'POST', path, body });
	expect(published.status).toBe(200);
	const menu = await payload.findGlobal({ slug: 'navigation', depth: 0 });
	expect(menu.main?.map(({ link }) => link?.label)).toEqual(['Programs', 'News']);
});

it('what was written since stays among the versions, and can be restored in its turn', async () => {
	const older = await newestVersion();
	const body = { main: links(['Not yet published']) };
	const path = '/globals/navigation?draft=true&locale=en';
	await restRequest({ payload, user: editor, method: 'POST', path, body });
	const draft = await newestVersion();
	expect(await restore(editor, older)).toBe(200);
	expect((await form('en')).labels).toEqual(['Programs', 'News']);
	expect(await restore(editor, draft)).toBe(200);
	expect(await form('en')).toEqual({ labels: ['Not yet published'], status: 'draft' });
});

it('a version that is not there is not found', async () => {
	expect(await restore(editor, 999_999)).toBe(404);
});

it.each([true, false])(
	'Payload’s own way, which writes what is live, is nobody’s (draft: %s)',
	async (draft) => {
		const globalConfig = payload.globals.config.find(({ slug }) => slug === 'navigation');
		if (!globalConfig) throw new Error('There is no menu.');
		const user = (
			await payload.find({ collection: 'users', where: { role: { equals: 'publisher' } } })
		).docs[0];
		const req = await createLocalReq({ user: user && { ...user, collection: 'users' } }, payload);
		const before = await snapshotGlobal(payload, 'navigation');
		const id = await newestVersion();
		const arguments_ = { id, globalConfig, depth: 0, draft, overrideAccess: false, req };
		await expect(restoreVersionOperationGlobal(arguments_)).rejects.toThrow(/restored as a draft/);
		expect(await snapshotGlobal(payload, 'navigation')).toEqual(before);
	},
);
