import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Rendered, TaggedCacheOptions } from './contract.ts';
import { createDiskStore } from './disk-store.ts';
import type { StoreEvent } from './guarded-store.ts';
import { openJournalDirectory } from './journal-directory.ts';
import { createJournal } from './journal.ts';
import type { Codec, Store } from './store.ts';
import { createTagIndex } from './tag-index.ts';
import { createTaggedCache } from './tagged-cache.ts';
import { makeDirectory } from './testing/directory.ts';

const codec: Codec<string> = {
	encode: (text) => Buffer.from(text),
	decode: (bytes) => bytes.toString(),
};

const made = (value: string, position: number, more: Partial<Rendered<string>> = {}) =>
	Promise.resolve({ value, size: 10, tags: [value], position, ...more });

/** A store that can be told to fail or to hang. */
function unreliable(store: Store) {
	const state = { does: 'work' as 'work' | 'fail' | 'hang', asked: 0 };
	const pass = <T>(run: () => Promise<T>): Promise<T> => {
		state.asked += 1;
		if (state.does === 'hang') return new Promise(() => undefined);
		if (state.does === 'fail') return Promise.reject(new Error('ENOSPC'));
		return run();
	};
	const wrapped: Store = {
		...store,
		get: (key) => pass(() => store.get(key)),
		set: (key, value) => pass(() => store.set(key, value)),
		delete: (key) => pass(() => store.delete(key)),
	};
	return { state, store: wrapped };
}

/** A process with a cache on the directory; `follow` is false while its feed cannot be reached. */
function start(
	directory: string,
	options: Partial<TaggedCacheOptions<string>> & { namespace?: string; patienceMs?: number } = {},
) {
	const journal = createJournal({ files: openJournalDirectory(join(directory, 'journal')) });
	const index = createTagIndex({ journal });
	const feed = { isFollowed: true };
	const time = { now: Date.now() };
	const events: StoreEvent[] = [];
	const { namespace = '', patienceMs = 200, ...more } = options;
	const disk = createDiskStore({
		directory: join(directory, 'values'),
		maxBytes: 10 ** 6,
		patienceMs,
	});
	const { state, store } = unreliable(disk);
	const cache = createTaggedCache<string>({
		index,
		maxBytes: 1000,
		now: () => time.now,
		isTrusted: () => feed.isFollowed,
		tier: { stores: [store], codec, namespace, onEvent: (event) => events.push(event) },
		...more,
	});
	return { directory, index, cache, disk, state, feed, time, events };
}

const change = (position: number, tag: string, kind: 'changed' | 'removed' = 'changed') => ({
	...{ position, tags: [tag], kind, at: Date.now() },
});
const patience = { timeout: 10_000 };
const fails = () => Promise.reject(new Error('cannot render'));
const never = () => Promise.reject(new Error('was rendered'));

/** A directory with `one` and `two`, read at position 5, as a process left it. */
async function left() {
	const directory = await makeDirectory();
	const { index, cache } = start(directory);
	index.reset(5, 'a');
	await cache.getOrRender('/one', () => made('one', 5));
	await cache.getOrRender('/two', () => made('two', 5));
	await cache.close();
	return directory;
}

