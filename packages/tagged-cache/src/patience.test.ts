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

it('hurries while it is told that renders take long, with any key, and then no more', async () => {
	let isHurried = true;
	const { cache, apply } = setUp({
		...{ patienceMs: 200, hurryMs: 20, softWindowMs: 0 },
		isHurried: () => isHurried,
	});
	for (const key of ['x', 'y']) await cache.getOrRender(key, makes('old'));
	apply('changed', 'a');
	for (const [key, ms] of [
		['x', 20],
		['y', 200],
	] as const) {
		const asked = cache.getOrRender(key, slow().render);
		const early = vi.advanceTimersByTimeAsync(ms - 1).then(() => 'waiting');
		expect(await Promise.race([asked, early])).toBe('waiting');
		await vi.advanceTimersByTimeAsync(1);
		expect(await asked).toMatchObject({ value: 'old', source: 'fallback' });
		isHurried = false;
	}
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

it('shows what it has when what is rendered does not know the change either, and asks again a second later', async () => {
	const { cache, apply } = setUp({ maxAttempts: 10, softWindowMs: 0 });
	await cache.getOrRender('x', makes('old'));
	apply('changed', 'a');
	const behind = vi.fn(makes('still old'));
	expect(await cache.getOrRender('x', behind)).toMatchObject({ source: 'fallback' });
	expect(behind).toHaveBeenCalledOnce();
	vi.advanceTimersByTime(999);
	expect(await cache.getOrRender('x', behind)).toMatchObject({ source: 'fallback' });
	expect(behind).toHaveBeenCalledOnce();
	vi.advanceTimersByTime(1);
	await cache.getOrRender('x', makes('new', { position: 11 }));
	await vi.advanceTimersByTimeAsync(0);
	expect(await cache.getOrRender('x', fails)).toMatchObject({ value: 'new', source: 'hit' });
});

it('excuses nothing that expired after its render had failed', async () => {
	const { cache, apply } = setUp();
	apply('changed', 'a');
	await cache.getOrRender('x', makes('behind', { expires: Date.now() + 1 }));
	await vi.advanceTimersByTimeAsync(1001);
	expect(await cache.getOrRender('x', fails)).toMatchObject({
		value: 'behind',
		source: 'fallback',
	});
	const unasked = vi.fn(fails);
	expect(await cache.getOrRender('x', unasked)).toMatchObject({ source: 'fallback' });
	expect(unasked).not.toHaveBeenCalled();

	apply('changed', 'a');
	await cache.getOrRender('x', makes('behind again', { expires: Date.now() + 1 }));
	await vi.advanceTimersByTimeAsync(1001);
	const made = await cache.getOrRender('x', makes('new', { position: 12 }));
	expect(made).toMatchObject({ value: 'new', source: 'rendered' });
});

it.each([
	['turn out to take long:', { before: false, later: true, afterMs: 250 }],
	['took long, but do not any more:', { before: true, later: false, afterMs: 0 }],
])(
	'keeps a reader waiting no longer when renders %s 25 ms',
	async (_how, { before, later, afterMs }) => {
		let isHurried = before;
		const { cache, apply } = setUp({
			...{ patienceMs: 1000, hurryMs: 25, softWindowMs: 0 },
			isHurried: () => isHurried,
		});
		await cache.getOrRender('x', makes('old'));
		apply('changed', 'a');
		const asked = cache.getOrRender('x', slow().render);
		await vi.advanceTimersByTimeAsync(afterMs);
		isHurried = later;
		const early = await Promise.race([
			asked,
			vi.advanceTimersByTimeAsync(25).then(() => 'waiting'),
		]);
		expect(early).toMatchObject({ value: 'old', source: 'fallback' });
	},
);
