import { expect, it } from 'vitest';
import { parseAddress, withoutHost } from './address.ts';

it.each([
	['/', '/'],
	['/es/news', '/es/news'],
	['/news?program=u4u&page=2', '/news?page=2&program=u4u'],
	['/news?utm_source=x&page=2&fbclid=y', '/news?page=2'],
	['/news?page=2&page=3', '/news?page=2'],
	['/news?page=', '/news'],
	['/news?page=%3Cscript%3E', '/news'],
	['/news?', '/news'],
	['/fa/news?page=2', '/fa/news?page=2'],
	['/en/news?page=2', '/en/news?page=2'],
	['/fa/embed?program=oaw&lang=fa-AF&x=1', '/fa/embed?lang=fa-AF&program=oaw'],
	['/embed?lang=xx', '/embed'],
	['/embed?lang=fa-AFx&program=oaw', '/embed?program=oaw'],
	[
		'/oembed?url=https%3A%2F%2Fexample.org%2Ffa%2Fprograms%2Foaw&format=json&x=1&maxheight=50',
		'/oembed?format=json&maxheight=50&url=https%3A%2F%2Fexample.org%2Ffa%2Fprograms%2Foaw',
	],
	['/oembed?url=javascript%3Aalert(1)', '/oembed'],
	['/?page=77', '/'],
	['/es?page=77', '/es'],
	['/guides/x?program=zz1', '/guides/x'],
	['/news/x?page=3', '/news/x'],
	['/xx/news?page=3', '/xx/news'],
	['/sitemap.xml?page=3', '/sitemap.xml'],
	['/news/caf%C3%A9', '/news/caf%C3%A9'],
	['/news/caf%c3%a9', '/news/caf%C3%A9'],
	['/%6eews?page=2', '/news?page=2'],
	['/%66a/n%65ws/%78', '/fa/news/x'],
	['/news/a%2Fb%3Fc%23d%25e', '/news/a%2Fb%3Fc%23d%25e'],
	['/news/a%2fb', '/news/a%2Fb'],
	['/news/a%3Ab', '/news/a:b'],
	['/%2e%2ehidden', '/..hidden'],
])('reads %s as the page %s', (url, page) => {
	expect(parseAddress(url)?.page).toBe(page);
});

it.each([
	'',
	'news',
	'*',
	'http://elsewhere.example/',
	'//elsewhere.example',
	'/news//x',
	'/a/../b',
	'/a/%2e%2e/b',
	'/a/..%2fb',
	'/./a',
	'/a/..',
	'/a\\b',
	'/a%5Cb',
	'/%',
	'/%zz',
	'/%ff',
	'/a%00b',
	'/a%0d%0ab',
	'/a b',
	'/é',
	'/a#b',
	`/${'a'.repeat(2000)}`,
])('refuses %s', (url) => {
	expect(parseAddress(url)).toBeNull();
});

it.each([
	['http://letthemstay.example/es/news?page=2', '/es/news?page=2'],
	['HTTPS://elsewhere.example:8443/', '/'],
	['http://[::1]:3000/news', '/news'],
	['http://elsewhere.example', '/'],
	['http://elsewhere.example?page=2', '/?page=2'],
	['http://elsewhere.example//x', '//x'],
	['http://elsewhere.example/a/../b', '/a/../b'],
	['/http://elsewhere.example/', '/http://elsewhere.example/'],
	['/news?url=http://elsewhere.example/', '/news?url=http://elsewhere.example/'],
])('takes %s for %s', (target, url) => {
	expect(withoutHost(target)).toBe(url);
});

it.each([
	'',
	'*',
	'elsewhere.example:443',
	'ftp://elsewhere.example/',
	'http:/news',
	'http:///news',
	'http://name:password@elsewhere.example/',
	'http://elsewhere.example\\news',
	'http://elsewhere.example#/news',
])('does not take %s for a page', (target) => {
	expect(parseAddress(withoutHost(target))).toBeNull();
});
