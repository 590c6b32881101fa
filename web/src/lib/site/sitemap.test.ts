import { expect, it } from 'vitest';
import { sitemap } from './sitemap.ts';

const xml = sitemap(
	[
		{ path: '/news/a', languages: ['en', 'fa-AF'] },
		{ path: '/guides/b&c', languages: ['es'] },
	],
	'https://example.org',
);

it('has an entry for each language in which a page is published', () => {
	expect([...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([
		'https://example.org/news/a',
		'https://example.org/fa/news/a',
		'https://example.org/es/guides/b&amp;c',
	]);
});

it('names the other languages of a page, and a default only where there is an English page', () => {
	const [first, , third] = xml.split('<url>').slice(1);
	expect(first).toContain('hreflang="fa-AF" href="https://example.org/fa/news/a"');
	expect(first).toContain('hreflang="x-default"');
	expect(third).not.toContain('x-default');
});
