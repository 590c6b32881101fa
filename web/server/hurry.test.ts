import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tellIfSlow } from '../src/lib/server/content/slow-channel.ts';
import { watchForHurry } from './hurry.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('is told of a question that waits for its answer, and forgets it some seconds after it had one', async () => {
	const { isHurried, close } = watchForHurry();
	await tellIfSlow(Promise.resolve('quick'));
	await expect(tellIfSlow(Promise.reject(new Error('refused')))).rejects.toThrow('refused');
	expect(isHurried()).toBe(false);
	const { promise, resolve } = Promise.withResolvers<string>();
	const slow = tellIfSlow(promise);
	await vi.advanceTimersByTimeAsync(249);
	expect(isHurried()).toBe(false);
	await vi.advanceTimersByTimeAsync(20_000);
	expect(isHurried()).toBe(true);
	resolve('at last');
	expect(await slow).toBe('at last');
	await vi.advanceTimersByTimeAsync(4700);
	expect(isHurried()).toBe(true);
	await vi.advanceTimersByTimeAsync(300);
	expect(isHurried()).toBe(false);
	close();
});
