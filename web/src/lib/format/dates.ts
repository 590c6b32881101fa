import type { LanguageCode } from '@lts/locales';
import { currentLanguage } from '#lib/language/current.ts';

/** `Intl` knows no Haitian Creole and would answer in English. */
const haitianMonths = [
	'janvye',
	'fevriye',
	'mas',
	'avril',
	'me',
	'jen',
	'jiyè',
	'out',
	'septanm',
	'oktòb',
	'novanm',
	'desanm',
];

/**
 * Tags for `Intl`: Spanish as it is written in the United States, and the Gregorian calendar, which
 * is the one of the notices that people get, where the language's default is another.
 */
export const formattingLocales: Record<LanguageCode, string> = {
	en: 'en-US',
	es: 'es-US',
	ht: 'en-US',
	uk: 'uk-UA',
	ru: 'ru-RU',
	'fa-AF': 'fa-AF-u-ca-gregory',
	ps: 'ps-AF-u-ca-gregory',
};

/* Kept for good: to make one costs as much as to render a small page. */
const dayFormats = new Map<LanguageCode, Intl.DateTimeFormat>();
const numberFormats = new Map<LanguageCode, Intl.NumberFormat>();

/** @param day ISO 8601, `2025-03-25`: a day has no time zone */
export function formatDay(day: string, language: LanguageCode = currentLanguage()): string {
	const date = new Date(`${day}T00:00:00Z`);
	if (Number.isNaN(date.getTime())) return day;
	if (language === 'ht') {
		return `${date.getUTCDate()} ${haitianMonths[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
	}
	let format = dayFormats.get(language);
	if (!format) {
		format = new Intl.DateTimeFormat(formattingLocales[language], {
			day: 'numeric',
			month: 'long',
			year: 'numeric',
			timeZone: 'UTC',
		});
		dayFormats.set(language, format);
	}
	return format.format(date);
}

export function formatNumber(value: number, language: LanguageCode = currentLanguage()): string {
	let format = numberFormats.get(language);
	if (!format) {
		format = new Intl.NumberFormat(formattingLocales[language]);
		numberFormats.set(language, format);
	}
	return format.format(value);
}
