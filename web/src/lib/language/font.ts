import type { LanguageCode } from '@lts/locales';

/** Names as in `styles/fonts.css`. */
const latin = 'noto-sans-latin';
const cyrillic = 'noto-sans-cyrillic';
const arabic = 'vazirmatn-arabic';

const fonts: Record<LanguageCode, string> = {
	en: latin,
	es: latin,
	ht: latin,
	uk: cyrillic,
	ru: cyrillic,
	'fa-AF': arabic,
	ps: arabic,
};

/** Path, from the project's folder, of the font without which a page in this language cannot be read well. */
export function fontOf(language: LanguageCode): string {
	return `src/styles/fonts/${fonts[language]}.woff2`;
}
