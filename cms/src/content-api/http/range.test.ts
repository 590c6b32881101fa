import { describe, expect, it } from 'vitest';

import { parseRange } from './range.ts';

describe('a range of bytes', () => {
	it.each([
		['bytes=0-99', { start: 0, end: 99 }],
		['bytes=900-', { start: 900, end: 999 }],
		['bytes=990-2000', { start: 990, end: 999 }],
		['bytes=-10', { start: 990, end: 999 }],
		['bytes=-5000', { start: 0, end: 999 }],
		['bytes=1000-', 'unsatisfiable'],
		['bytes=-0', 'unsatisfiable'],
		['bytes=5-1', null],
		['bytes=-', null],
		['bytes=0-1,5-6', null],
		['lines=0-1', null],
		[undefined, null],
	])('%s of a file of 1000 bytes', (header, range) => {
		expect(parseRange(header, 1000)).toEqual(range);
	});
});
