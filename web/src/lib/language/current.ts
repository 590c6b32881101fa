import { languageOf, type LanguageCode } from '@lts/locales';
import { getLocale } from '#lib/paraglide/runtime.js';

/** The language of the address that is being rendered. */
export function currentLanguage(): LanguageCode {
	return getLocale();
}

/**
 * Attributes for an element whose text comes from the CMS: none when it is in the page's language,
 * else its language and direction, so that a screen reader and the browser's layout know.
 */
export function textAttributes(
	language: LanguageCode,
): { lang: LanguageCode; dir: 'ltr' | 'rtl' } | Record<string, never> {
	if (language === currentLanguage()) return {};
	return { lang: language, dir: languageOf(language).direction };
}
