import { languageCodes, languageOf, localizePath } from '@lts/locales';
import { describe, expect, it } from 'vitest';
import type { ReaderHelp } from './known-help.ts';
import { unavailablePage, unavailableText } from './unavailable-page.ts';

const settings = {
	siteName: 'Let Them Stay',
	organizationName: 'The campaign',
	contactEmail: 'help@example.org',
	legalNotice: 'Not legal advice.',
	helpline: null,
};
const helpline = {
	label: 'Find free legal help',
	text: 'Lawyers answer.',
	phone: '+1 (202) 555-0123',
	url: 'https://example.org/help?a=1&b=2',
};
const help: ReaderHelp = {
	asOf: '2026-11-24',
	settings: { value: settings, language: 'en' },
	helpline: { value: helpline, language: 'en' },
};

describe.each(languageCodes)('the page in %s', (language) => {
	const page = unavailablePage(localizePath('/news/a', language), help);

	it('is in the reader’s language and direction, and leads to the others', () => {
		const { direction } = languageOf(language);
		expect(page).toContain(`<html lang="${language}" dir="${direction}">`);
		for (const code of languageCodes) {
			expect(page).toContain(`href="${localizePath('/news/a', code)}"`);
		}
	});

	it('asks for nothing: no script, no file, no font', () => {
		expect(page).not.toMatch(/<script|<img|<iframe|\ssrc=|@import|@font-face|url\(/i);
		expect(page.match(/<link[^>]*>/g)).toEqual([expect.stringContaining('href="data:')]);
	});

	it('names the helpline, how to reach it, and since when that is known', () => {
		expect(page).toContain('href="tel:+12025550123"');
		expect(page).toContain('<bdi dir="ltr">+1 (202) 555-0123</bdi>');
		expect(page).toContain('href="https://example.org/help?a=1&amp;b=2"');
		// Afghanistan's digits, or ours.
		expect(page).toMatch(/<small>[^<]*(2026|۲۰۲۶)/);
	});

	it('says of a text in another language which it is', () => {
		const isMarked = page.includes('<p lang="en" dir="ltr">Lawyers answer.</p>');
		expect(isMarked).toBe(language !== 'en');
	});

	it('is whole when nothing is known of the site', () => {
		const bare = unavailablePage(localizePath('/', language), undefined);
		expect(bare).toMatch(/<h1>[^<]+<\/h1>/);
		expect(bare).not.toMatch(/undefined|null|class="help"|mailto:|tel:/);
	});
});

it('shows what editors and readers wrote as text', () => {
	const evil = '<script>"x"</script>';
	const hostile = {
		...helpline,
		label: evil,
		text: evil,
		phone: evil,
		url: `https://x.org/"${evil}`,
	};
	const page = unavailablePage('/"><script>', {
		...help,
		helpline: { value: hostile, language: 'en' },
	});
	expect(page).not.toMatch(/<script|tel:[^"]|x.org\/"/);
	expect(page).toContain('&lt;script&gt;');
});

it('is said in plain words to programs', () => {
	expect(unavailableText('/es/feeds/news.atom', help)).toBe(
		[
			'Esta página no está disponible en este momento. El problema es nuestro. Inténtelo de nuevo en un minuto.',
			'Find free legal help · +1 (202) 555-0123 · https://example.org/help?a=1&b=2',
		].join('\n'),
	);
	expect(unavailableText('/feeds/news.atom', undefined)).not.toContain('undefined');
});
