import { languages, localizePath, sourceLanguage } from '@lts/locales';

/**
 * Where a path that names its language in another way belongs: `/en/news` is `/news`, `/fa-AF` and
 * `/FA` are `/fa`. Null for a path that is right as it is.
 */
export function canonicalPath(pathname: string): string | null {
	const [, first = '', ...rest] = pathname.split('/');
	const asked = first.toLowerCase();
	const language = languages.find(
		({ code, segment }) => asked !== '' && (asked === code.toLowerCase() || asked === segment),
	);
	if (!language) return null;
	if (language.code !== sourceLanguage && language.segment === first) return null;
	// Empty parts are dropped: `/en//other.example` must not become a link to another host.
	const path = `/${rest.filter((part) => part !== '').join('/')}`;
	return localizePath(path, language.code);
}
