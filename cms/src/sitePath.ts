import { isLanguageCode, localizePath } from '@lts/locales';

interface Addressed {
	id?: number | string | null;
	path?: string | null;
	code?: string | null;
	slug?: string | null;
	programs?: readonly (number | string | { code?: string | null })[] | null;
}

/**
 * Where the site shows a document, without a language prefix; null where it has no address (yet).
 * A development needs its programs populated.
 */
export function sitePath(collection: string, doc: Addressed): string | null {
	switch (collection) {
		case 'pages':
			if (!doc.path) return null;
			return doc.path === 'home' ? '/' : `/${doc.path}`;
		case 'programs':
			return doc.code ? `/programs/${doc.code.toLowerCase()}` : null;
		case 'developments': {
			const [program] = doc.programs ?? [];
			const code = typeof program === 'object' ? program.code : undefined;
			return code && doc.id ? `/programs/${code.toLowerCase()}#development-${doc.id}` : null;
		}
		case 'news':
			return doc.slug ? `/news/${doc.slug}` : null;
		case 'guides':
			return doc.slug ? `/guides/${doc.slug}` : null;
		case 'actions':
			return doc.slug ? `/take-action#${doc.slug}` : null;
		default:
			return null;
	}
}

/** The whole address of a path of the site in a language; `locale` as Payload names it. */
export function siteAddress(siteUrl: string, path: string, locale: unknown): string {
	return siteUrl + (isLanguageCode(locale) ? localizePath(path, locale) : path);
}
