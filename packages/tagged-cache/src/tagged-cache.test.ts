import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OvertakenError, RenderTimeoutError, type Render, type Rendered } from './contract.ts';
import { fails, makes, page, setUp, slow } from './testing/cache.ts';
import { createTagIndex } from './tag-index.ts';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(() => {
	vi.useRealTimers();
});

it('renders a key once for everybody who asks meanwhile, then answers from memory', async () => {
	const { cache } = setUp();
	const { render, resolve } = slow();
	const asked = [cache.getOrRender('x', render), cache.getOrRender('x', render)];
	resolve(page('one'));
	expect(await Promise.all(asked)).toMatchObject([
		{ value: 'one', source: 'rendered' },
		{ value: 'one', source: 'rendered' },
	]);
	expect(await cache.getOrRender('x', render)).toMatchObject({ value: 'one', source: 'hit' });
	expect(render).toHaveBeenCalledOnce();
});

it('keeps values whose tags did not change', async () => {
	const { cache, apply } = setUp();
	await cache.getOrRender('x', makes('one'));
	apply('removed', 'b');
	expect(await cache.getOrRender('x', fails)).toMatchObject({ value: 'one', source: 'hit' });
});

it('shows the old value for the soft window while it renders the new one', async () => {
	const { cache, apply } = setUp();
	await cache.getOrRender('x', makes('one'));
	apply('changed', 'a');
	vi.advanceTimersByTime(999);
	const { render, resolve } = slow();
	expect(await cache.getOrRender('x', render)).toMatchObject({ value: 'one', source: 'stale' });
	resolve(page('two', { position: 11 }));
	await vi.advanceTimersByTimeAsync(0);
	expect(await cache.getOrRender('x', fails)).toMatchObject({ value: 'two', source: 'hit' });
});

it('waits for the new value after the soft window', async () => {
	const { cache, apply } = setUp();
	await cache.getOrRender('x', makes('one'));
	apply('changed', 'a');
	vi.advanceTimersByTime(1000);
	expect(await cache.getOrRender('x', makes('two', { position: 11 }))).toMatchObject({
		value: 'two',
		source: 'rendered',
	});
});

it('shows the old value after the soft window when the new one cannot be rendered', async () => {
	const { cache, apply } = setUp({ renderTimeoutMs: 3000 });
	await cache.getOrRender('x', makes('one'));
	apply('changed', 'a');
	vi.advanceTimersByTime(1000);
	expect(await cache.getOrRender('x', fails)).toMatchObject({ value: 'one', source: 'fallback' });
	apply('changed', 'a');
	const hanging = cache.getOrRender('x', slow().render);
	await vi.advanceTimersByTimeAsync(3000);
	expect(await hanging).toMatchObject({ value: 'one', source: 'fallback' });
});

it('lets nobody else wait while renders keep failing, and tries again in the background', async () => {
	const { cache, apply } = setUp({ retryMs: 1000 });
	await cache.getOrRender('x', makes('one'));
	apply('changed', 'a');
	vi.advanceTimersByTime(5000);
	await cache.getOrRender('x', fails);
	const { render, resolve } = slow();
	expect(await cache.getOrRender('x', render)).toMatchObject({ value: 'one', source: 'fallback' });
	expect(render).not.toHaveBeenCalled();
	vi.advanceTimersByTime(1000);
	expect(await cache.getOrRender('x', render)).toMatchObject({ value: 'one', source: 'fallback' });
	resolve(page('two', { position: 11 }));
	await vi.advanceTimersByTimeAsync(0);
	expect(await cache.getOrRender('x', fails)).toMatchObject({ value: 'two', source: 'hit' });
});

it('waits for a render again when something changed after the failure', async () => {
	const { cache, apply } = setUp();
	await cache.getOrRender('x', makes('one'));
	apply('changed', 'a');
	vi.advanceTimersByTime(1000);
	await cache.getOrRender('x', fails);
	apply('changed', 'a');
	vi.advanceTimersByTime(1000);
	expect((await cache.getOrRender('x', makes('two', { position: 12 }))).value).toBe('two');
});

it('never shows a removed value, even when nothing can replace it', async () => {
	const { cache, apply } = setUp();
	await cache.getOrRender('x', makes('secret'));
	apply('removed', 'a');
	await expect(cache.getOrRender('x', fails)).rejects.toThrow('no content');
});

it('shows no outdated value while a removal may be known that the index has not heard of', async () => {
	let isComplete = true;
	const { cache, apply } = setUp({ isComplete: () => isComplete });
	await cache.getOrRender('x', makes('one'));
	apply('changed', 'a');
	vi.advanceTimersByTime(1000);
	isComplete = false;
	await expect(cache.getOrRender('x', fails)).rejects.toThrow('no content');
	isComplete = true;
	expect(await cache.getOrRender('x', fails)).toMatchObject({ value: 'one', source: 'fallback' });
	// Also not right after a failure, when nobody waits for a new one.
	isComplete = false;
	await expect(cache.getOrRender('x', fails)).rejects.toThrow('no content');
});

