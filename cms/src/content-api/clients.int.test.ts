/** Keys, quotas and costs as partners meet them: over HTTP, at the real process. */
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { issueKey, listKeys, revokeKey } from '../collections/api-clients/keys.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { createDocument } from '../testing/documents.ts';
import { generateKey } from './clients/key.ts';
import { queryWeight } from './limits/cost.ts';
import { limits } from './limits/limits.ts';
import { ask, type Answered } from './testing/ask.ts';
import { contentOf } from './testing/content.ts';
import { startContentApi, type RunningContentApi } from './testing/startContentApi.ts';

const quota = 10_000;
const siteKey = 'the-key-of-the-site-itself-which-is-long';

let test: TestPayload;
let api: RunningContentApi;

beforeAll(async () => {
	test = await createTestPayload();
	await contentOf(test.payload).publish('programs', { code: 'U4U' });
	api = await startContentApi(test, {
		env: {
			ANONYMOUS_QUOTA: String(quota),
			SITE_API_KEY: siteKey,
			TRUSTED_PROXIES: 'loopback',
		},
	});
});
afterAll(async () => {
	await api?.stop();
	await test?.destroy();
});

async function partner(data: Record<string, unknown> = {}, graceDays = 7) {
	const { id } = await createDocument(test.payload, 'api-clients', {
		scopes: ['content', 'changes'],
		...data,
	});
	return { id, key: await issueKey(test.payload.db.pool, { clientId: id, graceDays }) };
}

let lastAddress = 0;
/** Somebody whom the API has not seen yet. */
const stranger = () => {
	lastAddress += 1;
	return `198.18.${lastAddress >> 8}.${lastAddress & 255}`;
};

const programs = '{ programs(limit: 20) { items { code } } }';
const costOfPrograms = queryWeight + 21;
/** Costs between half and all of the smallest quota. */
const dear = '{ programs(limit: 100) { items { developments(limit: 20) { items { id } } } } }';
const costOfDear = queryWeight + 1 + 100 * (1 + queryWeight + 1 + 20);

function code({ body }: Answered): unknown {
	return body.errors?.[0]?.extensions['code'];
}

