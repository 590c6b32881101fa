import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fails, makes, setUp, slow } from './testing/cache.ts';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(() => {
	vi.useRealTimers();
});

const turn = () => vi.advanceTimersByTimeAsync(0);

/** A cache with an old value that is one render behind, all of whose places others have taken for what is new. */
async function setUpFull(more: { minor?: boolean } = {}) {
	const { cache, apply } = setUp({ maxRenders: 1, maxQueued: 2, softWindowMs: 0 });
	await cache.getOrRender('x', makes('old', more));
	apply('changed', 'a');
	const refused: string[] = [];
	const finish: (() => void)[] = [];
	const askNew = (key: string) => {
		const { render, resolve } = slow();
		finish.push(() => resolve({ value: 'junk', size: 10, tags: ['b'], position: 11 }));
		cache
			.getOrRender(key, render)
			.catch(({ message }: Error) => refused.push(`${key}: ${message}`));
	};
	for (const key of ['running', 'first', 'second']) askNew(key);
	await turn();
	return { cache, refused, askNew, finish };
}

it('makes what readers have anew before what is new, in a full queue too', async () => {
	const { cache, refused, finish } = await setUpFull();
	const asked = cache.getOrRender('x', makes('new', { position: 11 }));
	await turn();
	expect(refused).toEqual(['second: 2 tasks are waiting already.']);
	finish[0]?.();
	expect(await asked).toMatchObject({ value: 'new', source: 'rendered' });
});

it('does so in the background too, where the old value is shown since its render failed', async () => {
	const { cache, askNew, finish } = await setUpFull();
	const asked = cache.getOrRender('x', fails);
	await turn();
	finish[0]?.();
	expect(await asked).toMatchObject({ source: 'fallback' });
	await vi.advanceTimersByTimeAsync(1000);
	for (const key of ['third', 'fourth']) askNew(key);
	const shown = await cache.getOrRender('x', makes('new', { position: 11 }));
	expect(shown).toMatchObject({ value: 'old', source: 'fallback' });
	finish[1]?.();
	await turn();
	expect(await cache.getOrRender('x', fails)).toMatchObject({ value: 'new', source: 'hit' });
});

it('gives what is minor no place before others', async () => {
	const { cache, refused } = await setUpFull({ minor: true });
	const asked = await cache.getOrRender('x', makes('new', { position: 11 }));
	expect(asked).toMatchObject({ value: 'old', source: 'fallback' });
	expect(refused).toEqual([]);
});
