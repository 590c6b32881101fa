import { expect, it } from 'vitest';
import { isMet, tableOf } from './report.ts';

it('shows each figure with its bound, and which was missed', () => {
	const figures = [
		{ name: 'share', value: 0.8123, unit: '', bound: { atLeast: 0.8 } },
		{ name: 'wait', value: 41.02, unit: 'ms', bound: { atMost: 40 } },
		{ name: 'requests', value: 54_321.4, unit: '/s' },
	];
	expect(tableOf(figures)).toBe(
		[
			'| what     | value     | bound |        |',
			'| -------- | --------- | ----- | ------ |',
			'| share    | 0.812     | ≥ 0.8 | met    |',
			'| wait     | 41 ms     | ≤ 40  | MISSED |',
			'| requests | 54,321 /s |       |        |',
		].join('\n'),
	);
	expect(figures.map(isMet)).toEqual([true, false, true]);
});

it('counts a figure that is no number as missed', () => {
	expect(isMet({ name: '', value: NaN, unit: '', bound: { atMost: 1 } })).toBe(false);
});