describe('without a key', () => {
	it('there is a small quota for each address, which the headers tell', async () => {
		const address = stranger();
		const first = await ask(api.url, programs, { address });
		expect(first.status).toBe(200);
		expect(first.headers.get('RateLimit-Policy')).toBe(`"cost";q=${quota};w=60;qu="cost"`);
		const rest = quota - costOfPrograms;
		expect(first.headers.get('RateLimit')).toMatch(new RegExp(`^"cost";r=${rest};t=(60|5\\d)$`));

		expect((await ask(api.url, dear, { address })).status).toBe(200);
		const refused = await ask(api.url, dear, { address });
		expect(refused.status).toBe(429);
		const left = rest - costOfDear;
		const { extensions, message } = refused.body.errors?.[0] ?? {};
		expect(extensions).toMatchObject({
			code: 'RATE_LIMITED',
			cost: costOfDear,
			quota,
			remaining: left,
			policy: 'cost',
		});
		expect(message).toContain(String(costOfDear));
		const seconds = Number(refused.headers.get('Retry-After'));
		expect(seconds).toBeGreaterThan(40);
		expect(seconds).toBeLessThanOrEqual(60);
		expect(extensions?.['retryAfter']).toBe(seconds);
		expect(refused.headers.get('RateLimit')).toBe(`"cost";r=${left};t=${seconds}`);
		expect(refused.body.extensions).toEqual({
			cost: { requested: costOfDear, limit: limits.cost },
		});
		expect(refused.body.data).toBeUndefined();

		// What was refused was not charged, and nobody else pays for it.
		expect((await ask(api.url, programs, { address })).status).toBe(200);
		expect((await ask(api.url, dear, { address: stranger() })).status).toBe(200);
	});

	it('the change feed is open, under the same quota', async () => {
		const address = stranger();
		const answer = await ask(api.url, null, {
			address,
			path: '/content/v1/changes?after=0&first=9',
		});
		expect(answer.status).toBe(200);
		expect(answer.headers.get('RateLimit')).toMatch(`"cost";r=${quota - queryWeight - 9};`);
		await ask(api.url, dear, { address });
		const path = '/content/v1/changes?after=0&first=500';
		let status = 200;
		for (let n = 0; n < 20 && status === 200; n++) {
			({ status } = await ask(api.url, null, { address, path }));
		}
		expect(status).toBe(429);
	});

	it('a request that is refused for what it is costs one', async () => {
		const address = stranger();
		const wrong = await ask(api.url, '{ nonsense }', { address });
		expect(code(wrong)).toBe('GRAPHQL_VALIDATION_FAILED');
		expect(wrong.headers.get('RateLimit')).toMatch(`"cost";r=${quota - 1};`);
		expect(wrong.body.extensions).toEqual({ cost: { requested: 1, limit: limits.cost } });
	});

	it.each(['GET', 'POST'] as const)(
		'what nobody may ask by %s costs one as well',
		async (method) => {
			const address = stranger();
			const query = dear.replace('limit: 20', 'limit: 100');
			const { body, headers } = await ask(api.url, query, { address, method });
			expect(body.errors?.[0]?.extensions['code']).toBe('LIMIT_EXCEEDED');
			expect(headers.get('RateLimit')).toMatch(`"cost";r=${quota - 1};`);
		},
	);

	it('an answer that is ready costs one, whoever had it made', async () => {
		const [first, second] = [stranger(), stranger()];
		const query = `${programs} # asked twice`;
		const cost = { requested: costOfPrograms, limit: limits.cost };
		const made = await ask(api.url, query, { address: first, isRepeated: true });
		expect(made.headers.get('RateLimit')).toMatch(`"cost";r=${quota - costOfPrograms};`);
		for (const [address, used] of [
			[second, 1],
			[second, 2],
			[first, costOfPrograms + 1],
		] as const) {
			const ready = await ask(api.url, query, { address, isRepeated: true });
			expect(ready.headers.get('RateLimit')).toMatch(`"cost";r=${quota - used};`);
			expect(ready.body).toEqual(made.body);
			expect(ready.body.extensions).toEqual({ cost });
		}
	});

	it('who cannot pay is refused alone, also when others ask the same at the same time', async () => {
		const poor = stranger();
		await ask(api.url, dear, { address: poor });
		const query = `${dear} # together`;
		const askers = [poor, stranger(), stranger()];
		const answers = await Promise.all(
			askers.map((address) => ask(api.url, query, { address, isRepeated: true })),
		);
		expect(answers.map(({ status }) => status)).toEqual([429, 200, 200]);
	});

	it('a key is asked for where the answer is ready', async () => {
		const query = `${programs} # ready`;
		await ask(api.url, query, { address: stranger(), isRepeated: true });
		const authorization = `Bearer ${generateKey()}`;
		const wrong = await ask(api.url, query, { authorization, isRepeated: true });
		expect([wrong.status, code(wrong)]).toEqual([401, 'API_KEY_UNKNOWN']);
	});

	it('no address is logged', () => {
		expect(JSON.stringify(api.logs)).not.toContain('198.18.');
	});
});

describe('the cost', () => {
	it('is told in every answer, the same to everybody', async () => {
		const { key } = await partner();
		const cost = { requested: costOfPrograms, limit: limits.cost };
		const answers = await Promise.all(
			[{ address: stranger() }, { key }, { key: siteKey }].flatMap((who) => [
				ask(api.url, programs, who),
				ask(api.url, programs, { ...who, method: 'POST' }),
			]),
		);
		for (const { body } of answers) {
			expect(body.extensions).toEqual({ cost });
			expect(body).toEqual(answers[0]?.body);
		}
	});

	it.each(['GET', 'POST'] as const)('is told by %s before it is charged', async (method) => {
		const address = stranger();
		const dry = await ask(api.url, dear, { address, method, dryRun: true });
		expect(dry.status).toBe(200);
		expect(dry.body).toEqual({
			extensions: { cost: { requested: costOfDear, limit: limits.cost } },
		});
		expect(dry.headers.get('RateLimit')).toMatch(/^"free";r=299;/);
		expect(dry.headers.get('Content-Position')).toBeNull();
		const { headers } = await ask(api.url, programs, { address });
		expect(headers.get('RateLimit')).toMatch(`"cost";r=${quota - costOfPrograms};`);
	});

	it('of what nobody may ask is told as well', async () => {
		const query = dear.replace('limit: 20', 'limit: 100');
		const { body, status } = await ask(api.url, query, { address: stranger(), dryRun: true });
		expect(status).toBe(200);
		expect(body.extensions?.cost.requested).toBeGreaterThan(limits.cost);
	});

	it('is not told without end', async () => {
		const address = stranger();
		let answer = await ask(api.url, programs, { address, dryRun: true });
		for (let n = 1; n < 301; n++) {
			answer = await ask(api.url, programs, { address, dryRun: true });
		}
		expect(answer.status).toBe(429);
		expect(answer.body.errors?.[0]?.extensions).toMatchObject({ policy: 'free', quota: 300 });
		expect((await ask(api.url, programs, { address })).status).toBe(429);
		expect((await ask(api.url, programs, { address: stranger() })).status).toBe(200);
	});
});

