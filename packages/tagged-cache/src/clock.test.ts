import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJournal } from './journal.ts';
import { createTagIndex } from './tag-index.ts';
import { fails, makes, page, setUp, slow } from './testing/cache.ts';
import { createDisk } from './testing/memory.ts';
import type { Codec } from './store.ts';

beforeEach(() => {
	vi.useFakeTimers({
		toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'Date', 'performance'],
	});
});
afterEach(() => {
	vi.useRealTimers();
});

const hours = 3_600_000;
const codec: Codec<string> = {
	encode: (text) => Buffer.from(text),
	decode: (bytes) => bytes.toString(),
};

describe.each([
	['back', -6 * hours],
	['forward', 6 * hours],
])('when the clock is set %s', (_how, ms) => {
	const setClock = () => vi.setSystemTime(Date.now() + ms);

	it('a new render is tried as soon as without that after one has failed', async () => {
		const { cache, apply } = setUp();
		await cache.getOrRender('x', makes('one'));
		apply('changed', 'a');
		vi.advanceTimersByTime(5000);
		await cache.getOrRender('x', fails);
		setClock();
		const render = makes('two', { position: 11 });
		vi.advanceTimersByTime(999);
		expect((await cache.getOrRender('x', render)).source).toBe('fallback');
		expect(render).not.toHaveBeenCalled();
		vi.advanceTimersByTime(1);
		expect((await cache.getOrRender('x', render)).source).toBe('fallback');
		await vi.advanceTimersByTimeAsync(0);
		expect(await cache.getOrRender('x', fails)).toMatchObject({ value: 'two', source: 'hit' });
	});

	it('readers wait for a render again half a minute after one has failed', async () => {
		const { cache, apply } = setUp();
		await cache.getOrRender('x', makes('one'));
		apply('changed', 'a');
		vi.advanceTimersByTime(5000);
		await cache.getOrRender('x', fails);
		setClock();
		vi.advanceTimersByTime(30_000);
		const answer = await cache.getOrRender('x', makes('two', { position: 11 }));
		expect(answer).toMatchObject({ value: 'two', source: 'rendered' });
	});

	it('the soft window is as long as ever', async () => {
		const { cache, apply } = setUp();
		await cache.getOrRender('x', makes('one'));
		apply('changed', 'a');
		setClock();
		vi.advanceTimersByTime(999);
		expect((await cache.getOrRender('x', () => new Promise(() => undefined))).source).toBe('stale');
		vi.advanceTimersByTime(1);
		const asked = cache.getOrRender('x', fails);
		await vi.advanceTimersByTimeAsync(10_000);
		expect((await asked).source).toBe('fallback');
	});

	it('what was asked for lately is rendered ahead, and what was not is not', async () => {
		const render = vi.fn((key: string) => Promise.resolve(page(key, { position: 12 })));
		const { cache, apply } = setUp({ ahead: { render, recentMs: 60_000 } });
		await cache.getOrRender('long ago', makes('long ago'));
		vi.advanceTimersByTime(60_000);
		await cache.getOrRender('lately', makes('lately'));
		setClock();
		apply('removed', 'a');
		await vi.advanceTimersByTimeAsync(10);
		expect(render.mock.calls.map(([key]) => key)).toEqual(['lately']);
	});

	it('a store that failed is tried again a second later', async () => {
		const disk = createDisk();
		const { index, ...first } = setUp({ tier: { stores: [disk.mount().store], codec } });
		await first.cache.getOrRender('x', makes('one'));
		await vi.advanceTimersByTimeAsync(0);
		const { cache } = setUp({ index, tier: { stores: [disk.mount().store], codec } });
		disk.isBroken = true;
		await cache.getOrRender('y', makes('y'));
		disk.isBroken = false;
		setClock();
		vi.advanceTimersByTime(1000);
		expect((await cache.getOrRender('x', fails)).source).toBe('recalled');
		expect(cache.storeStatus()).toMatchObject([{ works: true }]);
	});

	it('what a removal made worthless leaves the store as soon as without that', async () => {
		const disk = createDisk();
		const { cache, apply } = setUp({ tier: { stores: [disk.mount().store], codec } });
		await vi.advanceTimersByTimeAsync(100);
		await cache.getOrRender('x', makes('one'));
		await vi.advanceTimersByTimeAsync(0);
		setClock();
		apply('removed', 'a');
		await vi.advanceTimersByTimeAsync(29_999);
		expect(disk.values.size).toBe(1);
		await vi.advanceTimersByTimeAsync(1);
		expect(disk.values.size).toBe(0);
	});

	it('a journal that could not be written is begun anew a second later', () => {
		const disk = createDisk();
		const index = createTagIndex({ journal: createJournal({ files: disk.mount().files }) });
		index.reset(0, 'a');
		disk.isFull = true;
		index.apply({ position: 1, kind: 'removed', tags: ['a'], at: 0 });
		disk.isFull = false;
		setClock();
		vi.advanceTimersByTime(999);
		const knownNext = () =>
			createTagIndex({ journal: createJournal({ files: disk.mount().files }) }).generation;
		index.apply({ position: 2, kind: 'changed', tags: ['a'], at: 0 });
		expect(knownNext()).toBe(0);
		vi.advanceTimersByTime(1);
		index.apply({ position: 3, kind: 'changed', tags: ['a'], at: 0 });
		expect(knownNext()).toBe(1);
	});
});

it('a value whose time is up is outdated for as long as the clock says so', async () => {
	const { cache } = setUp();
	await cache.getOrRender('x', makes('one', { expires: Date.now() + hours }));
	vi.setSystemTime(Date.now() + hours + 500);
	const { render } = slow();
	expect((await cache.getOrRender('x', render)).source).toBe('stale');
	vi.setSystemTime(Date.now() - hours);
	expect((await cache.getOrRender('x', render)).source).toBe('hit');
});
