import { startRedis, type RunningRedis } from '@lts/test-redis';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTestSite, type TestSite } from './testing/site.ts';

let redis: RunningRedis;
let one: TestSite;
let two: TestSite;

beforeEach(async () => {
	redis = await startRedis();
	one = await startTestSite({ redisUrl: redis.url });
	two = await startTestSite({ redisUrl: redis.url, api: one.api });
	await Promise.all([one.isReady(), two.isReady()]);
});
afterEach(async () => {
	await Promise.all([one.stop(), two.stop()]);
	await one.api.stop();
	await redis.stop();
});

const sourceOf = async (site: TestSite, path: string) =>
	(await site.read(path)).headers['server-timing'];
const isShared = (path: string) =>
	vi.waitFor(async () => expect(await redis.client.keys(`lts:page:*${path}`)).toHaveLength(1));

/** Milliseconds that readers of pages which nobody asked for before wait, each after the other. */
async function waits(site: TestSite, paths: string[]): Promise<number[]> {
	const measured: number[] = [];
	for (const path of paths) {
		const since = performance.now();
		expect((await site.read(path)).status).toBe(200);
		measured.push(performance.now() - since);
	}
	return measured.sort((a, b) => a - b);
}
const unseen = ['/one-two', '/two-one', '/one-one', '/two-two', '/one-two-one'];

describe('two nodes with one Redis', () => {
	it('render a page once for both', async () => {
		await one.read('/one');
		await isShared('/one');
		expect(await sourceOf(two, '/one')).toBe('cache;desc=recalled');
		expect(await sourceOf(two, '/one')).toBe('cache;desc=hit');
		expect(two.rendered).toEqual([]);
	});

	it('both follow what is published and what is withdrawn', async () => {
		for (const path of ['/one', '/two']) {
			await one.read(path);
			await isShared(path);
			await two.read(path);
		}
		one.api.publish('one', 'changed');
		await Promise.all([one.shows('/one', 'changed'), two.shows('/one', 'changed')]);
		one.api.publish('two', null);
		for (const site of [one, two]) {
			await vi.waitFor(async () => expect((await site.read('/two')).status).toBe(404));
		}
	});

	it('serve what the other rendered to a node that starts anew, but not what was withdrawn', async () => {
		for (const path of ['/one', '/two']) {
			await one.read(path);
			await isShared(path);
		}
		await two.restart(() => one.api.publish('one', null));
		await two.hasHeard();
		expect(await sourceOf(two, '/two')).toBe('cache;desc=recalled');
		expect((await two.read('/one')).status).toBe(404);
	});

	it('show nothing from Redis that they cannot judge', async () => {
		await one.read('/one');
		await isShared('/one');
		await two.restart(() => one.api.stop());
		expect((await two.read('/one')).status).toBe(503);
		await one.api.restart();
	});
});

describe('a Redis that', () => {
	it.each([
		['is killed', () => redis.kill(), () => redis.startAgain()],
		['hangs', () => Promise.resolve(redis.hang()), () => Promise.resolve(redis.goOn())],
	])(
		'%s makes no reader wait; pages are shared again once it is back',
		async (_name, end, comeBack) => {
			await one.read('/one');
			await isShared('/one');
			await end();
			const measured = await waits(two, ['/one', ...unseen]);
			// One reader has the store's patience, 50 ms; a busy machine may add to it.
			expect(measured[3]).toBeLessThan(50);
			expect(measured.at(-1)).toBeLessThan(300);
			one.api.publish('one', 'changed');
			await Promise.all([one.shows('/one', 'changed'), two.shows('/one', 'changed')]);

			await comeBack();
			// After a pause the store is tried again, with what is rendered next.
			await vi.waitFor(
				async () => {
					one.api.publish('two', `two ${Date.now()}`);
					await one.read('/two');
					expect(await redis.client.keys('lts:page:*/two')).toHaveLength(1);
					expect(one.logged()).toContain('The page store works again.');
				},
				{ timeout: 8000, interval: 300 },
			);
			expect(await two.readText('/one')).toBe('changed');
		},
		20_000,
	);
});
