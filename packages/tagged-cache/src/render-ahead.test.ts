import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AheadOptions, Rendered } from './contract.ts';
import { createTagIndex, type TagChange } from './tag-index.ts';
import { createTaggedCache } from './tagged-cache.ts';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(() => {
	vi.useRealTimers();
});

/** A cache whose values say at which position they were read, each with its key as a tag and `all`. */
function setUp(
	bounds: Partial<AheadOptions<string>> = {},
	more: { maxRenders?: number; renderTimeoutMs?: number } = {},
) {
	const index = createTagIndex();
	index.reset(10);
	const make = (key: string): Rendered<string> => ({
		value: `${key}@${index.position}`,
		size: 1,
		tags: [key, 'all'],
		position: index.position,
	});
	const render = vi.fn((key: string) => Promise.resolve(make(key)));
	const cache = createTaggedCache<string>({
		index,
		maxBytes: 10_000,
		ahead: { render, ...bounds },
		...more,
	});
	return {
		index,
		cache,
		make,
		render,
		ask: (key: string) => cache.getOrRender(key, () => render(key)),
		/** Fills the cache, the last key being the one asked for last. */
		async fill(...keys: string[]): Promise<void> {
			for (const key of keys) {
				await cache.getOrRender(key, () => Promise.resolve(make(key)));
				vi.advanceTimersByTime(1);
			}
		},
		apply(kind: TagChange['kind'], ...tags: string[]): void {
			index.apply({ position: index.position + 1, tags, kind, at: performance.now() });
		},
		rendered: () => render.mock.calls.map(([key]) => key),
	};
}

const numbered = (count: number) => Array.from({ length: count }, (_, n) => `${n}`);
const down = () => Promise.reject(new Error('down'));
const never = () => new Promise<never>(() => undefined);

it('renders what depends on something removed within milliseconds, without any reader', async () => {
	const { apply, ask, fill, render, rendered } = setUp();
	await fill('x', 'y');
	apply('removed', 'x');
	await vi.advanceTimersByTimeAsync(10);
	expect(rendered()).toEqual(['x']);
	render.mockImplementation(down);
	expect(await ask('x')).toMatchObject({ value: 'x@11', source: 'hit' });
	expect(await ask('y')).toMatchObject({ value: 'y@10', source: 'hit' });
});

it('renders what changed before its readers would have to wait', async () => {
	const { apply, ask, fill, render, rendered } = setUp();
	await fill('x');
	apply('changed', 'x');
	await vi.advanceTimersByTimeAsync(100);
	expect(rendered()).toEqual([]);
	await vi.advanceTimersByTimeAsync(800);
	render.mockImplementation(down);
	expect(await ask('x')).toMatchObject({ value: 'x@11', source: 'hit' });
});

it('renders the removed before the changed, and what was asked for last before the others', async () => {
	const { apply, fill, rendered } = setUp({ maxRunning: 1 });
	await fill('a', 'b', 'c', 'd', 'e');
	apply('changed', 'd', 'e');
	apply('removed', 'a', 'b');
	await vi.advanceTimersByTimeAsync(1000);
	expect(rendered()).toEqual(['b', 'a', 'e', 'd']);
});

it('renders everything anew when the feed starts over', async () => {
	const { ask, fill, index, render } = setUp();
	await fill('x');
	index.reset(3);
	await vi.advanceTimersByTimeAsync(10);
	render.mockImplementation(down);
	expect(await ask('x')).toMatchObject({ value: 'x@3', source: 'hit' });
});

it('gathers a burst of changes', async () => {
	const { apply, fill, rendered } = setUp();
	await fill('x', 'y');
	for (let n = 0; n < 500; n += 1) apply(n % 2 ? 'removed' : 'changed', 'all');
	await vi.advanceTimersByTimeAsync(1000);
	expect(rendered()).toEqual(['y', 'x']);
});

it('looks at the entries a few times a second at most while changes keep coming', async () => {
	const { apply, fill, rendered } = setUp();
	await fill('x');
	for (let n = 0; n < 100; n += 1) {
		apply('removed', 'x');
		await vi.advanceTimersByTimeAsync(10);
	}
	expect(rendered().length).toBeLessThanOrEqual(5);
});

it('shares a render with the readers who ask meanwhile', async () => {
	const { apply, ask, fill, make, render } = setUp();
	await fill('x');
	const { promise, resolve } = Promise.withResolvers<Rendered<string>>();
	render.mockImplementation(() => promise);
	apply('removed', 'x');
	await vi.advanceTimersByTimeAsync(10);
	const asked = [ask('x'), ask('x')];
	resolve(make('x'));
	expect((await Promise.all(asked)).map(({ value }) => value)).toEqual(['x@11', 'x@11']);
	expect(render).toHaveBeenCalledOnce();
});

it('renders again when something was removed during the render', async () => {
	const { apply, ask, fill, make, render } = setUp();
	await fill('x');
	const { promise, resolve } = Promise.withResolvers<Rendered<string>>();
	render.mockImplementationOnce(() => promise);
	apply('removed', 'x');
	await vi.advanceTimersByTimeAsync(10);
	const old = make('x');
	apply('removed', 'x');
	resolve(old);
	await vi.advanceTimersByTimeAsync(0);
	render.mockImplementation(down);
	expect(await ask('x')).toMatchObject({ value: 'x@12', source: 'hit' });
});

it('leaves what it cannot render to the readers, and never shows them the removed value', async () => {
	const { apply, ask, fill, make, render } = setUp();
	await fill('x');
	render.mockImplementation(down);
	apply('removed', 'x');
	await vi.advanceTimersByTimeAsync(10);
	expect(render).toHaveBeenCalledOnce();
	await expect(ask('x')).rejects.toThrow('down');
	render.mockImplementation((key) => Promise.resolve(make(key)));
	expect(await ask('x')).toMatchObject({ value: 'x@11', source: 'rendered' });
});

