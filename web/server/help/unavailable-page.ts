import { languageOf, languages, localizePath, splitPath, type LanguageCode } from '@lts/locales';
import { escapeHtml } from '../../src/lib/format/escape-html.ts';
import { formatDay } from '../../src/lib/format/dates.ts';
import { m } from '../../src/lib/paraglide/messages.js';
import { href, routes } from '../../src/lib/routes.ts';
import type { InLanguage, ReaderHelp } from './known-help.ts';
import { style } from './style.ts';

type Help = ReaderHelp | undefined;

const siteName = 'Let Them Stay';

const logo = [
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="36" height="36" aria-hidden="true">',
	'<rect width="32" height="32" rx="7" fill="#8c2f1f"/>',
	'<path d="M8 27V14a8 8 0 0 1 16 0v13z" fill="#fdf3e3"/>',
	'<path d="M16 6.2V27l8-2.2V14a8 8 0 0 0-8-7.8z" fill="#f0b440"/>',
	'<circle cx="19" cy="17.5" r="1.2" fill="#4a1810"/>',
	'<path d="M5 27h22v2H5z" fill="#fdf3e3"/></svg>',
].join('');
// Without it a browser would ask for one, which could fail too.
const icon = `data:image/svg+xml,${encodeURIComponent(logo)}`;

/**
 * A page for what cannot be shown now, whole in itself: no file is loaded, nothing is asked.
 * @param path of the page that was asked for, percent-encoded, with the language's prefix
 */
export function unavailablePage(asked: string, help: Help): string {
	const { language, path } = splitPath(asked);
	const { direction } = languageOf(language);
	const locale = { locale: language };
	const settings = help?.settings;
	const title = escapeHtml(m.unavailable_title({}, locale));
	return [
		'<!doctype html>',
		`<html lang="${language}" dir="${direction}">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="robots" content="noindex">',
		`<title>${title}</title>`,
		`<link rel="icon" href="${icon}">`,
		`<style>${style}</style>`,
		'</head>',
		'<body>',
		`<header><div class="wrap"><a class="brand" target="_top" href="${localizePath('/', language)}">`,
		`${logo}<span>${escapeHtml(settings?.value.siteName ?? siteName)}</span></a></div></header>`,
		'<main><div class="wrap">',
		`<h1>${title}</h1>`,
		`<p class="lead">${escapeHtml(m.unavailable_text({}, locale))}</p>`,
		`<a class="again" href="">${escapeHtml(m.try_again({}, locale))}</a>`,
		help?.helpline && helplineBox(help.helpline, { language, asOf: help.asOf }),
		helpfulPages(language),
		'</div></main>',
		'<footer><div class="wrap">',
		languageLinks(path, language),
		settings && aboutSite(settings, language),
		`<p class="small">${escapeHtml(m.privacy_note({}, locale))}</p>`,
		'</div></footer>',
		'</body>',
		'</html>',
		'',
	]
		.filter((part) => part !== undefined && part !== null)
		.join('\n');
}

/** The same in plain words, for programs that ask for a feed, a calendar or data. */
export function unavailableText(asked: string, help: Help): string {
	const { language } = splitPath(asked);
	const locale = { locale: language };
	const line = help?.helpline?.value;
	const parts = [
		`${m.unavailable_title({}, locale)}. ${m.unavailable_text({}, locale)}`,
		line && [line.label, line.phone, line.url].filter(Boolean).join(' · '),
	];
	return parts.filter(Boolean).join('\n');
}

function helplineBox(
	{ value, language: written }: NonNullable<ReaderHelp['helpline']>,
	{ language, asOf }: { language: LanguageCode; asOf: string },
): string {
	const text = attributes(written, language);
	const label = escapeHtml(value.label);
	const date = formatDay(asOf, language);
	return [
		'<section class="help">',
		`<h2>${escapeHtml(m.need_help({}, { locale: language }))}</h2>`,
		value.text && `<p${text}>${escapeHtml(value.text)}</p>`,
		'<p class="ways">',
		value.url
			? `<a href="${escapeHtml(value.url)}" target="_top" rel="external noreferrer"${text}>${label}</a>`
			: `<strong${text}>${label}</strong>`,
		value.phone &&
			`<a href="tel:${value.phone.replaceAll(/[^+\d]/g, '')}"><bdi dir="ltr">${escapeHtml(value.phone)}</bdi></a>`,
		'</p>',
		`<small>${escapeHtml(m.as_of({ date }, { locale: language }))}</small>`,
		'</section>',
	]
		.filter(Boolean)
		.join('\n');
}

/** The pages asked for most: the page cache is the likeliest to have them. */
function helpfulPages(language: LanguageCode): string {
	const locale = { locale: language };
	const pages = [
		[routes.home(), m.home({}, locale)],
		[routes.programs(), m.programs_title({}, locale)],
		[routes.guides(), m.guides_title({}, locale)],
		[routes.news(), m.news_title({}, locale)],
	] as const;
	const links = pages.map(
		([path, title]) =>
			`<li><a href="${href(path, language)}" target="_top">${escapeHtml(title)}</a></li>`,
	);
	return [
		`<h2>${escapeHtml(m.helpful_pages({}, locale))}</h2>`,
		`<ul class="pages">${links.join('')}</ul>`,
	].join('\n');
}

function aboutSite(
	{ value, language: written }: ReaderHelp['settings'],
	language: LanguageCode,
): string {
	const text = attributes(written, language);
	const mail = value.contactEmail && escapeHtml(value.contactEmail);
	const contact = escapeHtml(m.contact({}, { locale: language }));
	return [
		`<p class="small"${text}>${escapeHtml(value.legalNotice)}</p>`,
		`<p class="small"><span${text}>${escapeHtml(value.organizationName)}</span>`,
		mail ? ` · ${contact}: <a href="mailto:${mail}"><bdi dir="ltr">${mail}</bdi></a></p>` : '</p>',
	].join('');
}

function languageLinks(path: string, current: LanguageCode): string {
	const links = languages.map(({ code, direction, endonym }) => {
		const here = code === current ? ' aria-current="true"' : '';
		const address = escapeHtml(localizePath(path, code));
		return `<li><a href="${address}" target="_top" hreflang="${code}" lang="${code}" dir="${direction}"${here}>${endonym}</a></li>`;
	});
	return `<ul class="languages">${links.join('')}</ul>`;
}

/** Of an element whose text is in another language than the page. */
function attributes(written: InLanguage<unknown>['language'], language: LanguageCode): string {
	if (written === language) return '';
	return ` lang="${written}" dir="${languageOf(written).direction}"`;
}