it('renders again for those who wait when something was removed during the render', async () => {
	const { cache, apply } = setUp();
	const first = slow();
	const render = vi
		.fn<Render<string>>(makes('after', { position: 11 }))
		.mockImplementationOnce(first.render);
	const asked = cache.getOrRender('x', render);
	apply('removed', 'a');
	first.resolve(page('before'));
	expect(await asked).toMatchObject({ value: 'after', source: 'rendered' });
});

it('gives up when every attempt is overtaken by a removal', async () => {
	const { cache, apply } = setUp();
	apply('removed', 'a');
	const render = makes('old');
	await expect(cache.getOrRender('x', render)).rejects.toBeInstanceOf(OvertakenError);
	expect(render).toHaveBeenCalledTimes(3);
});

it('shows a value that changed during its render, and renders it anew for the next reader', async () => {
	const { cache, apply } = setUp();
	const { render, resolve } = slow();
	const asked = cache.getOrRender('x', render);
	apply('changed', 'a');
	resolve(page('one'));
	expect(await asked).toMatchObject({ value: 'one', source: 'rendered' });
	expect((await cache.getOrRender('x', makes('two', { position: 11 }))).source).toBe('stale');
	await vi.advanceTimersByTimeAsync(0);
	expect((await cache.getOrRender('x', fails)).value).toBe('two');
});

it('makes an expired value anew', async () => {
	const { cache } = setUp();
	await cache.getOrRender('x', makes('one', { expires: Date.now() + 500 }));
	vi.advanceTimersByTime(499);
	expect((await cache.getOrRender('x', fails)).source).toBe('hit');
	vi.advanceTimersByTime(1001);
	expect((await cache.getOrRender('x', makes('two'))).value).toBe('two');
});

it('never stores a value without a position', async () => {
	const { cache } = setUp();
	const render = makes('one', { position: undefined });
	await cache.getOrRender('x', render);
	expect((await cache.getOrRender('x', render)).source).toBe('rendered');
});

it('never stores an error', async () => {
	const { cache } = setUp();
	await expect(cache.getOrRender('x', fails)).rejects.toThrow();
	expect((await cache.getOrRender('x', makes('one'))).value).toBe('one');
});

it('shows but does not store values before the feed was reached', async () => {
	const index = createTagIndex();
	const { cache } = setUp({ index });
	const render = makes('one');
	await cache.getOrRender('x', render);
	expect((await cache.getOrRender('x', render)).source).toBe('rendered');
	index.reset(10);
	await cache.getOrRender('x', render);
	expect((await cache.getOrRender('x', render)).source).toBe('hit');
});

it('forgets everything on a reset, and renders anew what was under way', async () => {
	const { cache, index } = setUp();
	await cache.getOrRender('x', makes('old', { position: 500 }));
	const first = slow();
	const render = vi
		.fn<Render<string>>(makes('new', { position: 5 }))
		.mockImplementationOnce(first.render);
	const asked = cache.getOrRender('y', render);
	index.reset(5);
	first.resolve(page('old', { position: 500 }));
	expect((await asked).value).toBe('new');
	await expect(cache.getOrRender('x', fails)).rejects.toThrow();
});

it('tells a render that takes too long to stop, and ignores what it makes later', async () => {
	const { cache } = setUp({ renderTimeoutMs: 2000 });
	const { promise, resolve } = Promise.withResolvers<Rendered<string>>();
	let stopped: AbortSignal | undefined;
	const asked = expect(
		cache.getOrRender('x', (signal) => {
			stopped = signal;
			return promise;
		}),
	).rejects.toBeInstanceOf(RenderTimeoutError);
	await vi.advanceTimersByTimeAsync(2000);
	await asked;
	expect(stopped?.aborted).toBe(true);
	resolve(page('late'));
	await vi.advanceTimersByTimeAsync(0);
	expect((await cache.getOrRender('x', makes('new'))).value).toBe('new');
});

it('stays within its bytes and drops what was not asked for longest', async () => {
	const { cache } = setUp({ maxBytes: 100 });
	for (const key of ['x', 'y', 'z']) await cache.getOrRender(key, makes(key, { size: 40 }));
	expect(cache.stats()).toMatchObject({ entries: 2, bytes: 80 });
	expect((await cache.getOrRender('z', fails)).source).toBe('hit');
	await expect(cache.getOrRender('x', fails)).rejects.toThrow();
});

it('keeps minor values in bounded number without pushing out the others', async () => {
	const { cache } = setUp({ maxMinor: 2 });
	await cache.getOrRender('x', makes('x'));
	for (const key of ['1', '2', '3']) await cache.getOrRender(key, makes(key, { minor: true }));
	expect(cache.stats()).toMatchObject({ entries: 1, minor: 2 });
	expect((await cache.getOrRender('x', fails)).source).toBe('hit');
});

it('tells its listener what happened', async () => {
	const { cache, events } = setUp();
	await cache.getOrRender('x', makes('x'));
	await cache.getOrRender('x', fails);
	await expect(cache.getOrRender('y', fails)).rejects.toThrow();
	expect(events).toEqual([
		{ type: 'rendered', key: 'x', ms: 0, size: 10, stored: true },
		{ type: 'answered', key: 'x', source: 'rendered' },
		{ type: 'answered', key: 'x', source: 'hit' },
		{ type: 'failed', key: 'y', ms: 0, error: new Error('no content') },
	]);
});
