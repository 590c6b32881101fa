import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSiteMetrics, type SiteMetrics } from './metrics.ts';
import { startTestSite, type TestSite } from './testing/site.ts';
import { until } from './testing/until.ts';

let site: TestSite;
let metrics: SiteMetrics;

beforeEach(async () => {
	metrics = createSiteMetrics();
	site = await startTestSite({ metrics });
	await site.isReady();
});
afterEach(async () => {
	await site.stop();
	await site.api.stop();
});

async function told(): Promise<string> {
	return metrics.registry.metrics();
}

/** The value of a metric, of which the labels are named as Prometheus writes them. */
async function valueOf(name: string): Promise<number> {
	const line = (await told()).split('\n').find((one) => one.startsWith(`${name} `));
	return Number(line?.slice(name.length + 1));
}

const answersFrom = (source: string) => valueOf(`lts_web_answers_total{source="${source}"}`);

describe('metrics of the site', () => {
	it('tell where answers came from', async () => {
		for (const path of ['/one', '/one', '/one', '/two']) await site.read(path);
		expect(await answersFrom('rendered')).toBe(2);
		expect(await answersFrom('hit')).toBe(2);
		await site.read('/broken');
		expect(await answersFrom('failed')).toBe(1);
		await site.read('/three', { cookie: 'a=b' });
		expect(await answersFrom('passed')).toBe(1);
		await site.read('/media/a.webp');
		expect(await answersFrom('media')).toBe(1);
		await site.read('/a//b');
		expect(await answersFrom('refused')).toBe(1);
	});

	it('tell how long renders took, and how many there were', async () => {
		await site.read('/one');
		await site.read('/broken');
		expect(await valueOf('lts_web_render_seconds_count{outcome="rendered"}')).toBe(1);
		expect(await valueOf('lts_web_render_seconds_count{outcome="failed"}')).toBe(1);
		expect(await valueOf('lts_web_renders_running')).toBe(0);
		expect(await valueOf('lts_web_renders_queued')).toBe(0);
	});

	it('tell what the page cache holds', async () => {
		await site.read('/one');
		await site.read('/nothing');
		expect(await valueOf('lts_web_cache_entries')).toBe(1);
		expect(await valueOf('lts_web_cache_minor_entries')).toBe(1);
		expect(await valueOf('lts_web_cache_bytes')).toBeGreaterThan(600);
		expect(await valueOf('lts_web_cache_limit_bytes')).toBe(128 * 2 ** 20);
		expect(await valueOf('lts_web_connections')).toBeGreaterThanOrEqual(0);
	});

	it('tell how far the site follows the feed', async () => {
		expect(await valueOf('lts_web_feed_position')).toBe(2);
		site.api.publish('one', 'newer');
		await site.hasHeard();
		expect(await valueOf('lts_web_feed_position')).toBe(3);
		expect(await valueOf('lts_web_feed_lag_positions')).toBe(0);
		await until(async () => expect(await valueOf('lts_web_feed_lag_seconds')).toBeLessThan(1));
		expect(await valueOf('lts_web_tags')).toBe(1);
		expect(await valueOf('lts_web_change_delay_seconds_count')).toBeGreaterThan(0);
		await site.api.stop();
		await until(async () => {
			expect(await valueOf('lts_web_feed_followed')).toBe(0);
			expect(await valueOf('lts_web_feed_lag_seconds')).toBeGreaterThan(0.4);
		});
		await site.api.restart();
	});

	it('hold nothing of a reader, and no path', async () => {
		await site.read('/one?utm_source=secret-word', { 'user-agent': 'secret-agent' });
		const text = await told();
		for (const word of ['secret', '127.0.0.1', '/one', 'texts']) expect(text).not.toContain(word);
	});
});
