/** Keys as partners meet them: over HTTP, at the real process. */
import { setTimeout as sleep } from 'node:timers/promises';

import { describe, expect, it } from 'vitest';

import { issueKey, listKeys, revokeKey } from '../../collections/api-clients/keys.ts';
import { generateKey } from './key.ts';
import { ask } from '../testing/ask.ts';
import {
	codeOf,
	costOfDear,
	costOfPrograms,
	createPartner,
	dear,
	programs,
	siteKey,
	stranger,
	useLimitedApi,
} from '../testing/limits.ts';

const scene = useLimitedApi();

describe('with a key', () => {
	it('the quota is that of the client, for all of its keys and from every address', async () => {
		const { id, key } = await createPartner(scene, { quotaPerMinute: 50_000 });
		const other = await issueKey(scene.pool, { clientId: id, graceDays: 7 });
		const { headers } = await ask(scene.api.url, dear, { key, address: stranger() });
		expect(headers.get('RateLimit-Policy')).toBe('"cost";q=50000;w=60;qu="cost"');
		expect(headers.get('RateLimit')).toMatch(`"cost";r=${50_000 - costOfDear};`);
		const second = await ask(scene.api.url, dear, { key: other, address: stranger() });
		expect(second.headers.get('RateLimit')).toMatch(`"cost";r=${50_000 - 2 * costOfDear};`);
	});

	it('a quota of the day counts besides', async () => {
		const { key } = await createPartner(scene, { quotaPerMinute: 50_000, quotaPerDay: 10_000 });
		const first = await ask(scene.api.url, dear, { key });
		expect(first.headers.get('RateLimit-Policy')).toBe(
			'"cost";q=50000;w=60;qu="cost", "day";q=10000;w=86400;qu="cost"',
		);
		const refused = await ask(scene.api.url, dear, { key });
		expect(refused.status).toBe(429);
		expect(refused.body.errors?.[0]?.extensions).toMatchObject({ policy: 'day', quota: 10_000 });
		expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(86_000);
		// The minute was given back.
		const third = await ask(scene.api.url, programs, { key });
		const rest = 50_000 - costOfDear - costOfPrograms;
		expect(third.headers.get('RateLimit')).toMatch(`"cost";r=${rest};`);
	});

	it('only what the key is for is answered', async () => {
		const reader = await createPartner(scene, { scopes: ['content'] });
		const path = '/content/v1/changes';
		const refused = await ask(scene.api.url, null, { key: reader.key, path });
		expect(refused.status).toBe(403);
		expect(refused.body.errors?.[0]?.extensions).toMatchObject({
			code: 'SCOPE_MISSING',
			scope: 'changes',
		});
		expect(refused.headers.get('WWW-Authenticate')).toContain('error="insufficient_scope"');
		expect(
			(await ask(scene.api.url, null, { key: reader.key, path: `${path}/stream` })).status,
		).toBe(403);
		expect((await ask(scene.api.url, programs, { key: reader.key })).status).toBe(200);

		const follower = await createPartner(scene, { scopes: ['changes'] });
		expect((await ask(scene.api.url, null, { key: follower.key, path })).status).toBe(200);
		expect((await ask(scene.api.url, programs, { key: follower.key })).status).toBe(403);
		expect((await ask(scene.api.url, null, { path })).status).toBe(200);
	});

	it('that is wrong nobody is taken for a reader without one', async () => {
		const { id, key } = await createPartner(scene);
		const expired = await createPartner(scene, { expiresAt: '2026-01-01T00:00:00.000Z' });
		const shutOut = await createPartner(scene, { status: 'revoked' });
		const wrong: [string, string][] = [
			[`Bearer ${generateKey()}`, 'API_KEY_UNKNOWN'],
			[`Bearer ${key.slice(0, -1)}`, 'API_KEY_DAMAGED'],
			[`Basic ${key}`, 'API_KEY_DAMAGED'],
			['Bearer', 'API_KEY_DAMAGED'],
			[`Bearer ${siteKey}!`, 'API_KEY_DAMAGED'],
			[`Bearer ${expired.key}`, 'API_KEY_EXPIRED'],
			[`Bearer ${shutOut.key}`, 'API_KEY_REVOKED'],
		];
		for (const [authorization, expected] of wrong) {
			for (const path of ['/content/v1/graphql?query={__typename}', '/content/v1/changes']) {
				const answer = await ask(scene.api.url, null, { authorization, path });
				expect([answer.status, codeOf(answer)], authorization).toEqual([401, expected]);
				expect(answer.body).not.toHaveProperty('data');
				expect(answer.headers.get('WWW-Authenticate')).toMatch(/^Bearer .*"invalid_token"/);
			}
		}
		const later = new Date(Date.now() + 60_000).toISOString();
		await scene.payload.update({ collection: 'api-clients', id, data: { expiresAt: later } });
		expect((await ask(scene.api.url, programs, { key })).status).toBe(200);
	});

	it('whoever tries keys out is stopped', async () => {
		const address = stranger();
		let status = 401;
		for (let n = 0; n < 301 && status === 401; n++) {
			const authorization = `Bearer ${generateKey()}`;
			({ status } = await ask(scene.api.url, programs, { address, authorization }));
		}
		expect(status).toBe(429);
	});

	it('a rotation lets the old key work for its time, and not longer', async () => {
		const { pool } = scene;
		const { id, key: old } = await createPartner(scene);
		const key = await issueKey(pool, { clientId: id, graceDays: 1 });
		expect((await ask(scene.api.url, programs, { key })).status).toBe(200);
		expect((await ask(scene.api.url, programs, { key: old })).status).toBe(200);
		// A day later.
		await pool.query(
			`UPDATE api_client_keys SET expires_at = expires_at - interval '1 day'
			WHERE client_id = $1 AND expires_at IS NOT NULL`,
			[id],
		);
		await sleep(600);
		expect(codeOf(await ask(scene.api.url, programs, { key: old }))).toBe('API_KEY_EXPIRED');
		expect((await ask(scene.api.url, programs, { key })).status).toBe(200);
	});

	it('a key that is revoked is refused within a second, however busy it is', async () => {
		const { pool } = scene;
		const { id, key } = await createPartner(scene, { quotaPerMinute: 1_000_000 });
		// A wrong key is counted by the address, of which there are as many as requests here.
		const busy = async (until: number) => {
			let latest = 0;
			while (Date.now() < until) {
				const startedAt = Date.now();
				const { status } = await ask(scene.api.url, programs, { key, address: stranger() });
				if (status === 200) latest = startedAt;
			}
			return latest;
		};
		await busy(Date.now() + 300);
		const [{ id: keyId = '' } = {}] = await listKeys(pool, id);
		await revokeKey(pool, { clientId: id, keyId });
		const revokedAt = Date.now();
		const latest = await Promise.all([1, 2, 3].map(() => busy(revokedAt + 1500)));
		expect(Math.max(...latest) - revokedAt).toBeLessThan(1000);
		const refused = await ask(scene.api.url, programs, { key, address: stranger() });
		expect(codeOf(refused)).toBe('API_KEY_REVOKED');
	});

	it('it is known when a key was last used, and nothing else of its use', async () => {
		const { id, key } = await createPartner(scene);
		const { pool } = scene;
		await Promise.all([1, 2, 3].map(() => ask(scene.api.url, programs, { key })));
		await expect
			.poll(async () => (await listKeys(pool, id))[0]?.lastUsedAt, { timeout: 5000 })
			.toBeTruthy();
		const [used] = await listKeys(pool, id);
		await ask(scene.api.url, programs, { key });
		await sleep(200);
		expect((await listKeys(pool, id))[0]?.lastUsedAt).toEqual(used?.lastUsedAt);
	});

	it('no request fails when it cannot be noted that a key was used', async () => {
		const { id, key } = await createPartner(scene);
		const { pool } = scene;
		await pool.query('ALTER TABLE api_key_usage RENAME TO away');
		try {
			expect((await ask(scene.api.url, programs, { key })).status).toBe(200);
			const noted = () =>
				scene.api.logs.some(({ msg }) => String(msg).includes('could not be noted'));
			await expect.poll(noted, { timeout: 5000 }).toBe(true);
			expect((await ask(scene.api.url, programs, { key })).status).toBe(200);
		} finally {
			await pool.query('ALTER TABLE away RENAME TO api_key_usage');
		}
		expect(await listKeys(pool, id)).toHaveLength(1);
		expect(JSON.stringify(scene.api.logs)).not.toContain(key.slice(0, 16));
	});
});

