import { splitPath, type LanguageCode } from '@lts/locales';

/** The page of a program that an address of this site leads to; null for every other address. */
export function programOf(
	address: string,
	origin: string,
): { program: string; language: LanguageCode } | null {
	const url = URL.parse(address);
	if (!url || url.host !== new URL(origin).host) return null;
	const { language, path } = splitPath(url.pathname);
	const [, program] = /^\/programs\/([a-z0-9-]{1,40})\/?$/.exec(path) ?? [];
	return program ? { program, language } : null;
}

/** Where a page's oEmbed answer is (https://oembed.com). */
export function oembedAddress(page: string, origin: string): string {
	return `${origin}/oembed?${new URLSearchParams({ format: 'json', url: page })}`;
}
