import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { until } from '../changes/testing/until.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { startContentApi, type RunningContentApi } from './testing/startContentApi.ts';

let cms: TestPayload;
let api: RunningContentApi;
let address: string;
const siteApiKey = 'a-key-of-the-site-that-only-tests-know';

beforeAll(async () => {
	cms = await createTestPayload();
	const env = { METRICS_PORT: '0', SITE_API_KEY: siteApiKey };
	api = await startContentApi(cms, { env });
	const message = () =>
		api.logs.map(({ msg }) => String(msg)).find((one) => one.includes('/metrics'));
	await until(() => message() !== undefined);
	address = /http:\S+\/metrics/.exec(message() ?? '')?.[0] ?? '';
});
afterAll(async () => {
	await api.stop();
	await cms.destroy();
});

async function told(): Promise<string> {
	return (await fetch(address)).text();
}

async function valueOf(name: string): Promise<number> {
	const line = (await told()).split('\n').find((one) => one.startsWith(`${name} `));
	return Number(line?.slice(name.length + 1));
}

const document = '{ news(limit: 1) { items { id } } }';
const ask = (headers: Record<string, string> = {}, query = document) =>
	fetch(`${api.url}/content/v1/graphql?locale=en&query=${encodeURIComponent(query)}`, { headers });

describe('metrics of the content API', () => {
	it('count requests by route and status, and answers by where they came from', async () => {
		await ask();
		await ask();
		await fetch(`${api.url}/media/nothing.webp`);
		await fetch(`${api.url}/some/path`);
		const requests = (route: string, status: number) =>
			valueOf(`lts_api_requests_total{route="${route}",status="${status}"}`);
		await until(async () => (await requests('none', 404)) === 1);
		expect(await requests('graphql', 200)).toBe(2);
		expect(await requests('media', 404)).toBe(1);
		expect(await valueOf('lts_api_answers_total{source="rendered"}')).toBe(1);
		expect(await valueOf('lts_api_answers_total{source="hit"}')).toBe(1);
		expect(await valueOf('lts_api_execution_seconds_count{outcome="rendered"}')).toBeGreaterThan(0);
		expect(await valueOf('lts_api_cache_entries')).toBeGreaterThan(0);
	});

	it('count what the site gets from memory before anything is looked at', async () => {
		const site = { authorization: `Bearer ${siteApiKey}` };
		for (let n = 0; n < 3; n += 1) await ask(site);
		expect(
			await valueOf('lts_api_requests_total{route="graphql-memory",status="200"}'),
		).toBeGreaterThan(0);
	});

	it('tell costs, and what was refused for which reason', async () => {
		expect(await valueOf('lts_api_cost_count{client="anonymous"}')).toBeGreaterThan(0);
		await ask({ authorization: 'Bearer lts_nobody' });
		await ask({}, `{ a: ${'{'.repeat(200)} }`);
		const text = await told();
		expect(text).toMatch(/lts_api_refused_total\{reason="[A-Z_]+"\} 1/);
		expect(text).toMatch(/lts_api_refused_total\{reason="nesting"\} [1-9]/);
	});

	it('tell how the feed, streams and Postgres do', async () => {
		expect(await valueOf('lts_api_feed_lag_seconds')).toBeLessThan(5);
		expect(await valueOf('lts_api_streams')).toBe(0);
		expect(await valueOf('lts_api_pool_connections')).toBeGreaterThan(0);
		expect(await valueOf('lts_api_pool_waiting')).toBe(0);
		// Files are on the disk here.
		expect(await valueOf('lts_api_media_store_up')).toBe(1);
		expect(await valueOf('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
	});

	it('hold nothing of who asks, nor what, and are not on the public port', async () => {
		await ask({ 'user-agent': 'secret-agent', 'x-forwarded-for': '203.0.113.77' });
		const text = await told();
		for (const word of ['secret-agent', '203.0.113.77', '127.0.0.1', 'nothing.webp', 'some/path']) {
			expect(text).not.toContain(word);
		}
		expect((await fetch(`${api.url}/metrics`)).status).toBe(404);
	});
});
