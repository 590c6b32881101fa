import { languageCodes, sourceLanguage, type LanguageCode } from '@lts/locales';
import { currentLanguage } from '#lib/language/current.ts';
import { href } from '#lib/routes.ts';
import type { SocialImageFragment } from '#lib/server/content/generated/graphql.ts';

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
	/**
	 * The languages in which the page's document is known to be published; absent for a page that is
	 * there in every language.
	 */
	publishedIn?: LanguageCode[];
	/** The list that the document belongs to, without the language prefix: it is in every language. */
	list?: string;
	/**
	 * Of a later page of a list, its first one, without the language prefix: how many pages a list has
	 * is another number in each language.
	 */
	firstPage?: string;
	type?: 'website' | 'article';
	/** Shown with the page's link where somebody shares it. */
	image?: SocialImageFragment | null;
	/** The program that the page is about, by its code in lower case: it has feeds of its own. */
	program?: string;
}

/** What the language switch has to know of a page. */
export type SwitchedPage = Pick<PageMeta, 'path' | 'publishedIn' | 'list' | 'firstPage'>;

export interface Alternate {
	hreflang: string;
	href: string;
}

/** The same page in each language that it is known to have, and the English one for others. */
export function alternates(meta: PageMeta, origin: string): Alternate[] {
	const { path, publishedIn = languageCodes } = meta;
	const links: Alternate[] = languageCodes
		.filter((code) => publishedIn.includes(code))
		.map((code) => ({ hreflang: code, href: origin + href(path, code) }));
	if (!publishedIn.includes(sourceLanguage)) return links;
	return [...links, { hreflang: 'x-default', href: origin + href(path, sourceLanguage) }];
}

/**
 * Where the language switch leads, without the language prefix. A document that is not published in
 * English has no page in most other languages: there it leads to the list that it belongs to.
 */
export function pathIn(
	language: LanguageCode,
	{ path, publishedIn = [sourceLanguage], list = path, firstPage }: SwitchedPage,
): string {
	if (firstPage) return language === currentLanguage() ? path : firstPage;
	return publishedIn.includes(sourceLanguage) || publishedIn.includes(language) ? path : list;
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
