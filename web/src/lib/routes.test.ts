import { expect, it } from 'vitest';
import { href, routes } from './routes.ts';

it('writes the code of a program in lower case', () => {
	expect(routes.program('CBP-ONE')).toBe('/programs/cbp-one');
});

it('leaves out what is the default of the news', () => {
	expect(routes.news()).toBe('/news');
	expect(routes.news({ page: 1 })).toBe('/news');
	expect(routes.news({ page: 2, program: 'U4U' })).toBe('/news?page=2&program=u4u');
});

it('encodes what would end a path', () => {
	expect(routes.newsItem('a?b#c')).toBe('/news/a%3Fb%23c');
	expect(routes.page('about/press kit')).toBe('/about/press%20kit');
});

it('puts the language in front', () => {
	expect(href(routes.home(), 'fa-AF')).toBe('/fa');
	expect(href(routes.takeAction('write'), 'es')).toBe('/es/take-action#write');
	expect(href(routes.news(), 'en')).toBe('/news');
});
