import { expect, it } from 'vitest';
import { parsePage } from './paging.ts';

it('begins with the first page', () => {
	expect(parsePage(null)).toBe(1);
});

it('reads a page number', () => {
	expect(parsePage('12')).toBe(12);
});

it.each(['', '0', '-1', '1.5', '01', 'two', '1e3', '999999'])('refuses "%s"', (value) => {
	expect(parsePage(value)).toBeNull();
});