describe('after a restart', () => {
	it('values are fetched from the store, once, and then are hits', async () => {
		const { cache } = start(await left());
		const [first, second] = await Promise.all([
			cache.getOrRender('/one', never),
			cache.getOrRender('/one', never),
		]);
		expect([first, second]).toEqual(Array(2).fill({ value: 'one', source: 'recalled', asOf: 5 }));
		expect((await cache.getOrRender('/one', never)).source).toBe('hit');
	});

	it('what changed meanwhile is rendered, and stands in when it cannot be', async () => {
		const directory = await left();
		const { index, cache } = start(directory);
		index.apply(change(6, 'one'));
		expect(await cache.getOrRender('/one', fails)).toMatchObject({
			value: 'one',
			source: 'fallback',
		});
		const next = start(directory);
		const answer = await next.cache.getOrRender('/one', () => made('one', 6));
		expect(answer.source).toBe('rendered');
		await next.cache.close();
		expect((await start(directory).cache.getOrRender('/one', never)).source).toBe('recalled');
	});

	it('what was removed is never given out, though nothing can be rendered or asked', async () => {
		const directory = await left();
		// Removed, and killed in the same moment.
		start(directory).index.apply(change(6, 'one', 'removed'));
		const { cache, feed } = start(directory);
		feed.isFollowed = false;
		await expect(cache.getOrRender('/one', fails)).rejects.toThrow('cannot render');
		expect(await cache.getOrRender('/two', fails)).toMatchObject({
			value: 'two',
			source: 'fallback',
		});
	});

	it('nothing is called current before the feed was followed to where it is', async () => {
		const { cache, feed } = start(await left());
		feed.isFollowed = false;
		expect((await cache.getOrRender('/one', () => made('one', 5))).source).toBe('rendered');
		expect((await cache.getOrRender('/two', fails)).source).toBe('fallback');
		feed.isFollowed = true;
		expect((await cache.getOrRender('/two', never)).source).toBe('hit');
	});

	it('of another history, or from before the feed’s memory, nothing is given out', async () => {
		const directory = await left();
		const other = start(directory);
		other.index.reset(3, 'b');
		await expect(other.cache.getOrRender('/one', fails)).rejects.toThrow('cannot render');
		const late = start(await left());
		late.index.reset(9, 'a');
		await expect(late.cache.getOrRender('/one', fails)).rejects.toThrow('cannot render');
	});

	it('of another namespace nothing is seen', async () => {
		const directory = await left();
		const other = start(directory, { namespace: 'next version' });
		expect((await other.cache.getOrRender('/one', () => made('new', 5))).value).toBe('new');
		await other.cache.close();
		expect((await start(directory).cache.getOrRender('/one', never)).value).toBe('one');
	});
});

describe('two processes with one store', () => {
	it('share what one of them has rendered, also after a change', async () => {
		const directory = await makeDirectory();
		const [one, two] = [start(directory), start(directory)];
		for (const { index } of [one, two]) index.reset(5, 'a');
		await one.cache.getOrRender('/x', () => made('x', 5));
		await vi.waitFor(
			async () => expect((await two.cache.getOrRender('/x', fails)).source).toBe('recalled'),
			patience,
		);
		for (const { index } of [one, two]) index.apply(change(6, 'x', 'removed'));
		await one.cache.getOrRender('/x', () => made('y', 6));
		await vi.waitFor(
			async () => expect(await two.cache.getOrRender('/x', fails)).toMatchObject({ value: 'y' }),
			patience,
		);
	});
});

describe('what is written to the store', () => {
	const filesOf = async ({ cache, directory }: ReturnType<typeof start>) => {
		await cache.close();
		const disk = createDiskStore({ directory: join(directory, 'values'), maxBytes: 10 ** 6 });
		await disk.sweep?.(() => false);
		return disk.stats().entries;
	};

	it('is nothing minor, and nothing without a position', async () => {
		const process = start(await makeDirectory());
		process.index.reset(5, 'a');
		await process.cache.getOrRender('/none', () => made('none', 5, { minor: true }));
		await process.cache.getOrRender('/free', () => made('free', 5, { position: undefined }));
		await process.cache.getOrRender('/one', () => made('one', 5));
		expect(await filesOf(process)).toBe(1);
	});

	it('leaves it when something minor takes its place', async () => {
		const process = start(await left());
		await process.cache.getOrRender('/one', never);
		process.index.apply(change(6, 'one', 'removed'));
		await process.cache.getOrRender('/one', () => made('gone', 6, { minor: true }));
		expect(await filesOf(process)).toBe(1);
	});

	it('leaves it when it is found to be removed', async () => {
		const process = start(await left());
		process.index.apply(change(6, 'one', 'removed'));
		await expect(process.cache.getOrRender('/one', fails)).rejects.toThrow();
		await vi.waitFor(async () => expect(await filesOf(process)).toBe(1), patience);
	});

	it('leaves it soon after the removal though nobody asks', async () => {
		const directory = await left();
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		const process = start(directory);
		process.index.apply(change(6, 'one', 'removed'));
		await vi.advanceTimersByTimeAsync(30_000);
		vi.useRealTimers();
		await vi.waitFor(async () => {
			await process.disk.sweep?.(() => false);
			expect(process.disk.stats().entries).toBe(1);
		}, patience);
	});
});

