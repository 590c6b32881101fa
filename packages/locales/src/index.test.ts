import { describe, expect, it } from 'vitest';
import { isLanguageCode, languageCodes, languages, localizePath, splitPath } from './index.ts';

describe('languages', () => {
	it('have distinct codes and segments, and only the source language has no segment', () => {
		expect(new Set(languages.map(({ code }) => code)).size).toBe(languages.length);
		expect(new Set(languages.map(({ segment }) => segment)).size).toBe(languages.length);
		expect(languages.filter(({ segment }) => segment === '').map(({ code }) => code)).toEqual([
			'en',
		]);
	});

	it('are valid BCP 47 tags', () => {
		expect(Intl.getCanonicalLocales([...languageCodes])).toEqual(languageCodes);
	});

	it('know the direction that the script needs', () => {
		expect(
			languages.filter(({ direction }) => direction === 'rtl').map(({ code }) => code),
		).toEqual(['fa-AF', 'ps']);
	});
});

describe('paths', () => {
	it.each(languageCodes)('survive a round trip in %s', (language) => {
		for (const path of ['/', '/news', '/news/a-b', '/essays', '/espanol']) {
			expect(splitPath(localizePath(path, language))).toEqual({ language, path });
		}
	});

	it('belong to the source language when their first part is no language', () => {
		expect(splitPath('/xx/news')).toEqual({ language: 'en', path: '/xx/news' });
		expect(splitPath('/ES')).toEqual({ language: 'en', path: '/ES' });
	});
});

it('tells a language code from any other value', () => {
	expect(isLanguageCode('fa-AF')).toBe(true);
	expect(isLanguageCode('fa')).toBe(false);
	expect(isLanguageCode(undefined)).toBe(false);
});
