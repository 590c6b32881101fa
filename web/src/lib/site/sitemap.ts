import { sourceLanguage, type LanguageCode } from '@lts/locales';
import { href } from '#lib/routes.ts';

interface Entry {
	/** Without a language prefix. */
	path: string;
	languages: LanguageCode[];
}

/** A sitemap as sitemaps.org defines it, with the other languages of each page. */
export function sitemap(entries: readonly Entry[], origin: string): string {
	const urls = entries.flatMap(({ path, languages }) => {
		const address = (language: LanguageCode) => escapeXml(origin + href(path, language));
		const links = languages.map(
			(language) =>
				`<xhtml:link rel="alternate" hreflang="${language}" href="${address(language)}"/>`,
		);
		if (languages.includes(sourceLanguage)) {
			links.push(
				`<xhtml:link rel="alternate" hreflang="x-default" href="${address(sourceLanguage)}"/>`,
			);
		}
		return languages.map(
			(language) => `<url><loc>${address(language)}</loc>${links.join('')}</url>`,
		);
	});
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
		...urls,
		'</urlset>',
		'',
	].join('\n');
}

function escapeXml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
