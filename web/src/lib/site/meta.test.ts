import { languageCodes, type LanguageCode } from '@lts/locales';
import { expect, it } from 'vitest';
import { alternates, canonicalAddress, pageTitle, pathIn } from './meta.ts';

const origin = 'https://example.org';

it('offers a page in every language and the English one for others', () => {
	const links = alternates({ title: 'x', path: '/news' }, origin);
	expect(links.map(({ hreflang }) => hreflang)).toEqual([...languageCodes, 'x-default']);
	expect(links.find(({ hreflang }) => hreflang === 'fa-AF')?.href).toBe(
		'https://example.org/fa/news',
	);
	expect(links.at(-1)?.href).toBe('https://example.org/news');
});

it('offers a document only in the languages in which it is known to be published', () => {
	const offered = (publishedIn: LanguageCode[]) =>
		alternates({ title: 'x', path: '/guides/a', publishedIn }, origin).map(
			({ hreflang }) => hreflang,
		);
	expect(offered(['fa-AF'])).toEqual(['fa-AF']);
	expect(offered(['fa-AF', 'en'])).toEqual(['en', 'fa-AF', 'x-default']);
	expect(offered(['en'])).toEqual(['en', 'x-default']);
});

it('leads from a document without English to its list in the other languages', () => {
	const meta = { path: '/guides/a', list: '/guides', publishedIn: ['fa-AF' as const] };
	expect(pathIn('fa-AF', meta)).toBe('/guides/a');
	expect(pathIn('en', meta)).toBe('/guides');
	expect(pathIn('ps', meta)).toBe('/guides');
	expect(pathIn('ps', { ...meta, publishedIn: ['fa-AF', 'en'] })).toBe('/guides/a');
	expect(pathIn('ps', { path: '/news?page=2' })).toBe('/news?page=2');
});

it('leads from a later page of a list to its first in other languages, which may have fewer', () => {
	const meta = { path: '/news?page=3', firstPage: '/news', publishedIn: ['en' as const] };
	expect(pathIn('en', meta)).toBe('/news?page=3');
	expect(pathIn('fa-AF', meta)).toBe('/news');
});

it('has the reader’s page as the address to be found by', () => {
	expect(canonicalAddress({ title: 'x', path: '/news' }, origin, 'es')).toBe(
		'https://example.org/es/news',
	);
});

it('has the English page as that address when the document is shown in English', () => {
	const meta = { title: 'x', path: '/guides/a', language: 'en' } as const;
	expect(canonicalAddress(meta, origin, 'es')).toBe('https://example.org/guides/a');
});

it('adds the name of the site to a title that does not have it', () => {
	expect(pageTitle({ title: 'News', path: '/news' }, 'Let Them Stay')).toBe('News – Let Them Stay');
	expect(pageTitle({ title: 'Let Them Stay: news', path: '/' }, 'Let Them Stay')).toBe(
		'Let Them Stay: news',
	);
	expect(pageTitle({ title: 'x', fullTitle: 'Home', path: '/' }, 'Let Them Stay')).toBe('Home');
});
