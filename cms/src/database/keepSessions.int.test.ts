import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asRole, type TestUser } from '../testing/asRole.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { restRequest } from '../testing/restRequest.ts';

let test: TestPayload;
let payload: Payload;
let colleague: TestUser;

beforeAll(async () => {
	test = await createTestPayload();
	payload = test.payload;
	await asRole(payload, 'administrator');
});
afterAll(() => test?.destroy());

async function signIn({ email, password }: TestUser): Promise<string> {
	const { body } = await restRequest({
		...{ payload, user: null, method: 'POST', path: '/users/login', body: { email, password } },
	});
	return (body as { token: string }).token;
}

function withToken(token: string, method: 'GET' | 'POST', path: string) {
	const headers = { Authorization: `JWT ${token}` };
	return restRequest({ payload, user: null, method, path, headers });
}

/** Who the token is good for; null when it is not. */
async function ownerOf(token: string): Promise<{ email: string; role: string } | null> {
	const { body } = await withToken(token, 'GET', '/users/me');
	return (body as { user: { email: string; role: string } | null }).user;
}

describe('a session', () => {
	it('is kept when another device signs in at the same moment', async () => {
		colleague = await asRole(payload, 'editor');
		const tokens = await Promise.all(Array.from({ length: 4 }, () => signIn(colleague)));
		const owners = await Promise.all(tokens.map(ownerOf));
		expect(owners.map((owner) => owner?.email)).toEqual(Array(4).fill(colleague.email));
	});

	it('is kept when another is renewed at the same moment, and the renewed one goes on', async () => {
		const first = await signIn(colleague);
		const [renewed, ...tokens] = await Promise.all([
			withToken(first, 'POST', '/users/refresh-token'),
			signIn(colleague),
			signIn(colleague),
		]);
		const { refreshedToken = '' } = renewed.body as { refreshedToken?: string };
		for (const token of [refreshedToken, ...tokens]) expect(await ownerOf(token)).not.toBeNull();
	});

	it('that was ended is not renewed', async () => {
		const [ended, other] = [await signIn(colleague), await signIn(colleague)];
		expect((await withToken(ended, 'POST', '/users/logout')).status).toBe(200);
		expect((await withToken(ended, 'POST', '/users/refresh-token')).status).toBe(403);
		expect([await ownerOf(ended), (await ownerOf(other))?.email]).toEqual([null, colleague.email]);
	});
});

it('a role that is taken away while somebody signs in stays away', async () => {
	const publisher = await asRole(payload, 'publisher');
	const change = { collection: 'users', id: publisher.user.id } as const;
	// The password is tried for a third of a second, with the account as it was before.
	const signingIn = signIn(publisher);
	await payload.update({ ...change, data: { role: 'editor' } });
	await signingIn;
	expect((await payload.findByID(change)).role).toBe('editor');
});