describe('with a key', () => {
	it('the quota is that of the client, for all of its keys and from every address', async () => {
		const { id, key } = await partner({ quotaPerMinute: 50_000 });
		const other = await issueKey(test.payload.db.pool, { clientId: id, graceDays: 7 });
		const { headers } = await ask(api.url, dear, { key, address: stranger() });
		expect(headers.get('RateLimit-Policy')).toBe('"cost";q=50000;w=60;qu="cost"');
		expect(headers.get('RateLimit')).toMatch(`"cost";r=${50_000 - costOfDear};`);
		const second = await ask(api.url, dear, { key: other, address: stranger() });
		expect(second.headers.get('RateLimit')).toMatch(`"cost";r=${50_000 - 2 * costOfDear};`);
	});

	it('a quota of the day counts besides', async () => {
		const { key } = await partner({ quotaPerMinute: 50_000, quotaPerDay: 10_000 });
		const first = await ask(api.url, dear, { key });
		expect(first.headers.get('RateLimit-Policy')).toBe(
			'"cost";q=50000;w=60;qu="cost", "day";q=10000;w=86400;qu="cost"',
		);
		const refused = await ask(api.url, dear, { key });
		expect(refused.status).toBe(429);
		expect(refused.body.errors?.[0]?.extensions).toMatchObject({ policy: 'day', quota: 10_000 });
		expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(86_000);
		// The minute was given back.
		const third = await ask(api.url, programs, { key });
		const rest = 50_000 - costOfDear - costOfPrograms;
		expect(third.headers.get('RateLimit')).toMatch(`"cost";r=${rest};`);
	});

	it('only what the key is for is answered', async () => {
		const reader = await partner({ scopes: ['content'] });
		const path = '/content/v1/changes';
		const refused = await ask(api.url, null, { key: reader.key, path });
		expect(refused.status).toBe(403);
		expect(refused.body.errors?.[0]?.extensions).toMatchObject({
			code: 'SCOPE_MISSING',
			scope: 'changes',
		});
		expect(refused.headers.get('WWW-Authenticate')).toContain('error="insufficient_scope"');
		expect((await ask(api.url, null, { key: reader.key, path: `${path}/stream` })).status).toBe(
			403,
		);
		expect((await ask(api.url, programs, { key: reader.key })).status).toBe(200);

		const follower = await partner({ scopes: ['changes'] });
		expect((await ask(api.url, null, { key: follower.key, path })).status).toBe(200);
		expect((await ask(api.url, programs, { key: follower.key })).status).toBe(403);
		expect((await ask(api.url, null, { path })).status).toBe(200);
	});

	it('that is wrong nobody is taken for a reader without one', async () => {
		const { id, key } = await partner();
		const expired = await partner({ expiresAt: '2026-01-01T00:00:00.000Z' });
		const shutOut = await partner({ status: 'revoked' });
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
				const answer = await ask(api.url, null, { authorization, path });
				expect([answer.status, code(answer)], authorization).toEqual([401, expected]);
				expect(answer.body).not.toHaveProperty('data');
				expect(answer.headers.get('WWW-Authenticate')).toMatch(/^Bearer .*"invalid_token"/);
			}
		}
		const later = new Date(Date.now() + 60_000).toISOString();
		await test.payload.update({ collection: 'api-clients', id, data: { expiresAt: later } });
		expect((await ask(api.url, programs, { key })).status).toBe(200);
	});

	it('whoever tries keys out is stopped', async () => {
		const address = stranger();
		let status = 401;
		for (let n = 0; n < 301 && status === 401; n++) {
			const authorization = `Bearer ${generateKey()}`;
			({ status } = await ask(api.url, programs, { address, authorization }));
		}
		expect(status).toBe(429);
	});

	it('a rotation lets the old key work for its time, and not longer', async () => {
		const { pool } = test.payload.db;
		const { id, key: old } = await partner();
		const key = await issueKey(pool, { clientId: id, graceDays: 1 });
		expect((await ask(api.url, programs, { key })).status).toBe(200);
		expect((await ask(api.url, programs, { key: old })).status).toBe(200);
		// A day later.
		await pool.query(
			`UPDATE api_client_keys SET expires_at = expires_at - interval '1 day'
			WHERE client_id = $1 AND expires_at IS NOT NULL`,
			[id],
		);
		await sleep(600);
		expect(code(await ask(api.url, programs, { key: old }))).toBe('API_KEY_EXPIRED');
		expect((await ask(api.url, programs, { key })).status).toBe(200);
	});

	it('a key that is revoked is refused within a second, however busy it is', async () => {
		const { pool } = test.payload.db;
		const { id, key } = await partner({ quotaPerMinute: 1_000_000 });
		// A wrong key is counted by the address, of which there are as many as requests here.
		const busy = async (until: number) => {
			let latest = 0;
			while (Date.now() < until) {
				const startedAt = Date.now();
				const { status } = await ask(api.url, programs, { key, address: stranger() });
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
		const refused = await ask(api.url, programs, { key, address: stranger() });
		expect(code(refused)).toBe('API_KEY_REVOKED');
	});

	it('it is known when a key was last used, and nothing else of its use', async () => {
		const { id, key } = await partner();
		const { pool } = test.payload.db;
		await Promise.all([1, 2, 3].map(() => ask(api.url, programs, { key })));
		await expect
			.poll(async () => (await listKeys(pool, id))[0]?.lastUsedAt, { timeout: 5000 })
			.toBeTruthy();
		const [used] = await listKeys(pool, id);
		await ask(api.url, programs, { key });
		await sleep(200);
		expect((await listKeys(pool, id))[0]?.lastUsedAt).toEqual(used?.lastUsedAt);
	});

	it('no request fails when it cannot be noted that a key was used', async () => {
		const { id, key } = await partner();
		const { pool } = test.payload.db;
		await pool.query('ALTER TABLE api_key_usage RENAME TO away');
		try {
			expect((await ask(api.url, programs, { key })).status).toBe(200);
			const noted = () => api.logs.some(({ msg }) => String(msg).includes('could not be noted'));
			await expect.poll(noted, { timeout: 5000 }).toBe(true);
			expect((await ask(api.url, programs, { key })).status).toBe(200);
		} finally {
			await pool.query('ALTER TABLE away RENAME TO api_key_usage');
		}
		expect(await listKeys(pool, id)).toHaveLength(1);
		expect(JSON.stringify(api.logs)).not.toContain(key.slice(0, 16));
	});
});

