import { createContentClient } from '@lts/content-client';
import { createTagIndex } from '@lts/tagged-cache';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { followFeed, type FeedFollower } from './feed-follower.ts';
import { startContentApi, type ContentApi } from './testing/content-api.ts';
import { until } from './testing/until.ts';

let api: ContentApi;
let follower: FeedFollower;

function start({ pollMs = 60_000, lookBack = 0 } = {}) {
	const index = createTagIndex();
	const client = createContentClient({ url: api.url });
	const log = pino({ level: 'silent' });
	follower = followFeed({ client, index, log, pollMs, pauseMs: 50, lookBack });
	const judge = (position: number, tag = 'a') =>
		index.judge({ position, tags: [tag], generation: index.generation }).state;
	return { index, judge };
}

const followed = () => until(() => expect(api.streamCount()).toBe(1));

beforeEach(async () => {
	api = await startContentApi();
});
afterEach(async () => {
	await follower.close();
	await api.stop();
});

describe('following the feed', () => {
	it('begins at its head: what was read before that is not valid', async () => {
		api.tell('changed', ['a']);
		api.tell('changed', ['b']);
		const { index, judge } = start();
		await until(() => expect(index.generation).toBe(1));
		expect([index.position, judge(1, 'z'), judge(2)]).toEqual([2, 'removed', 'current']);
	});

	it('takes changes and removals as they happen', async () => {
		const { judge } = start();
		await followed();
		api.tell('changed', ['a']);
		api.tell('removed', ['b', 'b:1']);
		await until(() => expect(judge(0, 'b:1')).toBe('removed'));
		expect([judge(0, 'b'), judge(2, 'b')]).toEqual(['outdated', 'current']);
		expect([judge(0), judge(1), judge(0, 'c')]).toEqual(['outdated', 'current', 'current']);
		expect(follower.status()).toMatchObject({ followed: true, position: 2 });
	});

	it('learns by its poll what the stream did not tell', async () => {
		const { judge } = start({ pollMs: 50 });
		await followed();
		api.mute();
		api.tell('changed', ['a']);
		await until(() => expect(judge(0)).toBe('outdated'));
	});

	it('fetches what is missing, however much, when the stream has a gap', async () => {
		const { judge } = start();
		await followed();
		api.mute();
		for (let n = 1; n <= 1200; n += 1) api.tell('changed', [n === 4 ? 'a' : 'z']);
		api.mute(false);
		api.tell('changed', ['b']);
		await until(() => expect(follower.status().position).toBe(1201));
		expect([judge(3), judge(4)]).toEqual(['outdated', 'current']);
	});

	it('goes on where it was after the stream broke off', async () => {
		const { index, judge } = start();
		await followed();
		api.dropStreams();
		api.tell('removed', ['a:1']);
		await until(() => expect(judge(0, 'a:1')).toBe('removed'));
		expect(index.generation).toBe(1);
	});

	it('finds the feed again after it was down, and says how long it was', async () => {
		const { judge } = start({ pollMs: 40 });
		await followed();
		await api.stop();
		await until(() => expect(follower.status().followed).toBe(false));
		expect(follower.status().lastHeard).not.toBeNull();
		api.tell('changed', ['a']);
		await api.restart();
		await until(() => expect(judge(0)).toBe('outdated'));
		await until(() => expect(follower.status().followed).toBe(true));
	});

	it('says that it is cut off whatever the clock is set to, and how long nothing was heard', async () => {
		start({ pollMs: 40 });
		await followed();
		vi.useFakeTimers({ toFake: ['Date'] });
		onTestFinished(() => void vi.useRealTimers());
		vi.setSystemTime(Date.now() - 3_600_000);
		await api.stop();
		await until(() => expect(follower.isFollowed()).toBe(false));
		expect(follower.silentMs()).toBeGreaterThan(99);
		expect(follower.silentMs()).toBeLessThan(600_000);
		vi.setSystemTime(Date.now() + 7_200_000);
		await api.restart();
		await until(() => expect(follower.isFollowed()).toBe(true));
	});

	it('waits for a feed that is not there yet', async () => {
		await api.stop();
		const { index } = start();
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect([index.generation, follower.status().position]).toEqual([0, null]);
		await api.restart();
		await until(() => expect(index.generation).toBe(1));
	});

	it.each([
		['by the stream', 'shorter', 1],
		['by the stream', 'longer', 9],
		['by the poll', 'shorter', 1],
		['by the poll', 'longer', 9],
	])(
		'trusts nothing any more when it learns %s that the feed started over and is %s now',
		async (way, _length, length) => {
			for (let n = 0; n < 5; n += 1) api.tell('changed', ['a']);
			const { index } = start({ pollMs: way === 'by the poll' ? 50 : 60_000 });
			await followed();
			const before = { position: 5, tags: ['z'], generation: index.generation };
			api.mute();
			api.startOver();
			for (let n = 0; n < length; n += 1) api.tell('changed', ['b']);
			if (way === 'by the stream') api.dropStreams();
			await until(() => expect(index.judge(before).state).toBe('removed'));
			await until(() => expect(follower.status().position).toBe(length));
		},
	);

	it('knows of so many changes as it looks back for, and of nothing that was rendered before them', async () => {
		for (const tag of ['a', 'b', 'c', 'd']) api.tell('changed', [tag]);
		const { index, judge } = start({ lookBack: 2 });
		await until(() => expect(follower.status().position).toBe(4));
		expect([judge(1, 'z'), judge(2, 'z'), judge(2, 'c'), judge(3, 'c')]).toEqual([
			...['removed', 'current', 'outdated', 'current'],
		]);
		expect(index.generation).toBe(1);
	});

	it('looks back as far as the feed goes, where that is less', async () => {
		for (const tag of ['a', 'b', 'c', 'd']) api.tell('changed', [tag]);
		api.forget(2);
		const { judge } = start({ lookBack: 3 });
		await until(() => expect(follower.status().position).toBe(4));
		expect([judge(1, 'z'), judge(2, 'z'), judge(2, 'c'), judge(3, 'c')]).toEqual([
			...['removed', 'current', 'outdated', 'current'],
		]);
	});

	it('trusts nothing any more when the feed has forgotten what it missed', async () => {
		const { index } = start();
		await followed();
		api.mute();
		for (let n = 0; n < 3; n += 1) api.tell('changed', ['a']);
		api.forget();
		api.dropStreams();
		await until(() => expect(index.generation).toBe(2));
		expect(follower.status().position).toBe(3);
	});
});
