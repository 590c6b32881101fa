import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asRole, type TestUser } from '../testing/asRole.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { restRequest, type RestAnswer } from '../testing/restRequest.ts';

let test: TestPayload;
let payload: Payload;

beforeAll(async () => {
	test = await createTestPayload();
	payload = test.payload;
});

afterAll(() => test?.destroy());

const stranger = {
	email: 'stranger@example.org',
	password: 'a password that is long',
	name: 'Stranger',
	role: 'administrator',
} as const;

describe('as long as there is no account', () => {
	it('nobody registers the first one', async () => {
		expect(await countUsers()).toBe(0);
		const { body, status } = await anonymously('POST', '/users/first-register', stranger);
		expect(status).toBe(403);
		expect(JSON.stringify(body)).toContain('created when the product is set up');
		expect(await countUsers()).toBe(0);
	});

	it('Payload itself does not create it either', async () => {
		await expect(payload.create({ collection: 'users', data: stranger })).rejects.toMatchObject({
			status: 403,
		});
		expect(await countUsers()).toBe(0);
	});
});

describe('with accounts', () => {
	let administrator: TestUser;
	let editor: TestUser;

	beforeAll(async () => {
		administrator = await asRole(payload, 'administrator');
		editor = await asRole(payload, 'editor');
	});

	it('first-register stays closed', async () => {
		const before = await countUsers();
		expect((await anonymously('POST', '/users/first-register', stranger)).status).toBe(403);
		expect(await countUsers()).toBe(before);
	});

	it('people change their own name and password, not their role or languages', async () => {
		const { user } = editor;
		const { status } = await as(editor, 'PATCH', `/users/${user.id}`, {
			name: 'New name',
			role: 'administrator',
			languages: ['es'],
		});
		expect(status).toBe(200);
		const account = await payload.findByID({ collection: 'users', id: user.id });
		expect(account).toMatchObject({ name: 'New name', role: 'editor', languages: [] });
	});

	it('people change no other account', async () => {
		const { id, email } = administrator.user;
		expect((await as(editor, 'PATCH', `/users/${id}`, { email: 'mine@example.org' })).status).toBe(
			403,
		);
		const account = await payload.findByID({ collection: 'users', id });
		expect(account.email).toBe(email);
	});

	it('people read the names of others and nothing else', async () => {
		const { id, name } = administrator.user;
		await as(administrator, 'GET', '/users/me');
		// Nobody's sessions, in a list that is empty for everybody else.
		const others = { id, name, collection: 'users', sessions: [] };
		expect((await as(editor, 'GET', `/users/${id}`)).body).toEqual(others);
		const list = await as(editor, 'GET', '/users?select[email]=true&select[name]=true');
		expect((list.body as { docs: unknown[] }).docs).toContainEqual({
			id,
			name,
			collection: 'users',
		});

		const own = await as(editor, 'GET', `/users/${editor.user.id}`);
		expect(own.body).toMatchObject({ email: editor.email, role: 'editor' });
		const all = await as(administrator, 'GET', `/users/${editor.user.id}`);
		expect(all.body).toMatchObject({ email: editor.email, role: 'editor' });
	});

	it.each([
		...['email', 'role', 'languages', 'createdAt', 'updatedAt', 'loginAttempts', 'lockUntil'],
		...['hash', 'salt', 'resetPasswordToken', 'sessions.createdAt'],
	])(
		'people cannot find out the %s of others by filters or by the order of a list',
		async (field) => {
			const operator = field === 'languages' ? 'in' : 'greater_than';
			const filtered = await as(editor, 'GET', `/users?where[${field}][${operator}]=0`);
			expect(filtered.status).toBe(400);
			expect((await as(editor, 'GET', `/users?sort=${field}`)).status).toBe(400);
			const filter = `where[user.value.${field}][${operator}]=0`;
			expect((await as(editor, 'GET', `/payload-locked-documents?${filter}`)).status).toBe(400);
		},
	);

	it('people read by name who is editing a document', async () => {
		const { user } = administrator;
		const lock = await payload.create({
			collection: 'payload-locked-documents',
			data: { globalSlug: 'navigation', user: { relationTo: 'users', value: user.id } },
			user,
		});
		const { body } = await as(editor, 'GET', `/payload-locked-documents/${lock.id}?depth=1`);
		expect(body).toMatchObject({ user: { value: { id: user.id, name: user.name } } });
		expect(Object.keys((body as { user: { value: object } }).user.value)).toEqual([
			...['id', 'name', 'collection', 'sessions'],
		]);
	});

	it('an administrator changes the role, languages and e-mail of others', async () => {
		const other = await asRole(payload, 'editor');
		const changes = { role: 'translator', languages: ['uk'], email: 'moved@example.org' };
		const { status } = await as(administrator, 'PATCH', `/users/${other.user.id}`, changes);
		expect(status).toBe(200);
		expect(await payload.findByID({ collection: 'users', id: other.user.id })).toMatchObject(
			changes,
		);
	});

	it.each(['POST', 'PATCH'] as const)(
		'%s refuses a password under 12 characters',
		async (method) => {
			const other = await asRole(payload, 'editor');
			const path = method === 'POST' ? '/users' : `/users/${other.user.id}`;
			const data = method === 'POST' ? { ...stranger, email: 'short@example.org' } : {};
			const answer = await as(administrator, method, path, { ...data, password: 'elevenchars' });
			expect(answer.status).toBe(400);
			expect(JSON.stringify(answer.body)).toContain('at least 12 characters');
		},
	);

	it('a reset refuses a password under 12 characters', async () => {
		const token = await payload.forgotPassword({
			collection: 'users',
			data: { email: editor.email },
			disableEmail: true,
		});
		const reset = { collection: 'users', data: { token, password: 'elevenchars' } } as const;
		await expect(payload.resetPassword({ ...reset, overrideAccess: true })).rejects.toMatchObject({
			data: { errors: [{ message: expect.stringContaining('at least 12 characters') }] },
		});
	});

	it('only an administrator unlocks an account', async () => {
		const body = { email: editor.email };
		expect((await anonymously('POST', '/users/unlock', body)).status).toBe(403);
		expect((await as(editor, 'POST', '/users/unlock', body)).status).toBe(403);
		expect((await as(administrator, 'POST', '/users/unlock', body)).status).toBe(200);
	});

	it('nobody has an API key', () => {
		expect(payload.collections.users.config.auth.useAPIKey).toBeFalsy();
	});

	it('no account has more rights after its role was taken away: the token is not asked', async () => {
		const former = await asRole(payload, 'publisher');
		expect((await as(former, 'GET', '/redirects')).status).toBe(200);
		await as(administrator, 'PATCH', `/users/${former.user.id}`, { role: 'editor' });
		const redirect = { from: '/a-former', to: '/b-former' };
		expect((await as(former, 'POST', '/redirects', redirect)).status).toBe(403);
	});
});

