import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite } from './testing/site.ts';
import { until } from './testing/until.ts';

let site: TestSite;

beforeEach(async () => {
	site = await startTestSite();
	await site.isReady();
});
afterEach(async () => {
	await site.stop();
	await site.api.stop();
});

/** Lets texts wait, after they were read, until `release` is called. */
function holdTexts() {
	const { promise, resolve } = Promise.withResolvers<unknown>();
	site.api.delayTexts(() => promise);
	return { release: () => resolve(null) };
}
async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
	const since = performance.now();
	await work();
	return performance.now() - since;
}
const renderBegins = () => until(() => expect(site.rendered).toHaveLength(1));

describe('a page', () => {
	it('is rendered once and then answered from memory', async () => {
		const answers = [await site.read('/one'), await site.read('/one'), await site.read('/one')];
		expect(answers.map(({ status, text }) => [status, text.slice(0, 3)])).toEqual(
			Array(3).fill([200, 'one']),
		);
		expect(site.rendered).toEqual(['/one']);
	});

	it('follows a change within a second; pages that do not depend on it stay', async () => {
		const read = async () => {
			for (const path of ['/one', '/two', '/one-two']) await site.read(path);
		};
		const renderMs = await millisecondsOf(read);
		const shownMs = await millisecondsOf(async () => {
			site.api.publish('one', 'changed');
			await site.shows('/one', 'changed');
			await site.shows('/one-two', 'changed two');
		});
		// On a machine that takes its time for three renders, it may take it here as well.
		expect(shownMs).toBeLessThan(Math.max(1000, 20 * renderMs));
		expect(await site.readText('/two')).toBe('two');
		expect(site.rendered.filter((path) => path === '/two')).toHaveLength(1);
	});

	it('is gone when its content is withdrawn, and comes back when it is published again', async () => {
		await site.read('/one');
		site.api.publish('one', null);
		await site.hasHeard();
		expect((await site.read('/one')).status).toBe(404);
		site.api.publish('one', 'again');
		await site.shows('/one', 'again');
	});

	it('that does not exist is stored until it is published', async () => {
		const answers = [await site.read('/new'), await site.read('/new')];
		expect(answers.map(({ status }) => status)).toEqual([404, 404]);
		expect(site.rendered).toHaveLength(1);
		site.api.publish('new', 'here');
		await site.shows('/new', 'here');
	});

	it('that moved is a stored redirect', async () => {
		await site.read('/old');
		const { status, headers } = await site.read('/old');
		expect([status, headers.location]).toEqual([308, '/new']);
		expect(site.rendered).toEqual(['/old']);
	});

	it('stays as it was when its content changed and the content API is down', async () => {
		await site.read('/one');
		holdTexts();
		site.api.publish('one', 'changed');
		await site.hasHeard();
		await site.api.stop();
		expect(await site.readText('/one')).toBe('one');
		await wait(1000);
		expect(await site.readText('/one')).toBe('one');
		await site.api.restart();
	});

	it('is rendered without what was withdrawn before anybody asks, and outlives the content API', async () => {
		for (const path of ['/one', '/two', '/one-two']) await site.read(path);
		site.api.publish('one', null);
		// The pages that showed it, the one asked for last before the others.
		await until(() => expect(site.rendered.slice(3)).toEqual(['/one-two', '/one']));
		await site.isRendering({ running: 0, queued: 0 });
		await site.api.stop();
		const { status, headers, text } = await site.read('/one');
		expect([status, headers['server-timing']]).toEqual([404, 'cache;desc=hit']);
		expect(text).not.toContain('one');
		expect((await site.read('/one-two')).headers['server-timing']).toBe('cache;desc=hit');
		expect(await site.readText('/two')).toBe('two');
		await site.api.restart();
	});

	it('of a list stays readable when an item was withdrawn and the content API stopped', async () => {
		site.api.publish('news', 'first second');
		await site.hasHeard();
		await site.read('/news');
		site.api.withdrawFrom('news', 'first');
		await until(() => expect(site.rendered).toEqual(['/news', '/news']));
		await site.isRendering({ running: 0, queued: 0 });
		await site.api.stop();
		const { status, headers, text } = await site.read('/news');
		expect([status, headers['server-timing']]).toEqual([200, 'cache;desc=hit']);
		expect(text).toMatch(/^first \./);
		await site.api.restart();
	});

	it('that was withdrawn is not shown again even when the content API is down', async () => {
		await site.read('/one');
		holdTexts();
		site.api.publish('one', null);
		await site.hasHeard();
		await site.api.stop();
		const { status, text, headers } = await site.read('/one');
		expect([status, headers['retry-after']]).toEqual([503, '30']);
		expect(text).toContain('<h1>This page is not available right now</h1>');
		expect(headers['cache-control']).toBe('no-store');
		await site.api.restart();
	});

	it('changed during its render is rendered again for the next reader', async () => {
		const { release } = holdTexts();
		const first = site.read('/one');
		await renderBegins();
		site.api.publish('one', 'changed');
		await site.hasHeard();
		release();
		expect((await first).status).toBe(200);
		await site.shows('/one', 'changed');
	});

	it('withdrawn during its render is not shown to those who waited for it', async () => {
		const { release } = holdTexts();
		const first = site.read('/one');
		await renderBegins();
		site.api.publish('one', null);
		await site.hasHeard();
		release();
		expect((await first).status).toBe(404);
	});

	it('is forgotten when the feed starts over', async () => {
		await site.read('/one');
		site.api.startOver();
		await until(async () => {
			await site.read('/one');
			expect(site.rendered.length).toBeGreaterThan(1);
		});
	});

	it('is rendered for each reader, and not stored, before the feed was reached', async () => {
		await site.api.stop();
		await site.restart();
		for (let n = 0; n < 2; n += 1) expect((await site.read('/old')).status).toBe(308);
		expect(site.rendered).toEqual(['/old', '/old']);
		await site.api.restart();
		await site.isReady();
		for (let n = 0; n < 2; n += 1) expect(await site.readText('/one')).toBe('one');
		expect(site.rendered).toEqual(['/old', '/old', '/one']);
	});

	it('that makes the handler throw is a clear 503, logged with its path only', async () => {
		const { status, text, headers } = await site.read('/broken?page=7');
		expect([status, headers['retry-after']]).toEqual([503, '5']);
		expect(text).toContain('<h1>This page is not available right now</h1>');
		expect(site.logged()).toContain('"path":"/broken"');
		expect(site.logged()).not.toMatch(/page=7|127\.0\.0\.1/);
	});
});
