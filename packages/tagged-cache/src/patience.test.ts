import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fails, makes, page, setUp, slow } from './testing/cache.ts';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
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

it('has a tenth of the patience for ten seconds after a reader of any key waited in vain, and all of it afterwards', async () => {
	const { cache, apply } = setUp({ patienceMs: 200, softWindowMs: 0 });
	await cache.getOrRender('x', makes('old'));
	apply('changed', 'a');
	await cache.getOrRender('y', makes('other'));
	apply('changed', 'a');
	const first = cache.getOrRender('x', slow().render);
	await vi.advanceTimersByTimeAsync(200);
	await first;
	const asked = cache.getOrRender('y', slow().render);
	const early = await Promise.race([asked, vi.advanceTimersByTimeAsync(19).then(() => 'waiting')]);
	expect(early).toBe('waiting');
	await vi.advanceTimersByTimeAsync(1);
	expect(await asked).toMatchObject({ value: 'other', source: 'fallback' });

	await vi.advanceTimersByTimeAsync(10_000);
	await cache.getOrRender('z', makes('later'));
	apply('changed', 'a');
	const patient = cache.getOrRender('z', slow().render);
	const next = await Promise.race([
		patient,
		vi.advanceTimersByTimeAsync(199).then(() => 'waiting'),
	]);
	expect(next).toBe('waiting');
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