it('the site is never limited', async () => {
	for (let n = 0; n < 5; n++) {
		const answer = await ask(api.url, dear, { key: siteKey, address: '192.0.2.250' });
		expect(answer.status).toBe(200);
		expect(answer.headers.get('RateLimit')).toBeNull();
	}
	const path = '/content/v1/changes';
	expect((await ask(api.url, null, { key: siteKey, path })).status).toBe(200);
});

it('a browser may send a key and read the limits', async () => {
	for (const path of ['/content/v1/graphql', '/content/v1/changes']) {
		const response = await fetch(new URL(path, api.url), { method: 'OPTIONS' });
		expect(response.status).toBe(204);
		expect(response.headers.get('Access-Control-Allow-Headers')).toContain('Authorization');
		expect(response.headers.get('Access-Control-Expose-Headers')).toContain('RateLimit');
	}
	const query = new URL('/content/v1/graphql?query={programs{items{code}}}', api.url);
	for (const time of ['made for the first time', 'from memory']) {
		const { headers } = await fetch(query);
		const exposed = headers.get('Access-Control-Expose-Headers')?.split(', ');
		expect(exposed, time).toEqual(
			expect.arrayContaining(['ETag', 'RateLimit', 'RateLimit-Policy']),
		);
		expect(headers.has('RateLimit'), time).toBe(true);
	}
});
