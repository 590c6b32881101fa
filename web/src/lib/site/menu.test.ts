import { expect, it } from 'vitest';
import { inLanguage } from '#lib/server/language.ts';
import { isCurrent, menuLinks } from './menu.ts';

it('takes the links of the CMS', () => {
	const main = [{ label: 'About', url: '/about', external: false }];
	expect(menuLinks({ main, language: 'en' })).toEqual([{ ...main[0], language: 'en' }]);
});

it('offers the pages of the site while the CMS has none, in the reader’s language', () => {
	const links = inLanguage('es', () => menuLinks(null));
	expect(links.map(({ url }) => url)).toEqual(['/programs', '/news', '/guides', '/take-action']);
	expect(links[1]).toMatchObject({ label: 'Noticias', language: 'es' });
});

it('marks the section that a page belongs to', () => {
	expect(isCurrent('/news', '/news/a')).toBe(true);
	expect(isCurrent('/news', '/newsletter')).toBe(false);
	expect(isCurrent('/', '/news')).toBe(false);
});
