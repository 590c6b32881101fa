import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { createKnownKeys } from './known-keys.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'performance'] }));
afterEach(() => void vi.useRealTimers());

it.each([-6, 6])(
	'looks a key up again after half a second, though the clock was set by %i hours',
	async (hours) => {
		const query = vi.fn(() => Promise.resolve({ rows: [] }));
		const findKey = createKnownKeys({ pool: { query } as never });
		await findKey('key');
		vi.setSystemTime(Date.now() + hours * 3_600_000);
		vi.advanceTimersByTime(499);
		await findKey('key');
		expect(query).toHaveBeenCalledTimes(1);
		vi.advanceTimersByTime(1);
		await findKey('key');
		expect(query).toHaveBeenCalledTimes(2);
	},
);
