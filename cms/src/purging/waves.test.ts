import { expect, it, onTestFinished, vi } from 'vitest';

import { createSightings } from './waves.ts';

it('makes each position due once per wave, so many milliseconds after it was seen', () => {
	let now = 0;
	const sightings = createSightings([10, 100], () => now);
	const due = () => [sightings.due(0), sightings.due(1)];
	const note = (position: number, epoch = 'a') => sightings.note({ epoch, position });
	expect(due()).toEqual([null, null]);
	note(5);
	expect(due()).toEqual([null, null]);
	now = 10;
	expect(due()).toEqual([5, null]);
	note(7);
	now = 50;
	note(7);
	note(9);
	expect(due()).toEqual([7, null]);
	now = 100;
	expect(due()).toEqual([9, 5]);
	now = 110;
	note(9);
	expect(due()).toEqual([9, 7]);
	now = 1000;
	note(9);
	expect(due()).toEqual([9, 9]);
	note(2, 'b');
	expect(due()).toEqual([null, null]);
	now = 1100;
	expect(due()).toEqual([2, 2]);
});

it.each([-1, 1])('goes by no clock that somebody may set (%i)', (direction) => {
	vi.useFakeTimers({ toFake: ['Date', 'performance'] });
	onTestFinished(() => void vi.useRealTimers());
	const sightings = createSightings([1000]);
	sightings.note({ epoch: 'a', position: 5 });
	vi.setSystemTime(Date.now() + direction * 3_600_000);
	vi.advanceTimersByTime(999);
	expect(sightings.due(0)).toBeNull();
	vi.advanceTimersByTime(1);
	expect(sightings.due(0)).toBe(5);
});
