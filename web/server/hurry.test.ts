import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tellOfTrouble } from '../src/lib/server/content/trouble-channel.ts';
import { watchForHurry } from './hurry.ts';

let hurry: ReturnType<typeof watchForHurry>;
beforeEach(() => {
	vi.useFakeTimers();
	hurry = watchForHurry();
});
afterEach(() => {
	hurry.close();
	vi.useRealTimers();
});

async function isForgotten(): Promise<void> {
	await vi.advanceTimersByTimeAsync(4999);
	expect(hurry.isHurried()).toBe(true);
	await vi.advanceTimersByTimeAsync(1);
	expect(hurry.isHurried()).toBe(false);
}

it('is told of a question that waits for its answer, and forgets it some seconds after it had one', async () => {
	await tellOfTrouble(Promise.resolve(new Response('quick', { status: 404 })));
	expect(hurry.isHurried()).toBe(false);
	const { promise, resolve } = Promise.withResolvers<Response>();
	const slow = tellOfTrouble(promise);
	await vi.advanceTimersByTimeAsync(249);
	expect(hurry.isHurried()).toBe(false);
	await vi.advanceTimersByTimeAsync(20_001);
	expect(hurry.isHurried()).toBe(true);
	resolve(new Response('at last'));
	expect(await (await slow).text()).toBe('at last');
	await isForgotten();
});

it('is told of a question that is refused, and of an error of the server', async () => {
	await expect(tellOfTrouble(Promise.reject(new Error('refused')))).rejects.toThrow('refused');
	await isForgotten();
	expect((await tellOfTrouble(Promise.resolve(new Response('', { status: 503 })))).status).toBe(
		503,
	);
	await isForgotten();
});
