/**
 * The languages of the product, in the order in which readers are offered them. `code` is the
 * BCP 47 tag and the name of the locale in the CMS, the content API and the site; `segment` is the
 * first part of a path on the site, empty for the source language.
 */
export const languages = [
	{ code: 'en', segment: '', direction: 'ltr', endonym: 'English', name: 'English' },
	{ code: 'es', segment: 'es', direction: 'ltr', endonym: 'Español', name: 'Spanish' },
	{
		code: 'ht',
		segment: 'ht',
		direction: 'ltr',
		endonym: 'Kreyòl ayisyen',
		name: 'Haitian Creole',
	},
	{ code: 'uk', segment: 'uk', direction: 'ltr', endonym: 'Українська', name: 'Ukrainian' },
	{ code: 'ru', segment: 'ru', direction: 'ltr', endonym: 'Русский', name: 'Russian' },
	{ code: 'fa-AF', segment: 'fa', direction: 'rtl', endonym: 'دری', name: 'Dari' },
	{ code: 'ps', segment: 'ps', direction: 'rtl', endonym: 'پښتو', name: 'Pashto' },
] as const satisfies readonly Language[];

export interface Language {
	code: string;
	segment: string;
	direction: 'ltr' | 'rtl';
	/** The language's name in the language itself. */
	endonym: string;
	/** The language's name in American English. */
	name: string;
}

export type LanguageCode = (typeof languages)[number]['code'];

export const sourceLanguage = 'en' satisfies LanguageCode;

export const languageCodes: readonly LanguageCode[] = languages.map(({ code }) => code);

export function isLanguageCode(value: unknown): value is LanguageCode {
	return languageCodes.some((code) => code === value);
}

/** The language of a code of the list; a code that is not of the list does not compile. */
export function languageOf(code: LanguageCode): (typeof languages)[number] {
	const language = languages.find((candidate) => candidate.code === code);
	if (!language) throw new RangeError(`Unknown language "${code}".`);
	return language;
}

/**
 * Splits a path of the site into its language and the path without the language prefix:
 * `/fa/news/x` is Dari and `/news/x`; `/es` is Spanish and `/`.
 */
export function splitPath(path: string): { language: LanguageCode; path: string } {
	const [, first = ''] = path.split('/', 2);
	const language = languages.find(({ segment }) => segment !== '' && segment === first);
	if (!language) return { language: sourceLanguage, path };
	return { language: language.code, path: path.slice(first.length + 1) || '/' };
}

/** Puts the language's prefix before a path without one: Dari and `/` is `/fa`. */
export function localizePath(path: string, code: LanguageCode): string {
	const { segment } = languageOf(code);
	if (segment === '') return path;
	return path === '/' ? `/${segment}` : `/${segment}${path}`;
}
