import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { languages } from '@lts/locales';
import { describe, expect, it } from 'vitest';
import { inLanguage } from '#lib/server/language.ts';
import { componentCode, frameCode, frameHeight } from './code.ts';
import { boxWithin, oembedAddress, programOf } from './oembed.ts';
import { embedPage, embedPolicy, emptyEmbedPage } from './page.ts';
import { embeddedStatus } from './status.ts';

const origin = 'https://example.org';
const marks = { sample: false, machineTranslated: false } as const;
const found = {
	program: {
		...marks,
		id: '3',
		path: '/programs/oaw',
		language: 'en',
		code: 'OAW',
		name: 'Allies <b>& friends</b>',
		status: 'IN_COURT',
		statusAsOf: '2026-03-01',
		statusSource: { title: 'A "source"', url: 'https://example.com/?a=1&b="2"' },
	},
	latest: {
		...marks,
		machineTranslated: true,
		id: '9',
		path: '/programs/oaw#development-9',
		language: 'fa-AF',
		title: 'حکم تازه',
		date: '2026-02-28',
		source: { title: 'x', url: 'https://example.com/' },
	},
	siteName: 'Let Them Stay',
} satisfies Parameters<typeof embeddedStatus>[0];

describe('the box of a program', () => {
	const status = inLanguage('fa-AF', () => embeddedStatus(found, origin));
	const html = embedPage(status);

	it('says in which language each of its texts is, and when English stands in', () => {
		expect(html).toContain('<html lang="fa-AF" dir="rtl">');
		expect(html).toContain('<h1 lang="en" dir="ltr">');
		expect(html).toContain('<bdi lang="fa-AF" dir="rtl">');
		expect(status.notices).toHaveLength(2);
	});

	it('takes words for words and never for markup', () => {
		expect(html).toContain('Allies &lt;b&gt;&amp; friends&lt;/b&gt;');
		expect(html).toContain('href="https://example.com/?a=1&amp;b=&quot;2&quot;"');
		expect(html).not.toContain('<b>& friends');
	});

	it('opens every link in the window around the frame', () => {
		const links = html.match(/<a [^>]*>/g) ?? [];
		expect(links).toHaveLength(3);
		for (const link of links) expect(link).toContain('target="_top" rel="noopener"');
		expect(html).toContain(`href="${origin}/fa/programs/oaw"`);
	});

	it('reloads itself every five minutes, also while there is nothing in it', () => {
		for (const page of [html, emptyEmbedPage('None.', { lang: 'en', dir: 'ltr' })]) {
			expect(page).toContain('<meta http-equiv="refresh" content="300">');
		}
	});

	it('may show its own style, be framed by everybody, and nothing else', () => {
		const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
		const hash = createHash('sha256').update(style).digest('base64');
		expect(embedPolicy).toBe(
			`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors *`,
		);
		expect(html).not.toMatch(/<script|style="/);
	});

	it.each(languages)('is named in $name, whatever the language of its texts', ({ code }) => {
		const { statusLabel, asOf, more, lang } = inLanguage(code, () => embeddedStatus(found, origin));
		expect([lang, statusLabel, asOf, more.text].join('')).not.toContain('undefined');
		expect(more.url).toMatch(/^https:\/\/example\.org(\/\w\w)?\/programs\/oaw$/);
	});
});

describe('the code for partners', () => {
	const embedded = { origin, program: 'oaw', name: 'A "name"', language: 'fa-AF' } as const;

	it('is a frame without a script', () => {
		expect(frameCode(embedded)).toMatch(
			/^<iframe src="https:\/\/example\.org\/fa\/embed\/programs\/oaw" title="A &quot;name&quot;" [^<>]*><\/iframe>$/,
		);
	});

	it('is a component around a link that works without it', () => {
		expect(componentCode(embedded)).toContain('program="OAW" lang="fa-AF" dir="rtl"');
		expect(componentCode(embedded)).toContain('<a href="https://example.org/fa/programs/oaw">');
	});
});

describe('the file of the component', () => {
	it('has less than ten kilobytes, as docs/partners.md promises', () => {
		expect(statSync('static/embed/v1/program-status.js').size).toBeLessThan(10_000);
	});
});

describe('oEmbed', () => {
	it('knows the pages of programs, in every language', () => {
		expect(programOf(`${origin}/programs/cbp-one`, origin)).toEqual({
			program: 'cbp-one',
			language: 'en',
		});
		expect(programOf(`${origin}/fa/programs/oaw/`, origin)).toEqual({
			program: 'oaw',
			language: 'fa-AF',
		});
	});

	it.each(['', 'x', `${origin}/news/x`, `${origin}/programs`, 'https://evil.example/programs/oaw'])(
		'knows no %s',
		(address) => expect(programOf(address, origin)).toBeNull(),
	);

	it.each([
		[null, null, { width: 480, height: frameHeight }],
		['9999', '9999', { width: 480, height: frameHeight }],
		['320', null, { width: 320, height: frameHeight }],
		['200', '160', { width: 200, height: 160 }],
		['100', '50', null],
		['0', null, null],
		['480', '159', null],
	])('offers no box that is larger than %s × %s', (maxwidth, maxheight, box) => {
		expect(boxWithin({ maxwidth, maxheight })).toEqual(box);
	});

	it('is found from the page', () => {
		expect(oembedAddress(`${origin}/fa/programs/oaw`, origin)).toBe(
			`${origin}/oembed?format=json&url=https%3A%2F%2Fexample.org%2Ffa%2Fprograms%2Foaw`,
		);
	});
});
