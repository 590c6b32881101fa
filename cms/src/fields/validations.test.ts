import { describe, expect, test } from 'vitest';

import { checkPath } from './pathField.ts';
import { checkSlug } from './slugField.ts';
import {
	notBefore,
	validLinkAddress,
	validPhone,
	validSitePath,
	validWebAddress,
} from './validations.ts';

describe('a web address', () => {
	test.each(['https://www.uscis.gov/humanitarian', 'http://nipnlg.org/a?b=c#d', '', null])(
		'may be %j',
		(value) => expect(validWebAddress(value)).toBe(true),
	);
	test.each([
		'www.uscis.gov',
		'ftp://example.org',
		'javascript:alert(1)',
		'https://localhost/x',
		'https://user@example.org',
		'https://exa mple.org',
		42,
	])('is refused when it is %j', (value) => expect(validWebAddress(value)).toMatch(/https:\/\//));
});

describe('a link', () => {
	test.each(['https://example.org', '/news', 'mailto:press@example.org', 'tel:+12025550123'])(
		'may lead to %s',
		(value) => expect(validLinkAddress(value)).toBe(true),
	);
	test.each([
		'mailto:nobody',
		'tel:call-me',
		'javascript:alert(1)',
		'data:text/html,x',
		'//evil.org',
	])('may not lead to %s', (value) => expect(validLinkAddress(value)).not.toBe(true));
	test('inside the site leaves the language out', () => {
		expect(validSitePath('/fa/news')).toMatch(/Leave the language out: \/news/);
		expect(validSitePath('/programs/u4u#development-12')).toBe(true);
	});
});

test.each(['800-375-5283', '+1 (202) 555-0123'])('%s is a phone number', (value) => {
	expect(validPhone(value)).toBe(true);
});

test('a phone number has no words in it', () => {
	expect(validPhone('call us')).not.toBe(true);
});

test('an end before its start is refused, an open one is not', () => {
	expect(notBefore('2025-01-01', '2025-02-01', 'too early')).toBe('too early');
	expect(notBefore('2025-02-01', '2025-02-01', 'too early')).toBe(true);
	expect(notBefore(null, '2025-02-01', 'too early')).toBe(true);
});

test.each(['what-to-do-now', 'u4u', '2025-ruling'])('%s is a slug', (value) => {
	expect(checkSlug(value)).toBe(true);
});

test.each(['What', 'two--dashes', '-x', 'x-', 'a b', 'año', 'a/b'])('%j is no slug', (value) => {
	expect(checkSlug(value)).not.toBe(true);
});

test.each(['home', 'about', 'about/press'])('a page may be at %s', (value) => {
	expect(checkPath(value)).toBe(true);
});

test.each(['news', 'programs/u4u', 'fa', 'es/about', 'admin', 'api/x', 'home/x', 'a//b', 'A'])(
	'no page may be at %s',
	(value) => expect(checkPath(value)).not.toBe(true),
);
