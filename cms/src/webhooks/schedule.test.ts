import { describe, expect, it } from 'vitest';

import { nextAttempt, usualSchedule } from './schedule.ts';

const hour = 3_600_000;

/** When a message that nobody takes is sent, in milliseconds after the first attempt. */
function attempts(random: number): number[] {
	const at = [0];
	for (let count = 1; ; count += 1) {
		const next = nextAttempt({
			...{ schedule: usualSchedule, attempts: count, random, retryAfterMs: null },
			...{ now: at.at(-1) ?? 0, until: usualSchedule.windowMs },
		});
		if (next === null) return at;
		at.push(next.getTime());
	}
}

describe('the usual schedule', () => {
	it('begins after seconds and goes on for three days', () => {
		const times = attempts(0);
		expect(times.slice(0, 5)).toEqual([0, 5_000, 25_000, 105_000, 425_000]);
		expect(times.at(-1)).toBeGreaterThan(64 * hour);
		expect(times.at(-1)).toBeLessThanOrEqual(72 * hour);
		expect(times).toHaveLength(16);
	});

	it('spreads the attempts of many messages by chance, later and never earlier', () => {
		const [early, late] = [attempts(0), attempts(1)];
		expect(late[1]).toBe(6_000);
		for (const [index, time] of late.entries())
			expect(time).toBeGreaterThanOrEqual(early[index] ?? 0);
	});

	it.each([
		[10_000, 10_000],
		[1_000, 5_000],
	])('waits as long as the receiver asks, when that is longer: %i ms', (retryAfterMs, expected) => {
		const next = nextAttempt({
			...{ schedule: usualSchedule, attempts: 1, now: 0, until: hour, random: 0, retryAfterMs },
		});
		expect(next?.getTime()).toBe(expected);
	});

	it('gives up when the receiver asks to wait beyond the end', () => {
		const next = nextAttempt({
			...{ schedule: usualSchedule, attempts: 1, now: 0, until: hour, retryAfterMs: 2 * hour },
		});
		expect(next).toBeNull();
	});
});
