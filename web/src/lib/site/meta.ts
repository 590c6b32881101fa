import { languages, sourceLanguage, type LanguageCode } from '@lts/locales';
import { href } from '#lib/routes.ts';

/** What a load function tells about its page, for the head and for the language switch. */
export interface PageMeta {
	title: string;
	/** Replaces the title and the site's name as a whole. */
	fullTitle?: string;
	description?: string | null;
	/** Without the language prefix, with the query that makes it another page. */
	path: string;
	/** The language of the main document; the reader's own when absent. */
	language?: LanguageCode;
	type?: 'website' | 'article';
}

export interface Alternate {
	hreflang: string;
	href: string;
}

/** The same page in each language, and the English one for everybody else. */
export function alternates(path: string, origin: string): Alternate[] {
	return [
		...languages.map(({ code }) => ({ hreflang: code, href: origin + href(path, code) })),
		{ hreflang: 'x-default', href: origin + href(path, sourceLanguage) },
	];
}

/**
 * The address that search engines should show: a page whose document is not published in the
 * reader's language repeats the English one.
 */
export function canonicalAddress(meta: PageMeta, origin: string, reader: LanguageCode): string {
	return origin + href(meta.path, meta.language ?? reader);
}

/** What the browser's tab and a search result show. */
export function pageTitle(meta: PageMeta, siteName: string | undefined): string {
	if (meta.fullTitle) return meta.fullTitle;
	return siteName && !meta.title.includes(siteName) ? `${meta.title} – ${siteName}` : meta.title;
}
