import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite } from './testing/site.ts';
import { until } from './testing/until.ts';

let site: TestSite;
let cacheDir: string;

beforeEach(async () => {
	cacheDir = await mkdtemp(join(tmpdir(), 'lts-cache-'));
	site = await startTestSite({ cacheDir });
	await site.isReady();
});
afterEach(async () => {
	await site.stop();
	await site.api.stop();
	await rm(cacheDir, { recursive: true, force: true });
});

/** After a restart the site is ready before it is. */
const isFollowed = () =>
	until(async () => expect((await site.readiness()).feed.followed).toBe(true));
const sourceOf = async (path: string) => (await site.read(path)).headers['server-timing'];

describe('a page that was rendered before the restart', () => {
	it('is not shown before the feed was reached, while the content API is well, however long its render takes', async () => {
		await site.stop();
		site = await startTestSite({ cacheDir, api: site.api, tellsTrouble: false });
		const { api } = site;
		const paths = ['/one', ...Array.from({ length: 12 }, (_, n) => `/one${'-two'.repeat(n + 1)}`)];
		for (const path of paths) expect((await site.read(path)).status).toBe(200);
		await site.restart(() => {
			api.publish('one', null);
			api.holdFeed();
			// Longer than readers of an outdated page wait.
			api.delayTexts(() => wait(1100));
		});
		const answers = await Promise.all(paths.map((path) => site.read(path)));
		expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 404));
		api.delayTexts(() => Promise.resolve());
		api.holdFeed(false);
	});

	it('is not rendered again, and is the same in every encoding', async () => {
		const before = await Promise.all(
			['br', 'gzip', 'identity'].map((encoding) =>
				site.read('/one', { 'accept-encoding': encoding }),
			),
		);
		await site.restart();
		await isFollowed();
		expect(await sourceOf('/one')).toBe('cache;desc=recalled');
		for (const [nth, encoding] of ['br', 'gzip', 'identity'].entries()) {
			const { status, headers, body } = await site.read('/one', { 'accept-encoding': encoding });
			expect(status).toBe(200);
			expect(headers['content-encoding']).toBe(before[nth]?.headers['content-encoding']);
			expect(headers['surrogate-key']).toBe(before[nth]?.headers['surrogate-key']);
			expect(headers.etag).toBe(before[nth]?.headers.etag);
			expect(body.equals(before[nth]?.body ?? Buffer.alloc(0))).toBe(true);
		}
		expect(site.rendered).toEqual(['/one']);
	});

	it('is rendered again when its content changed meanwhile', async () => {
		for (const path of ['/one', '/two']) await site.read(path);
		await site.restart(() => site.api.publish('one', 'changed'));
		await isFollowed();
		await site.shows('/one', 'changed');
		await site.shows('/two', 'two');
		expect(site.rendered.filter((path) => path === '/two')).toHaveLength(1);
	});

	it('is shown while the content API is down, and said to be old', async () => {
		for (const path of ['/one', '/two']) await site.read(path);
		await site.api.stop();
		await site.restart();
		for (const path of ['/one', '/two', '/one']) {
			const { status, headers, text } = await site.read(path);
			expect([status, text.slice(1, 4)]).toEqual([200, path.slice(2, 4) + ' ']);
			expect(headers['server-timing']).toBe('cache;desc=fallback');
			expect(headers['cache-control']).not.toContain('stale-if-error');
		}
		await until(async () =>
			expect(await site.readiness()).toMatchObject({
				...{ status: 200, ready: true, degraded: true, storedPages: 2 },
				feed: { followed: false, lastHeard: null },
			}),
		);
		await site.api.restart();
		await until(async () => expect(await sourceOf('/two')).toBe('cache;desc=hit'));
		await until(async () => expect(await site.readiness()).toMatchObject({ degraded: false }));
	});

	it('is never shown again when it was withdrawn, though the content API is down', async () => {
		for (const path of ['/one', '/two', '/one-two']) await site.read(path);
		site.api.delayTexts(() => new Promise(() => undefined));
		site.api.publish('one', null);
		await site.hasHeard();
		await site.restart(() => site.api.stop());
		for (const path of ['/one', '/one-two']) {
			const { status, text } = await site.read(path);
			expect([path, status]).toEqual([path, 503]);
			expect(text).not.toMatch(/one \./);
		}
		expect((await site.read('/two')).status).toBe(200);
		await site.api.restart();
	});

	it('is not shown when it was withdrawn while the site was down, once the feed is reached', async () => {
		await site.read('/one');
		await site.restart(() => site.api.publish('one', null));
		await site.hasHeard();
		expect((await site.read('/one')).status).toBe(404);
	});

	it.each([
		['the feed has started over', () => site.api.startOver()],
		['the feed no longer knows what happened', forgetWhatHappened],
	])('is not shown when %s', async (_name, happen) => {
		for (const path of ['/one', '/two']) await site.read(path);
		await site.restart(happen);
		await isFollowed();
		await site.api.stop();
		await wait(100);
		expect((await site.read('/two')).status).toBe(503);
		await site.api.restart();
	});

	it('is rendered again by a build that is another, before anybody asks for it', async () => {
		for (const path of ['/two', '/one']) await site.read(path);
		await site.restart(() => site.api.publish('two', 'changed'), { version: 'next' });
		expect(site.rendered.slice(2).sort()).toEqual(['/one', '/two']);
		for (const path of ['/one', '/two']) expect(await sourceOf(path)).toBe('cache;desc=hit');
		expect(await site.readText('/two')).toBe('changed');
		expect(site.rendered).toHaveLength(4);
	});

	it('does not keep another build from starting when it cannot be rendered', async () => {
		await site.read('/one');
		await site.restart(() => site.api.stop(), { version: 'next' });
		expect((await site.read('/healthz')).status).toBe(200);
		await site.api.restart();
		await site.isReady();
		expect(await site.readText('/one')).toBe('one');
	});

	it('is rendered for whoever waits for it when what was asked for last is not known', async () => {
		await site.read('/one');
		const forget = () => writeFile(join(cacheDir, 'asked-last.json'), 'no JSON');
		expect(site.logged()).not.toContain('cannot be read');
		await site.restart(forget, { version: 'next' });
		await isFollowed();
		expect(await sourceOf('/one')).toBe('cache;desc=rendered');
		expect(site.logged()).toContain('Which pages were asked for last cannot be read.');
	});
});

function forgetWhatHappened(): void {
	site.api.publish('one', 'changed');
	site.api.forget();
}
