import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Endpoint, Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { createDocument, smallestGlobals } from '../testing/documents.ts';
import { createPrincipals, type Principal } from '../testing/principals.ts';
import { restRequest, type RestAnswer } from '../testing/restRequest.ts';

/** Stands in every document, so that it would stand in an answer that gives something away. */
const secret = 'nobody outside may read this';

const test: TestPayload = await createTestPayload();
const payload: Payload = test.payload;
const ids: Record<string, number> = {};
let outsiders: Principal[];
let editor: Principal | undefined;
let filename: string;
let before: unknown;

beforeAll(async () => {
	const principals = await createPrincipals(payload);
	outsiders = principals.filter(({ name }) => name === 'anonymous' || name === 'api client');
	editor = principals.find(({ name }) => name === 'editor');
	const texts: Record<string, object> = {
		pages: { title: secret },
		programs: { name: secret },
		alerts: { message: secret },
		media: { alt: secret },
		redirects: { to: '/nobody-outside' },
		users: { name: secret },
		'api-clients': { name: secret },
	};
	for (const slug of contentSlugs()) {
		const document = await createDocument(payload, slug, { ...(texts[slug] ?? { title: secret }) });
		ids[slug] = document.id;
		if (slug === 'media') filename = String(document.filename);
	}
	for (const [slug, data] of Object.entries(smallestGlobals)) {
		await payload.updateGlobal({
			slug: slug as 'site-settings',
			data: { ...data, tagline: secret, _status: 'published' } as never,
		});
	}
	before = await everything();
});

afterAll(() => test.destroy());

function contentSlugs(): string[] {
	const slugs = payload.config.collections.map(({ slug }) => slug);
	return slugs.filter((slug) => !slug.startsWith('payload-'));
}

interface Door {
	method: string;
	path: string;
	collection?: string;
}

function doorsOf(endpoints: false | Omit<Endpoint, 'root'>[], prefix: string, collection?: string) {
	return (endpoints || []).map(({ method, path }): Door => {
		const below = path === '/' ? '' : path;
		return {
			method: method.toUpperCase(),
			path: `${prefix}${below}`,
			...(collection && { collection }),
		};
	});
}

/** Every endpoint of the configuration, those that Payload adds to it included. */
const doors: Door[] = [
	...doorsOf(payload.config.endpoints, ''),
	...payload.config.collections.flatMap(({ endpoints, slug }) =>
		doorsOf(endpoints, `/${slug}`, slug),
	),
	...payload.config.globals.flatMap(({ endpoints, slug }) =>
		doorsOf(endpoints, `/globals/${slug}`),
	),
];

/** What an outsider gets for an answer of success: nothing. */
function emptyAnswer({ path }: Door): unknown {
	// The page to sign in asks who is there.
	if (path === '/users/me') return { user: null, message: 'Account' };
	// Everything below is a key there.
	if (path.startsWith('/payload-preferences/')) return { message: 'Not Found', value: null };
	return undefined;
}

/** Where Payload looks for a version that the collection has not. */
function failsFor({ collection, path }: Door): boolean {
	const config = payload.config.collections.find(({ slug }) => slug === collection);
	return path.endsWith('/versions/:id') && !config?.versions;
}

describe.each(['anonymous', 'api client'])('for %s', (name) => {
	it.each(doors)('$method $path gives nothing and changes nothing', async (door) => {
		const answer = await knock(outsider(name), door);
		expect(JSON.stringify(answer.body)).not.toMatch(/nobody.outside|example\.org/);
		if (answer.status < 300) {
			expect(answer.body).toEqual(emptyAnswer(door));
		} else {
			const refusals = [400, 401, 403, 404, 501, ...(failsFor(door) ? [500] : [])];
			expect(refusals).toContain(answer.status);
		}
		if (door.method !== 'GET') expect(await everything()).toEqual(before);
	});

	it('a search by POST gives nothing', async () => {
		const answer = await restRequest({
			payload,
			user: null,
			method: 'POST',
			path: '/pages',
			headers: {
				...outsider(name).headers,
				'X-Payload-HTTP-Method-Override': 'GET',
				'Content-Type': 'application/x-www-form-urlencoded',
			},
		});
		expect(answer.status).toBe(403);
	});
});

describe('the test itself', () => {
	it('knocks where an editor gets something', async () => {
		const door = doors.find(({ method, path }) => method === 'GET' && path === '/pages/:id');
		expect(editor && door).toBeTruthy();
		if (!editor || !door) return;
		expect(JSON.stringify((await knock(editor, door)).body)).toContain(secret);
	});
});

describe('the admin', () => {
	it.each([
		['GET', '/access', 200],
		['POST', '/pages/access', 200],
		['POST', '/globals/navigation/access', 200],
		['GET', '/users/init', 200],
		['POST', '/users/forgot-password', 403],
		['POST', '/users/reset-password', 403],
		['POST', '/users/verify/x', 403],
		['POST', '/users/logout', 200],
	] as const)('gets for an editor, for %s %s, %i', async (method, path, status) => {
		if (!editor) throw new Error('There is no editor.');
		const { account: user } = editor;
		expect((await restRequest({ payload, user, method, path })).status).toBe(status);
	});
});

describe("Payload's GraphQL", () => {
	it.each(['/graphql', '/graphql-playground'])('is not at %s', async (path) => {
		for (const method of ['GET', 'POST'] as const) {
			const { status } = await restRequest({ payload, user: null, method, path });
			expect(status).toBe(404);
		}
	});

	it('is switched off, and the admin has no route for it', () => {
		expect(payload.config.graphQL.disable).toBe(true);
		const app = path.resolve(import.meta.dirname, '../app');
		const files = readdirSync(app, { recursive: true, encoding: 'utf8' });
		expect(files.filter((file) => /graphql/i.test(file))).toEqual([]);
	});
});

function outsider(name: string): Principal {
	const principal = outsiders.find((candidate) => candidate.name === name);
	if (!principal) throw new Error(`There is no "${name}".`);
	return principal;
}

async function knock(principal: Principal, door: Door): Promise<RestAnswer> {
	const id = String(ids[door.collection ?? ''] ?? 1);
	const body = { title: 'mine', email: 'a@b.org', password: 'a password that is long', token: 'x' };
	const real = door.path
		.replace('/versions/:id', '/versions/1')
		.replace(/:id\??/, id)
		.replace(':filename', filename)
		.replace(':key', 'nav');
	return restRequest({
		payload,
		user: principal.account,
		headers: principal.headers,
		method: door.method as 'GET',
		path: `${real}?locale=en&where[id][exists]=true&trash=true&draft=true`,
		...(door.method === 'GET' ? {} : { body }),
	});
}

/** What is live, and how many versions there are. */
async function everything(): Promise<unknown> {
	const found: Record<string, unknown> = {};
	for (const { slug, versions } of payload.config.collections) {
		const { docs } = await payload.db.find({
			collection: slug,
			limit: 0,
			locale: 'all',
			pagination: false,
		});
		found[slug] = docs;
		if (versions) {
			found[`${slug} versions`] = await payload.db.countVersions({ collection: slug });
		}
	}
	for (const { slug } of payload.config.globals) {
		found[slug] = await payload.db.findGlobal({ slug, locale: 'all' });
		found[`${slug} versions`] = await payload.db.countGlobalVersions({ global: slug });
	}
	return found;
}
