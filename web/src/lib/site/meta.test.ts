import { languageCodes } from '@lts/locales';
import { expect, it } from 'vitest';
import { alternates, canonicalAddress, pageTitle } from './meta.ts';

const origin = 'https://example.org';

it('offers a page in every language and the English one for others', () => {
	const links = alternates('/news', origin);
	expect(links.map(({ hreflang }) => hreflang)).toEqual([...languageCodes, 'x-default']);
	expect(links.find(({ hreflang }) => hreflang === 'fa-AF')?.href).toBe(
		'https://example.org/fa/news',
	);
	expect(links.at(-1)?.href).toBe('https://example.org/news');
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
