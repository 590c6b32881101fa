import { createHash } from 'node:crypto';
import { escapeHtml } from '#lib/format/escape-html.ts';
import type { EmbeddedStatus } from './status.ts';

/* No font and no file is loaded: the page is one answer of some three kilobytes. */
const style = `
*{box-sizing:border-box}
html{color-scheme:light}
body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:#241b16;background:#fff;overflow-wrap:anywhere}
[dir=rtl] body{line-height:1.75}
article{--text:#443a33;--tint:#e8dfd3;padding:1rem;border:1px solid #dccdb8;border-block-start:4px solid #8c2f1f;border-radius:8px;min-block-size:100vh;display:flex;flex-direction:column}
h1,p{margin:0 0 .5rem}
h1{font-size:1.15rem;line-height:1.35}
strong{padding:.1em .7em;border:1px solid;border-radius:2em;background:var(--tint);color:var(--text)}
small{font-size:.875rem}
a{color:#0b5160}
a:focus-visible{outline:3px solid;outline-offset:2px}
.note{padding:.4rem .7rem;border-inline-start:4px solid #f0b440;background:#fcefc9}
footer{margin-block-start:auto;padding-block-start:.25rem}
.OPEN{--text:#1c5634;--tint:#e0f0e2}
.PAUSED{--text:#684300;--tint:#fcefc9}
.ENDING{--text:#8a3404;--tint:#fde6d4}
.IN_COURT{--text:#2c3f80;--tint:#e4e9f9}
`;

/**
 * How long a frame that stays open shows what it shows. Without a script nothing else takes a status
 * off the screen that was withdrawn; there is nothing in the frame that a reader could lose by it.
 */
const refreshSeconds = 300;

/** Everybody may frame the page; it may load nothing and send nothing. */
export const embedPolicy = [
	"default-src 'none'",
	`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
	"base-uri 'none'",
	"form-action 'none'",
	'frame-ancestors *',
].join('; ');

/** A page without a script for an `iframe`. Its links open in the window around it. */
export function embedPage(status: EmbeddedStatus): string {
	const { asOf, dir, lang, latest, more, name, notices, siteName, source, statusLabel } = status;
	const title = latest && textIn(latest.title, latest.url);
	return page({ lang, dir, title: `${name.text}: ${statusLabel}`, canonical: more.url }, [
		`<article class="${status.status}">`,
		`<h1 lang="${name.lang}" dir="${name.dir}">${escapeHtml(name.text)}</h1>`,
		`<p><strong>${escapeHtml(statusLabel)}</strong> <small>${escapeHtml(asOf)}</small></p>`,
		source &&
			`<p><small>${escapeHtml(source.label)}: <bdi>${link(source.url, source.text)}</bdi></small></p>`,
		latest && `<p><b>${escapeHtml(`${latest.label} (${latest.day}):`)}</b> ${title}</p>`,
		...notices.map((text) => `<p class="note"><small>${escapeHtml(text)}</small></p>`),
		`<footer>${link(more.url, more.text)} <small>· ${escapeHtml(siteName)}</small></footer>`,
		'</article>',
	]);
}

/** What stands in the frame when there is no such program. */
export function emptyEmbedPage(text: string, { lang, dir }: Pick<EmbeddedStatus, 'lang' | 'dir'>) {
	return page({ lang, dir, title: text, canonical: null }, [
		`<article><p>${escapeHtml(text)}</p></article>`,
	]);
}

function page(
	head: { lang: string; dir: string; title: string; canonical: string | null },
	body: (string | null)[],
): string {
	return [
		`<!doctype html>`,
		`<html lang="${head.lang}" dir="${head.dir}">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="robots" content="noindex">',
		`<meta http-equiv="refresh" content="${refreshSeconds}">`,
		`<title>${escapeHtml(head.title)}</title>`,
		head.canonical && `<link rel="canonical" href="${escapeHtml(head.canonical)}">`,
		`<style>${style}</style>`,
		'</head>',
		'<body>',
		...body,
		'</body>',
		'</html>',
		'',
	]
		.filter((line) => line !== null)
		.join('\n');
}

function textIn({ text, lang, dir }: EmbeddedStatus['name'], url: string | null): string {
	const shown = url ? link(url, text) : escapeHtml(text);
	return `<bdi lang="${lang}" dir="${dir}">${shown}</bdi>`;
}

function link(url: string, text: string): string {
	return `<a href="${escapeHtml(url)}" target="_top" rel="noopener">${escapeHtml(text)}</a>`;
}
