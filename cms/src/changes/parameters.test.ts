import { describe, expect, it } from 'vitest';

import { readPositionParameter, readSizeParameter } from './parameters.ts';

describe('a position', () => {
	it.each([
		['0', 0],
		['42', 42],
		[null, null],
	])('of %j is read as %j', (value, expected) => {
		expect(readPositionParameter('after', value)).toBe(expected);
	});

	it.each(['', '-1', '1.5', '1e3', 'x', ' 1', '99999999999999999999'])(
		'of %j is refused with its name',
		(value) => {
			expect(() => readPositionParameter('after', value)).toThrow(/^after must be a position/);
		},
	);
});

describe('the number of changes', () => {
	it.each([
		['1', 1],
		['500', 500],
		[null, 100],
	])('of %j is read as %j', (value, expected) => {
		expect(readSizeParameter('first', value)).toBe(expected);
	});

	it.each(['0', '501', '', 'all'])('of %j is refused with its bounds', (value) => {
		expect(() => readSizeParameter('first', value)).toThrow(/from 1 to 500/);
	});
});
