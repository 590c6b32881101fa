import { vi } from 'vitest';

/** Waits for a state, where only the order matters: ten seconds, so that it holds on a machine that is busy. */
export function until<T>(check: () => T | Promise<T>): Promise<T> {
	return vi.waitFor(check, { timeout: 10_000, interval: 20 });
}
