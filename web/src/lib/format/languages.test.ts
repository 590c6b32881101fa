import { languageCodes } from '@lts/locales';
import { expect, it } from 'vitest';
import { languageName } from './languages.ts';

it.each([
	['fa-AF', 'en', 'Dari'],
	['en', 'es', 'inglés'],
	['ht', 'ht', 'kreyòl ayisyen'],
	['en', 'ht', 'anglè'],
	['en', 'uk', 'англійська'],
	['en', 'ru', 'английский'],
	['en', 'fa-AF', 'انگلیسی'],
	['fa-AF', 'ps', 'دری'],
] as const)('names %s in %s', (code, language, name) => {
	expect(languageName(code, language)).toBe(name);
});

it.each(languageCodes)('has a name for every language in %s', (language) => {
	for (const code of languageCodes) expect(languageName(code, language)).not.toBe(code);
});

it('shows a code that it does not know', () => {
	expect(languageName('xx', 'en')).toBe('xx');
});
