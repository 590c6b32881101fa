import { languageOf, type LanguageCode } from '@lts/locales';
import { escapeHtml } from '#lib/format/escape-html.ts';
import { href, routes } from '#lib/routes.ts';

/** In pixels: room for what is usual at a width of 280, and not half empty at 512; a frame that is too low scrolls. */
export const frameHeight = 460;

interface Embedded {
	/** The public origin of the site. */
	origin: string;
	/** A code in lower case. */
	program: string;
	/** The program's name. */
	name: string;
	language: LanguageCode;
}

/** What a partner puts into a page that allows no script. */
export function frameCode(
	{ origin, program, name, language }: Embedded,
	{ width = '100%', height = frameHeight }: { width?: string | number; height?: number } = {},
): string {
	const address = origin + href(routes.embedded(program), language);
	return `<iframe src="${escapeHtml(address)}" title="${escapeHtml(name)}" lang="${language}" width="${width}" height="${height}" style="border: 0; max-width: 32rem" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
}

/** What a partner puts into any other page. */
export function componentCode({ origin, program, name, language }: Embedded): string {
	const { direction } = languageOf(language);
	const page = origin + href(routes.program(program), language);
	return [
		`<script type="module" src="${escapeHtml(origin)}/embed/v1/program-status.js"></script>`,
		`<lts-program-status program="${program.toUpperCase()}" lang="${language}" dir="${direction}">`,
		`  <a href="${escapeHtml(page)}">${escapeHtml(name)}</a>`,
		'</lts-program-status>',
	].join('\n');
}