it('the site is never limited', async () => {
	for (let n = 0; n < 5; n++) {
		const answer = await ask(scene.api.url, dear, { key: siteKey, address: '192.0.2.250' });
		expect(answer.status).toBe(200);
		expect(answer.headers.get('RateLimit')).toBeNull();
	}
	const path = '/content/v1/changes';
	expect((await ask(scene.api.url, null, { key: siteKey, path })).status).toBe(200);
});

it('a browser may send a key and read the limits', async () => {
	for (const path of ['/content/v1/graphql', '/content/v1/changes']) {
		const response = await fetch(new URL(path, scene.api.url), { method: 'OPTIONS' });
		expect(response.status).toBe(204);
		expect(response.headers.get('Access-Control-Allow-Headers')).toContain('Authorization');
		expect(response.headers.get('Access-Control-Expose-Headers')).toContain('RateLimit');
	}
	const query = new URL('/content/v1/graphql?query={programs{items{code}}}', scene.api.url);
	for (const time of ['made for the first time', 'from memory']) {
		const { headers } = await fetch(query);
		const exposed = headers.get('Access-Control-Expose-Headers')?.split(', ');
		expect(exposed, time).toEqual(
			expect.arrayContaining(['ETag', 'RateLimit', 'RateLimit-Policy']),
		);
		expect(headers.has('RateLimit'), time).toBe(true);
	}
});
