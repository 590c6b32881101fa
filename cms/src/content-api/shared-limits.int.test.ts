/** Two processes of the content API on one Redis, which is then killed. */
import { afterAll, beforeAll, expect, it } from 'vitest';

import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { queryWeight } from './limits/cost.ts';
import { requestWeight } from './limits/document.ts';
import { ask } from './testing/ask.ts';
import { startContentApi, type RunningContentApi } from './testing/startContentApi.ts';
import { startRedis, type RunningRedis } from '@lts/test-redis';

const quota = 10_000;
const query = '{ programs(limit: 20) { items { code } } }';
const cost = requestWeight + 1 + queryWeight + 21;

let test: TestPayload;
let redis: RunningRedis;
let apis: RunningContentApi[] = [];

beforeAll(async () => {
	[test, redis] = await Promise.all([createTestPayload(), startRedis()]);
	const env = {
		ANONYMOUS_QUOTA: String(quota),
		REDIS_URL: redis.url,
		TRUSTED_PROXIES: 'loopback',
		METRICS_PORT: '0',
	};
	apis = await Promise.all([startContentApi(test, { env }), startContentApi(test, { env })]);
});
afterAll(async () => {
	await Promise.all(apis.map((api) => api.stop()));
	await redis?.stop();
	await test?.destroy();
});

async function remaining(api: RunningContentApi | undefined, address: string): Promise<number> {
	const { headers, status } = await ask(api?.url ?? '', query, { address });
	expect(status).toBe(200);
	return Number(/"cost";r=(\d+)/.exec(headers.get('RateLimit') ?? '')?.[1]);
}

async function notes(api: RunningContentApi): Promise<unknown> {
	const response = await fetch(new URL('/readyz', api.url));
	expect(response.status).toBe(200);
	return ((await response.json()) as { notes: unknown }).notes;
}

/** What the metrics of a process say of it. */
async function isShared({ logs }: RunningContentApi): Promise<string | undefined> {
	const address = logs.flatMap(({ msg }) => /http:\S+\/metrics/.exec(String(msg)) ?? [])[0] ?? '';
	const text = await (await fetch(address)).text();
	return /^lts_api_limits_shared (\d)$/m.exec(text)?.[1];
}

it('processes that share Redis share what was used, and the secret of the day', async () => {
	const [first, second] = apis;
	for (const api of apis) {
		await expect.poll(() => notes(api), { timeout: 15_000 }).toEqual([]);
		expect(await isShared(api)).toBe('1');
	}
	expect(await remaining(first, '192.0.2.1')).toBe(quota - cost);
	expect(await remaining(second, '192.0.2.1')).toBe(quota - 2 * cost);
	expect(await remaining(first, '192.0.2.1')).toBe(quota - 3 * cost);
	expect(await remaining(second, '192.0.2.2')).toBe(quota - cost);
});

it('Redis holds no address, and nothing of one for longer than a day', async () => {
	const keys = await redis.client.keys('*');
	expect(keys.length).toBeGreaterThan(2);
	for (const key of keys) {
		expect(`${key} ${await redis.client.get(key)}`).not.toMatch(/192\.0\.2|127\.0\.0\.1/);
		const seconds = await redis.client.ttl(key);
		expect(seconds, key).toBeGreaterThan(0);
		expect(seconds, key).toBeLessThanOrEqual(24 * 60 * 60);
	}
});

it('without Redis each process goes on by itself, says so, and shares again when it is back', async () => {
	const [first, second] = apis;
	await redis.kill();
	const alone = await Promise.all([remaining(first, '192.0.2.3'), remaining(second, '192.0.2.3')]);
	expect(alone).toEqual([quota - cost, quota - cost]);
	expect(await remaining(first, '192.0.2.3')).toBe(quota - 2 * cost);
	for (const api of apis) {
		await expect.poll(() => notes(api)).toEqual([expect.stringContaining('Redis does not answer')]);
		expect(await isShared(api)).toBe('0');
		const logged = api.logs.filter(({ msg }) => String(msg).startsWith('Redis does not answer'));
		expect(logged).toHaveLength(1);
		expect(JSON.stringify(api.logs)).not.toContain('192.0.2.');
	}

	await redis.startAgain();
	for (const api of apis) {
		const address = '192.0.2.4';
		await expect
			.poll(
				async () => {
					await remaining(api, address);
					return notes(api);
				},
				{ timeout: 15_000, interval: 200 },
			)
			.toEqual([]);
	}
	expect(await remaining(first, '192.0.2.5')).toBe(quota - cost);
	await expect.poll(() => redis.client.keys('lts:limit:minute:*')).not.toEqual([]);
});