it('stops when renders keep failing, and tries again later, more and more seldom', async () => {
	const { apply, ask, fill, make, render } = setUp({ maxRunning: 1 });
	const keys = numbered(50);
	await fill(...keys);
	render.mockImplementation(down);
	apply('removed', 'all');
	await vi.advanceTimersByTimeAsync(1000);
	expect(render).toHaveBeenCalledTimes(3);
	await vi.advanceTimersByTimeAsync(60_000);
	expect(render.mock.calls.length).toBeLessThan(10);
	render.mockImplementation((key) => Promise.resolve(make(key)));
	await vi.advanceTimersByTimeAsync(60_000);
	render.mockImplementation(down);
	for (const key of keys) expect((await ask(key)).source).toBe('hit');
});

it('goes on with the others when some can never be rendered', async () => {
	const { apply, fill, make, render, rendered } = setUp({ maxRunning: 1 });
	await fill('good', 'bad 1', 'bad 2', 'bad 3');
	render.mockImplementation((key) => (key === 'good' ? Promise.resolve(make(key)) : down()));
	apply('removed', 'all');
	await vi.advanceTimersByTimeAsync(10);
	expect(rendered()).not.toContain('good');
	await vi.advanceTimersByTimeAsync(6000);
	expect(rendered()).toContain('good');
});

it('runs few renders at a time and leaves the last place to readers', async () => {
	const { apply, ask, cache, fill, render } = setUp({ maxRunning: 2 }, { maxRenders: 3 });
	await fill(...numbered(20));
	render.mockImplementation(never);
	apply('removed', 'all');
	await vi.advanceTimersByTimeAsync(10);
	expect(cache.stats()).toMatchObject({ rendering: 2, queued: 0 });
	void ask('new').catch(() => undefined);
	expect(cache.stats()).toMatchObject({ rendering: 3, queued: 0 });
});

it('waits while readers take every place, and goes on afterwards', async () => {
	const { apply, ask, cache, fill, make, render, rendered } = setUp({}, { maxRenders: 1 });
	await fill('x');
	const { promise, resolve } = Promise.withResolvers<Rendered<string>>();
	render.mockImplementationOnce(() => promise);
	const asked = ask('new');
	apply('removed', 'x');
	await vi.advanceTimersByTimeAsync(10);
	expect(cache.stats()).toMatchObject({ rendering: 1, queued: 0 });
	resolve(make('new'));
	await asked;
	await vi.advanceTimersByTimeAsync(0);
	expect(rendered()).toEqual(['new', 'x']);
});

it('goes on after renders that hang', async () => {
	const bounds = { maxRenders: 1, renderTimeoutMs: 2000 };
	const { apply, fill, render, rendered } = setUp({}, bounds);
	await fill('x', 'y');
	render.mockImplementationOnce(never);
	apply('removed', 'all');
	await vi.advanceTimersByTimeAsync(2100);
	expect(rendered()).toEqual(['y', 'x']);
});

it('renders only the entries used last, and fewer of those that merely changed', async () => {
	const { apply, fill, rendered, render } = setUp({ maxEntries: 3, maxOutdated: 2 });
	await fill(...numbered(6));
	apply('changed', 'all');
	await vi.advanceTimersByTimeAsync(1000);
	expect(rendered()).toEqual(['5', '4']);
	render.mockClear();
	apply('removed', 'all');
	await vi.advanceTimersByTimeAsync(1000);
	expect(rendered().toSorted()).toEqual(['3', '4', '5']);
});

it('does not render what nobody asked for lately, however often it was rendered ahead', async () => {
	const { apply, fill, render, rendered } = setUp({ recentMs: 60_000 });
	await fill('x');
	await vi.advanceTimersByTimeAsync(40_000);
	apply('removed', 'x');
	await vi.advanceTimersByTimeAsync(10_000);
	expect(rendered()).toEqual(['x']);
	render.mockClear();
	await vi.advanceTimersByTimeAsync(10_000);
	apply('removed', 'x');
	await vi.advanceTimersByTimeAsync(10_000);
	expect(rendered()).toEqual([]);
});

it('renders what has expired by itself within the soft window, if it is asked for', async () => {
	const { ask, cache, index, make, render, rendered } = setUp({ recentMs: 60_000 });
	const expiring = (key: string, ms: number) =>
		cache.getOrRender(key, () => Promise.resolve({ ...make(key), expires: Date.now() + ms }));
	await expiring('x', 30_000);
	await expiring('y', 40_000);
	await expiring('cold', 90_000);
	await vi.advanceTimersByTimeAsync(29_999);
	expect(rendered()).toEqual([]);
	await vi.advanceTimersByTimeAsync(500);
	expect(rendered()).toEqual(['x']);
	await vi.advanceTimersByTimeAsync(10_000);
	expect(rendered()).toEqual(['x', 'y']);
	render.mockImplementation(down);
	expect(await ask('y')).toMatchObject({ value: `y@${index.position}`, source: 'hit' });
	await vi.advanceTimersByTimeAsync(100_000);
	expect(rendered()).toEqual(['x', 'y']);
});

it('starts nothing after it was closed', async () => {
	const { apply, cache, fill, render } = setUp();
	await fill('x');
	apply('removed', 'x');
	await cache.close();
	apply('removed', 'x');
	await vi.advanceTimersByTimeAsync(10_000);
	expect(render).not.toHaveBeenCalled();
});
