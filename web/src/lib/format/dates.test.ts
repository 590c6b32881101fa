import { languageCodes } from '@lts/locales';
import { expect, it } from 'vitest';
import { formatDay, formatNumber } from './dates.ts';

it.each([
	['en', 'March 25, 2025'],
	['es', '25 de marzo de 2025'],
	['ht', '25 mas 2025'],
	['uk', '25 березня 2025 р.'],
	['ru', '25 марта 2025 г.'],
	['fa-AF', '۲۵ مارچ ۲۰۲۵'],
] as const)('writes a day in %s', (language, expected) => {
	expect(formatDay('2025-03-25', language)).toBe(expected);
});

it.each(languageCodes)('uses the Gregorian year in %s, as US notices do', (language) => {
	const western = formatDay('2025-03-25', language).replaceAll(/[۰-۹]/g, (digit) =>
		String(digit.charCodeAt(0) - 0x6f0),
	);
	expect(western).toContain('2025');
	expect(western).toContain('25');
});

it('does not move a day into another one by a time zone', () => {
	expect(formatDay('2025-01-01', 'en')).toBe('January 1, 2025');
});

it('shows what is no day as it is', () => {
	expect(formatDay('soon', 'en')).toBe('soon');
});

it('groups digits as the readers are used to', () => {
	expect(formatNumber(532000, 'en')).toBe('532,000');
	expect(formatNumber(532000, 'es')).toBe('532,000');
	expect(formatNumber(532000, 'ht')).toBe('532,000');
	expect(formatNumber(532000, 'fa-AF')).toBe('۵۳۲٬۰۰۰');
});
