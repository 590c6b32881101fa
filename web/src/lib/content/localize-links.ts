import { localizePath, sourceLanguage, splitPath, type LanguageCode } from '@lts/locales';

/**
 * Keeps the reader in their language: English text that stands in for a missing translation links
 * to English pages, here these links get the prefix of the reader's language.
 * @param html safe HTML of the content API, whose attributes are in double quotes
 */
export function localizeLinks(html: string, language: LanguageCode): string {
	if (language === sourceLanguage) return html;
	return html.replaceAll(/(<a\s[^>]*?href=")(\/[^"]*)"/g, (whole, start: string, path: string) => {
		if (path.startsWith('//') || path.startsWith('/media/')) return whole;
		if (splitPath(path).language !== sourceLanguage) return whole;
		return `${start}${localizePath(path, language)}"`;
	});
}
