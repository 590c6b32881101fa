import { expect, test } from 'vitest';

import { siteAddress, sitePath } from './sitePath.ts';

test.each([
	['pages', { path: 'home' }, '/'],
	['pages', { path: 'about/press' }, '/about/press'],
	['programs', { code: 'CBP-ONE' }, '/programs/cbp-one'],
	['news', { slug: 'a-ruling' }, '/news/a-ruling'],
	['guides', { slug: 'work' }, '/guides/work'],
	['actions', { slug: 'call' }, '/take-action#call'],
	['developments', { id: 7, programs: [{ code: 'U4U' }] }, '/programs/u4u#development-7'],
])('%s %j is at %s', (collection, doc, path) => {
	expect(sitePath(collection, doc)).toBe(path);
});

test.each([
	['news', {}],
	['developments', { id: 7, programs: [3] }],
	['alerts', { id: 1 }],
])('%s %j has no address', (collection, doc) => {
	expect(sitePath(collection, doc)).toBeNull();
});

test('an address carries the segment of its language, English none', () => {
	expect(siteAddress('https://example.org', '/news/x', 'fa-AF')).toBe(
		'https://example.org/fa/news/x',
	);
	expect(siteAddress('https://example.org', '/', 'en')).toBe('https://example.org/');
});
