import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fails, makes, page, setUp, slow } from './testing/cache.ts';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(() => {
	vi.useRealTimers();
});

it('keeps a reader waiting no longer than it has patience, where there is an old value, and others not at all', async () => {
	const { cache, apply } = setUp({ patienceMs: 200, softWindowMs: 0 });
	await cache.getOrRender('x', makes('old'));
	apply('changed', 'a');
	const { render, resolve } = slow();
	const asked = cache.getOrRender('x', render);
	const early = await Promise.race([asked, vi.advanceTimersByTimeAsync(199).then(() => 'waiting')]);
	expect(early).toBe('waiting');
	await vi.advanceTimersByTimeAsync(1);
	expect(await asked).toMatchObject({ value: 'old', source: 'fallback' });
	expect(await cache.getOrRender('x', render)).toMatchObject({ value: 'old', source: 'fallback' });
	resolve(page('new', { position: 11 }));
	await vi.advanceTimersByTimeAsync(0);
	expect(await cache.getOrRender('x', fails)).toMatchObject({ value: 'new', source: 'hit' });
	expect(render).toHaveBeenCalledOnce();
});

it('waits for the new value however long ago the change was, while renders are as quick as usual', async () => {
	const { cache, apply } = setUp({ patienceMs: 1000, hurryMs: 25 });
	await cache.getOrRender('x', makes('old'));
	apply('changed', 'a');
	await vi.advanceTimersByTimeAsync(3 * 3_600_000);
	const { render, resolve } = slow();
	const asked = cache.getOrRender('x', render);
	await vi.advanceTimersByTimeAsync(999);
	resolve(page('new', { position: 11 }));
	expect(await asked).toMatchObject({ value: 'new', source: 'rendered' });
});

/** How long a reader waits for a value that is outdated and is not made; at most 200 ms. */
async function waitOf({ cache, apply }: ReturnType<typeof setUp>, key: string): Promise<number> {
	await cache.getOrRender(key, makes('old'));
	apply('changed', 'a');
	const since = performance.now();
	let waited = NaN;
	void cache.getOrRender(key, slow().render).then(() => (waited = performance.now() - since));
	await vi.advanceTimersByTimeAsync(200);
	return waited;
}

const impatient = { patienceMs: 200, hurryMs: 20, slowMs: 100, softWindowMs: 0 };

it('hurries while renders are slow: from when one takes long until one is quick', async () => {
	const cached = setUp(impatient);
	const { cache, apply } = cached;
	await cache.getOrRender('x', makes('old'));
	apply('changed', 'a');
	const first = slow();
	void cache.getOrRender('x', first.render);
	await vi.advanceTimersByTimeAsync(99);
	expect(cache.stats().isSlow).toBe(false);
	await vi.advanceTimersByTimeAsync(1);
	expect(cache.stats().isSlow).toBe(true);
	// That it ends at last proves nothing.
	first.resolve(page('new', { position: 11 }));
	await vi.advanceTimersByTimeAsync(0);
	expect(cache.stats().isSlow).toBe(true);
	await cache.getOrRender('y', makes('quick'));
	expect(cache.stats().isSlow).toBe(false);
	expect(await waitOf(cached, 'z')).toBe(200);
});

it('has little patience with any key while renders are slow', async () => {
	const cached = setUp(impatient);
	const { cache, apply } = cached;
	for (const key of ['x', 'y']) await cache.getOrRender(key, makes('old'));
	apply('changed', 'a');
	void cache.getOrRender('x', slow().render);
	await vi.advanceTimersByTimeAsync(100);
	const asked = cache.getOrRender('y', slow().render);
	const early = await Promise.race([asked, vi.advanceTimersByTimeAsync(19).then(() => 'waiting')]);
	expect(early).toBe('waiting');
	await vi.advanceTimersByTimeAsync(1);
	expect(await asked).toMatchObject({ value: 'old', source: 'fallback' });
});

it('is not told that renders are slow by one that fails at once', async () => {
	const { cache } = setUp(impatient);
	await expect(cache.getOrRender('x', fails)).rejects.toThrow();
	await vi.advanceTimersByTimeAsync(1000);
	expect(cache.stats().isSlow).toBe(false);
});

it('has all the patience that a render may take where nothing may be shown instead', async () => {
	const { cache, apply } = setUp({ patienceMs: 200 });
	await cache.getOrRender('x', makes('old'));
	apply('removed', 'a');
	const { render, resolve } = slow();
	const asked = cache.getOrRender('x', render);
	await vi.advanceTimersByTimeAsync(5000);
	resolve(page('new', { position: 11 }));
	expect(await asked).toMatchObject({ value: 'new', source: 'rendered' });
});