describe('the last administrator', () => {
	let first: TestUser;
	let second: TestUser;

	beforeAll(async () => {
		await payload.db.deleteMany({ collection: 'users', where: {} });
		first = await asRole(payload, 'administrator');
		second = await asRole(payload, 'administrator');
		await asRole(payload, 'editor');
	});

	const demotion = { role: 'editor' };
	const allAdministrators = { role: { equals: 'administrator' } };

	it('cannot go together with all the others', async () => {
		const where = 'where[role][equals]=administrator';
		for (const answer of [
			await as(first, 'DELETE', `/users?${where}`),
			await as(first, 'PATCH', `/users?${where}`, demotion),
		]) {
			expect(answer.status).toBe(403);
			expect(JSON.stringify(answer.body)).toContain('This is the last administrator');
		}
		const remove = payload.delete({ collection: 'users', where: allAdministrators });
		await expect(remove).rejects.toMatchObject({ status: 403 });
		expect(await countAdministrators()).toBe(2);
	});

	it('stays when two demote each other at the same moment', async () => {
		// Signed in before: Payload writes the whole account then, with the role it read at first.
		await Promise.all([as(first, 'GET', '/users/me'), as(second, 'GET', '/users/me')]);
		const answers = await Promise.all([
			as(first, 'PATCH', `/users/${second.user.id}`, demotion),
			as(second, 'PATCH', `/users/${first.user.id}`, demotion),
		]);
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
		expect(await countAdministrators()).toBe(1);
	});

	it('can be neither demoted nor deleted, by themself or a script', async () => {
		const { docs } = await payload.find({ collection: 'users', where: allAdministrators });
		const last = docs.find(({ id }) => id === first.user.id) ? first : second;
		const { id } = last.user;
		expect((await as(last, 'PATCH', `/users/${id}`, demotion)).status).toBe(403);
		expect((await as(last, 'DELETE', `/users/${id}`)).status).toBe(403);
		await expect(payload.delete({ collection: 'users', id })).rejects.toMatchObject({
			status: 403,
		});
		expect(await countAdministrators()).toBe(1);
	});

	it('may be saved as administrator, and others may go', async () => {
		const { docs } = await payload.find({ collection: 'users', limit: 0 });
		const last = docs.find(({ role }) => role === 'administrator');
		const other = docs.find(({ role }) => role === 'editor');
		expect(last && other).toBeTruthy();
		if (!last || !other) return;
		await payload.update({ collection: 'users', id: last.id, data: { role: 'administrator' } });
		await payload.delete({ collection: 'users', id: other.id });
		expect(await countUsers()).toBe(docs.length - 1);
	});

	async function countAdministrators(): Promise<number> {
		return (await payload.count({ collection: 'users', where: allAdministrators })).totalDocs;
	}
});

async function countUsers(): Promise<number> {
	return (await payload.count({ collection: 'users' })).totalDocs;
}

type Method = 'DELETE' | 'GET' | 'PATCH' | 'POST';

function as(
	user: TestUser | null,
	method: Method,
	path: string,
	body?: Record<string, unknown>,
): Promise<RestAnswer> {
	return restRequest({ payload, user, method, path, ...(body && { body }) });
}

function anonymously(method: Method, path: string, body?: Record<string, unknown>) {
	return as(null, method, path, body);
}
