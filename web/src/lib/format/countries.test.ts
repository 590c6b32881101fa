import { languageCodes } from '@lts/locales';
import { expect, it } from 'vitest';
import { countryName } from './countries.ts';

const countries = ['AF', 'UA', 'CU', 'HT', 'NI', 'VE', 'CO', 'EC', 'SV', 'GT', 'HN'];

it.each([
	['UA', 'en', 'Ukraine'],
	['HT', 'es', 'Haití'],
	['HT', 'ht', 'Ayiti'],
	['UA', 'uk', 'Україна'],
	['CU', 'ru', 'Куба'],
	['AF', 'fa-AF', 'افغانستان'],
	['AF', 'ps', 'افغانستان'],
] as const)('names %s in %s', (code, language, name) => {
	expect(countryName(code, language)).toBe(name);
});

it.each(languageCodes)('has a name for every country of the programs in %s', (language) => {
	for (const code of countries) expect(countryName(code, language)).not.toBe(code);
});

it.each(['fa-AF', 'ps'] as const)('writes names in the letters of %s', (language) => {
	for (const code of countries)
		expect(countryName(code, language)).toMatch(/^[\p{Script=Arabic}\s‌]+$/u);
});

it('shows a code that it does not know', () => {
	expect(countryName('not a code', 'en')).toBe('not a code');
});
