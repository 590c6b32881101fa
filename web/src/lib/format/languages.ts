import { isLanguageCode, languageOf, type LanguageCode } from '@lts/locales';
import { currentLanguage } from '#lib/language/current.ts';
import { formattingLocales } from './dates.ts';

/** `Intl` knows no Haitian Creole and would answer in English. */
const haitianNames: Record<LanguageCode, string> = {
	en: 'anglè',
	es: 'panyòl',
	ht: 'kreyòl ayisyen',
	uk: 'ikrenyen',
	ru: 'ris',
	'fa-AF': 'dari',
	ps: 'pachto',
};

/**
 * A language's name in another language.
 * @param code one of the site's; an unknown code is returned as it is
 */
export function languageName(code: string, language: LanguageCode = currentLanguage()): string {
	if (!isLanguageCode(code)) return code;
	if (language === 'ht') return haitianNames[code];
	if (code === language) return languageOf(code).endonym;
	// Pashto knows Dari as that of Afghanistan only: دری (افغانستان).
	const names = new Intl.DisplayNames(formattingLocales[language], { type: 'language' });
	return (names.of(code) ?? code).replace(/\s*\(.*\)$/, '');
}
