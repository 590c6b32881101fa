import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startRedis, type RunningRedis } from '@lts/test-redis';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSiteMetrics, type SiteMetrics } from './metrics.ts';
import { startTestSite, type TestSite } from './testing/site.ts';
import { until } from './testing/until.ts';

let redis: RunningRedis;
let metrics: SiteMetrics;
let one: TestSite;
let two: TestSite;

beforeEach(async () => {
	redis = await startRedis();
	metrics = createSiteMetrics();
	one = await startTestSite({ redisUrl: redis.url, metrics });
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
	until(async () => expect(await redis.client.keys(`lts:page:*${path}`)).toHaveLength(1));

const isTold = (works: 0 | 1) =>
	until(async () =>
		expect(await metrics.registry.metrics()).toContain(
			`lts_web_cache_store_works{store="redis"} ${works}\n`,
		),
	);

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
const alsoUnseen = ['/two-two-one', '/one-one-one', '/two-two-two', '/one-one-two', '/two-one-two'];
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
			await until(async () => expect((await site.read('/two')).status).toBe(404));
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

describe('a node that was stopped while something was withdrawn, and starts while the content API is away', () => {
	beforeEach(async ({ onTestFinished }) => {
		const cacheDir = await mkdtemp(join(tmpdir(), 'lts-nodes-'));
		// When the node has stopped, which an `afterEach` of this block would not wait for.
		onTestFinished(() => rm(cacheDir, { recursive: true }));
		await two.stop();
		two = await startTestSite({ redisUrl: redis.url, api: one.api, cacheDir });
		await two.isReady();
		for (const path of ['/one', '/two']) await two.read(path);
	});

	/** Withdraws a text while the second node is down, which starts when there is nobody to ask but Redis. */
	async function restartUninformed(meanwhile: () => Promise<unknown> = () => Promise.resolve()) {
		await two.restart(async () => {
			one.api.publish('one', null);
			await until(async () => expect((await one.read('/one')).status).toBe(404));
			await until(async () => expect(await toldKeys()).toHaveLength(1));
			await meanwhile();
			await one.api.stop();
		});
	}
	const toldKeys = () => redis.client.keys('lts:changes:*');
	const lastOf = async (key: string) => (await redis.client.zrange(key, '-1', '-1'))[0] ?? '';

	it('has learned of it from the others, and goes on with what was not', async () => {
		await restartUninformed();
		expect((await two.read('/one')).status).toBe(503);
		expect(await two.readText('/two')).toBe('two');
		await one.api.restart();
	});

	it('shows nothing when they know that there was more than they remember', async () => {
		await restartUninformed(async () => {
			one.api.publish('one', 'again');
			const [key = ''] = await toldKeys();
			await until(async () => expect(await lastOf(key)).toMatch(/"position":4\b/));
			await redis.client.zremrangebyscore(key, 0, 3);
		});
		expect((await two.read('/two')).status).toBe(503);
		await one.api.restart();
		await until(async () => expect(await two.readText('/two')).toBe('two'));
	});

	it('goes on with its pages when Redis does not answer either', async () => {
		await restartUninformed(() => redis.kill());
		expect(await two.readText('/two')).toBe('two');
		expect(two.logged()).toContain('Other nodes cannot be asked for changes.');
		await one.api.restart();
	});
});

it('what happened while Redis did not answer is told when it is back', async () => {
	await redis.kill();
	one.api.publish('one', null);
	await until(() => expect(one.logged()).toContain('Other nodes cannot be told of changes.'));
	await redis.startAgain();
	await until(async () => expect(await redis.client.keys('lts:changes:*')).toHaveLength(1));
	await until(() => expect(one.logged()).toContain('Other nodes are told of changes again.'));
});

/** In front of Redis: whoever connects waits until it is let through. */
async function startGate() {
	const { promise: open, resolve: letThrough } = Promise.withResolvers<unknown>();
	const waiting: Socket[] = [];
	const { port, hostname } = new URL(redis.url);
	const server = createServer((socket) => {
		waiting.push(socket);
		void open.then(() => socket.pipe(connect(Number(port), hostname)).pipe(socket));
		socket.on('error', () => socket.destroy());
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port: own } = server.address() as AddressInfo;
	return {
		url: `redis://127.0.0.1:${own}`,
		waiting,
		letThrough: () => letThrough(null),
		stop: () => server.close(),
	};
}

it('a site listens when it has reached its Redis, so that who comes first gives no trouble', async () => {
	const gate = await startGate();
	let isStarted = false;
	const starting = startTestSite({
		...{ redisUrl: gate.url, api: one.api, storePatienceMs: 60_000 },
	}).finally(() => (isStarted = true));
	await until(() => expect(gate.waiting).not.toEqual([]));
	await wait(200);
	expect(isStarted).toBe(false);
	gate.letThrough();
	const site = await starting;
	expect((await site.read('/one')).status).toBe(200);
	await isShared('/one');
	expect(site.logged()).not.toContain('The page store');
	await site.stop();
	gate.stop();
});

it('a Redis that works is told of as such', async () => {
	for (const site of [one, two]) {
		expect((await site.readiness()).stores).toEqual([
			{ name: 'redis', works: true, since: expect.any(String) },
		]);
		await site.read('/one');
		await isShared('/one');
		expect(site.logged()).not.toContain('The page store');
	}
	await isTold(1);
});

describe('a Redis that', () => {
	it.each([
		['is down', () => redis.kill(), () => redis.startAgain()],
		['hangs', () => Promise.resolve(redis.hang()), () => Promise.resolve(redis.goOn())],
	])(
		'%s keeps no site from starting, which says so until it is back',
		async (_name, end, comeBack) => {
			await two.restart(end);
			expect((await two.read('/one')).status).toBe(200);
			await until(async () => expect((await two.readiness()).feed.followed).toBe(true));
			expect(await two.readiness()).toMatchObject({
				...{ status: 200, degraded: true, stores: [{ name: 'redis', works: false }] },
			});
			expect(two.logged()).toContain('The page store fails; going on without it.');
			await comeBack();
			await until(async () =>
				expect(await two.readiness()).toMatchObject({
					...{ degraded: false, stores: [{ name: 'redis', works: true }] },
				}),
			);
		},
		30_000,
	);

	it.each([
		['is killed', () => redis.kill(), () => redis.startAgain()],
		['hangs', () => Promise.resolve(redis.hang()), () => Promise.resolve(redis.goOn())],
	])(
		'%s makes no reader wait; pages are shared again once it is back',
		async (_name, end, comeBack) => {
			await one.read('/one');
			await isShared('/one');
			const [, , usual = 0] = await waits(two, alsoUnseen);
			await end();
			const measured = await waits(two, ['/one', ...unseen]);
			// One reader has the store's patience, 50 ms; a busy machine adds to it.
			expect(measured[3]).toBeLessThan(Math.max(50, 3 * usual));
			expect(measured.at(-1)).toBeLessThan(Math.max(300, 20 * usual));
			one.api.publish('one', 'changed');
			await Promise.all([one.shows('/one', 'changed'), two.shows('/one', 'changed')]);
			await isTold(0);

			await comeBack();
			// After a pause the store is tried again, with what is rendered next.
			await vi.waitFor(
				async () => {
					one.api.publish('two', `two ${Date.now()}`);
					await one.read('/two');
					expect(await redis.client.keys('lts:page:*/two')).toHaveLength(1);
					expect(one.logged()).toContain('The page store works again.');
				},
				{ timeout: 15_000, interval: 300 },
			);
			await isTold(1);
			expect(await two.readText('/one')).toBe('changed');
		},
		60_000,
	);
});
