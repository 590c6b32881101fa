import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { hashOfKey, isWholeKey } from '../../content-api/clients/key.ts';
import { asRole, type TestUser } from '../../testing/asRole.ts';
import { createTestPayload, type TestPayload } from '../../testing/createTestPayload.ts';
import { createDocument } from '../../testing/documents.ts';
import { createPrincipals } from '../../testing/principals.ts';
import { restRequest, type RestAnswer } from '../../testing/restRequest.ts';
import type { KeyListing } from './keys.ts';

let tested: TestPayload;
let payload: Payload;
let administrator: TestUser;

beforeAll(async () => {
	tested = await createTestPayload();
	({ payload } = tested);
	administrator = await asRole(payload, 'administrator');
});
afterAll(() => tested?.destroy());

interface Keys {
	key?: string;
	keys: KeyListing[];
}

async function post(path: string, body?: Record<string, unknown>): Promise<RestAnswer> {
	const method = 'POST';
	return restRequest({ payload, user: administrator, method, path, ...(body && { body }) });
}

async function make(id: number, graceDays = 7): Promise<Required<Keys>> {
	const { body, status } = await post(`/api-clients/${id}/keys`, { graceDays });
	expect(status).toBe(200);
	return body as Required<Keys>;
}

async function list(id: number): Promise<KeyListing[]> {
	const path = `/api-clients/${id}/keys`;
	const answer = await restRequest({ payload, user: administrator, method: 'GET', path });
	return (answer.body as Keys).keys;
}

const day = 24 * 60 * 60 * 1000;

test('a key is shown once, and only its hash and the beginning of it are kept', async () => {
	const { id } = await createDocument(payload, 'api-clients');
	const path = `/api-clients/${id}/keys`;
	const answer = await post(path);
	const { key = '', keys } = answer.body as Keys;
	expect(isWholeKey(key)).toBe(true);
	expect(answer.headers.get('cache-control')).toBe('no-store');
	expect(keys).toMatchObject([{ prefix: key.slice(0, 15), state: 'active', lastUsedAt: null }]);

	const { rows } = await payload.db.pool.query(
		'SELECT * FROM api_client_keys WHERE client_id = $1',
		[id],
	);
	expect(rows).toMatchObject([{ hash: hashOfKey(key), prefix: key.slice(0, 15) }]);
	expect(JSON.stringify(rows)).not.toContain(key);
	for (const later of [path, `/api-clients/${id}`, '/api-clients']) {
		const read = await restRequest({ payload, user: administrator, method: 'GET', path: later });
		expect(read.status).toBe(200);
		expect(JSON.stringify(read.body)).not.toContain(key.slice(0, 20));
	}
});

test('a rotation gives a new key at once and lets the old one work for the chosen time', async () => {
	const { id } = await createDocument(payload, 'api-clients');
	const first = await make(id);
	const second = await make(id, 2);
	expect(second.key).not.toBe(first.key);
	const [newer, older] = second.keys;
	expect([newer?.state, older?.state]).toEqual(['active', 'ending']);
	expect(Date.parse(older?.expiresAt ?? '') - Date.now()).toBeCloseTo(2 * day, -5);

	// A later rotation does not give the oldest more time than it had.
	const third = await make(id, 30);
	expect(third.keys.map(({ state }) => state)).toEqual(['active', 'ending', 'ending']);
	expect(third.keys[2]?.expiresAt).toEqual(older?.expiresAt);

	const now = await make(id, 0);
	expect(now.keys.map(({ state }) => state)).toEqual(['active', 'ended', 'ended', 'ended']);
});

test('a rotation takes seven days when nothing else is said', async () => {
	const { id } = await createDocument(payload, 'api-clients');
	await make(id);
	const { keys } = (await post(`/api-clients/${id}/keys`)).body as Keys;
	expect(Date.parse(keys[1]?.expiresAt ?? '') - Date.now()).toBeCloseTo(7 * day, -5);
	for (const graceDays of [-1, 1.5, 91, '7', null]) {
		expect((await post(`/api-clients/${id}/keys`, { graceDays })).status).toBe(400);
	}
	expect(await list(id)).toHaveLength(2);
});

test('a revoked key stays revoked, and is revoked by its own client only', async () => {
	const { id } = await createDocument(payload, 'api-clients');
	const other = await createDocument(payload, 'api-clients');
	const key = (await make(id)).keys[0]?.id;
	expect((await post(`/api-clients/${other.id}/keys/${key}/revoke`)).status).toBe(404);
	expect((await list(id))[0]?.state).toBe('active');
	const { body, status } = await post(`/api-clients/${id}/keys/${key}/revoke`);
	expect(status).toBe(200);
	const [revoked] = (body as Keys).keys;
	expect(revoked?.state).toBe('revoked');
	await post(`/api-clients/${id}/keys/${key}/revoke`);
	await make(id);
	expect((await list(id))[1]).toEqual(revoked);
});

test('a client that is deleted takes its keys with it', async () => {
	const { id } = await createDocument(payload, 'api-clients');
	await make(id);
	await payload.delete({ collection: 'api-clients', id });
	const query = 'SELECT count(*)::int FROM api_client_keys WHERE client_id = $1';
	expect((await payload.db.pool.query(query, [id])).rows).toEqual([{ count: 0 }]);
	expect((await post(`/api-clients/${id}/keys`)).status).toBe(404);
});

test('the latest use of any of its keys is shown with the client', async () => {
	const { id } = await createDocument(payload, 'api-clients');
	await make(id);
	const key = (await make(id)).keys[0]?.id;
	const usedAt = '2026-11-01T12:00:00.000Z';
	await payload.db.pool.query('INSERT INTO api_key_usage VALUES ($1, $2)', [key, usedAt]);
	const client = await payload.findByID({ collection: 'api-clients', id });
	expect(client).toMatchObject({ lastUsedAt: usedAt });
	expect((await list(id))[0]?.lastUsedAt).toBe(usedAt);
});

test('no quota is below the dearest request', async () => {
	const quota = (quotaPerMinute: number) =>
		createDocument(payload, 'api-clients', { quotaPerMinute });
	await expect(quota(9_999)).rejects.toThrow(/Cost per minute/);
	await expect(quota(10_000)).resolves.toBeTruthy();
});

test('nobody but an administrator sees, makes or revokes a key', async () => {
	const { id } = await createDocument(payload, 'api-clients');
	const key = (await make(id)).keys[0]?.id;
	const principals = await createPrincipals(payload);
	const doors = [
		['GET', `/api-clients/${id}/keys`],
		['POST', `/api-clients/${id}/keys`],
		['POST', `/api-clients/${id}/keys/${key}/revoke`],
	] as const;
	for (const { account, headers, name } of principals) {
		for (const [method, path] of doors) {
			const { status } = await restRequest({ payload, user: account, headers, method, path });
			expect(status, `${name}: ${method} ${path}`).toBe(name === 'administrator' ? 200 : 403);
		}
	}
	expect((await list(id)).map(({ state }) => state)).toEqual(['active', 'revoked']);
});