describe('a store in trouble', () => {
	it('that fails is left alone for a moment; readers do not notice, and it is told of once', async () => {
		const { cache, state, events, time } = start(await left());
		state.does = 'fail';
		for (const path of ['/one', '/two', '/three']) {
			expect((await cache.getOrRender(path, () => made(path, 5))).source).toBe('rendered');
		}
		expect(
			events.filter((event) => event.type === 'failed' && event.operation === 'get'),
		).toHaveLength(1);
		state.does = 'work';
		time.now += 1001;
		await cache.getOrRender('/four', () => made('four', 5));
		expect(events).toContainEqual({ type: 'works again', store: 'disk', operation: 'get' });
		expect(cache.stats().stored.failures).toBeGreaterThan(0);
	});

	it('says so, and that it works again, though no reader comes', async () => {
		const { cache, state, time } = start(await left());
		const [{ since: startedAt = 0 } = {}] = cache.storeStatus();
		expect(cache.storeStatus()).toEqual([{ name: 'disk', works: true, since: startedAt }]);
		state.does = 'fail';
		time.now += 10;
		await cache.getOrRender('/one', () => made('one', 5));
		await vi.waitFor(() => expect(cache.stats().stored.failures).toBe(2), patience);
		const failing = { name: 'disk', works: false, since: startedAt + 10 };
		expect(cache.storeStatus()).toEqual([failing]);
		time.now += 1001;
		expect(cache.storeStatus()).toEqual([failing]);
		await vi.waitFor(() => expect(cache.stats().stored.failures).toBe(4), patience);
		expect(cache.storeStatus()).toEqual([failing]);
		state.does = 'work';
		const { asked } = state;
		cache.storeStatus();
		expect(state.asked).toBe(asked);
		time.now += 1001;
		await vi.waitFor(
			() =>
				expect(cache.storeStatus()).toEqual([
					{ name: 'disk', works: true, since: startedAt + 2012 },
				]),
			patience,
		);
	});

	it('that does not answer at the start is waited for, and has then failed', async () => {
		const { cache, state, events } = start(await left());
		state.does = 'fail';
		const first = cache.untilStoresAnswer(60_000);
		await vi.waitFor(() => expect(state.asked).toBeGreaterThan(2), patience);
		state.does = 'work';
		await first;
		expect(events).toEqual([]);
		expect((await cache.getOrRender('/one', never)).source).toBe('recalled');

		state.does = 'hang';
		await cache.untilStoresAnswer(30);
		expect(events).toEqual([
			{ type: 'failed', store: 'disk', operation: 'get', error: expect.any(Error) },
		]);
		expect(cache.storeStatus()).toMatchObject([{ works: false }]);
	});

	it('that hangs delays one reader by its patience, and nobody after', async () => {
		const { cache, state } = start(await left(), { patienceMs: 1000 });
		state.does = 'hang';
		const ask = async (path: string) => {
			const since = performance.now();
			await cache.getOrRender(path, () => made(path, 5));
			return performance.now() - since;
		};
		const first = await ask('/one');
		expect(first).toBeGreaterThan(990);
		expect(await ask('/two')).toBeLessThan(first / 2);
	});

	it('that has damaged values gives none of them out', async () => {
		const directory = await left();
		const { cache, disk } = start(directory);
		await disk.set('\n/one', Buffer.from('nonsense'));
		const two = await disk.get('\n/two');
		await disk.set('\n/two', Buffer.from(two?.subarray(0, -1) ?? ''));
		await disk.set('\n/three', two ?? Buffer.alloc(0));
		for (const path of ['/one', '/two', '/three']) {
			expect((await cache.getOrRender(path, () => made('new', 5))).value).toBe('new');
		}
		expect(cache.stats().stored.damaged).toBe(3);
	});
});

describe('the highest age', () => {
	it('makes a value outdated though nothing changed, across restarts', async () => {
		const directory = await makeDirectory();
		const first = start(directory, { maxAgeMs: 60_000 });
		first.index.reset(5, 'a');
		await first.cache.getOrRender('/one', () => made('one', 5));
		await first.cache.close();
		const next = start(directory, { maxAgeMs: 60_000 });
		next.time.now += 59_000;
		expect((await next.cache.getOrRender('/one', never)).source).toBe('recalled');
		next.time.now += 1001;
		expect((await next.cache.getOrRender('/one', () => made('one', 5))).source).toBe('stale');
		const last = start(directory, { maxAgeMs: 60_000 });
		last.time.now += 120_000;
		expect((await last.cache.getOrRender('/one', fails)).source).toBe('fallback');
	});
});
