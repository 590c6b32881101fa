import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { systemClock } from './clock.ts';
import { createDiskStore } from './disk-store.ts';
import { makeDirectory } from './testing/directory.ts';
import { change, fails, left, made, never, patience, start } from './testing/tier.ts';

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

	it('what is held is known before anybody asks for it, and what was removed is not held', async () => {
		const directory = await left();
		const { cache, index } = start(directory);
		expect(await Promise.all(['/one', '/two', '/none'].map(cache.holds))).toEqual([
			true,
			true,
			false,
		]);
		index.apply(change(6, 'one'));
		index.apply(change(7, 'two', 'removed'));
		expect(await Promise.all(['/one', '/two'].map(cache.holds))).toEqual([true, false]);
		const next = start(directory);
		expect(await Promise.all(['/one', '/two'].map(next.cache.holds))).toEqual([true, false]);
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
		// Outdated, not removed: else the store would let it go by itself.
		process.index.apply(change(6, 'one'));
		process.time.pass(1001);
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

describe('the highest age', () => {
	it('makes a value outdated though nothing changed, across restarts', async () => {
		const directory = await makeDirectory();
		const first = start(directory, { maxAgeMs: 60_000 });
		first.index.reset(5, 'a');
		await first.cache.getOrRender('/one', () => made('one', 5));
		await first.cache.close();
		const next = start(directory, { maxAgeMs: 60_000 });
		next.time.pass(59_000);
		expect((await next.cache.getOrRender('/one', never)).source).toBe('recalled');
		next.time.pass(1001);
		expect((await next.cache.getOrRender('/one', () => made('one', 5))).source).toBe('stale');
		const last = start(directory, { maxAgeMs: 60_000 });
		last.time.pass(120_000);
		expect((await last.cache.getOrRender('/one', fails)).source).toBe('fallback');
	});
});

describe('a store that has no room for everything', () => {
	it('keeps what readers ask for, though it is answered from memory, and lets go what nobody does', async () => {
		const options = { maxStored: 20_000, touchMs: 50, maxBytes: 10 ** 6, clock: systemClock };
		const directory = await makeDirectory();
		const { cache, disk, index } = start(directory, options);
		const touch = vi.spyOn(disk, 'touch');
		index.reset(5, 'a');
		const text = 'x'.repeat(1000);
		const ask = (key: string) => cache.getOrRender(key, () => made(text, 5));
		await ask('/used');
		for (let n = 0; n < 60; n += 1) {
			await ask(`/unused/${n}`);
			expect((await cache.getOrRender('/used', never)).source).toBe('hit');
			if (n % 5 > 0) continue;
			touch.mockClear();
			await vi.waitFor(() => expect(touch).toHaveBeenCalledWith('\n/used'), patience);
		}
		// A look through everything that began before the touch may have let it go: the next touch writes it again.
		await vi.waitFor(async () => {
			await disk.sweep?.(() => false);
			expect(await disk.get('\n/used')).toBeDefined();
		}, patience);
		await cache.close();
		const next = start(directory, options).cache;
		expect((await next.getOrRender('/used', never)).source).toBe('recalled');
		await expect(next.getOrRender('/unused/1', never)).rejects.toThrow('was rendered');
	});

	it('gets back what it has let go and readers still ask for', async () => {
		const directory = await left();
		const { cache, disk } = start(directory, { touchMs: 20, clock: systemClock });
		await cache.getOrRender('/one', never);
		await disk.delete('\n/one');
		expect(await disk.touch('\n/one')).toBe(false);
		await vi.waitFor(async () => {
			expect((await cache.getOrRender('/one', never)).source).toBe('hit');
			expect(await disk.touch('\n/one')).toBe(true);
		}, patience);
	});
});
