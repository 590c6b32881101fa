import { expect, it } from 'vitest';
import { localizeLinks } from './localize-links.ts';

it.each([
	['<a href="/programs/u4u">x</a>', '<a href="/fa/programs/u4u">x</a>'],
	['<a href="/">x</a>', '<a href="/fa">x</a>'],
	['<a class="y" href="/news#z">x</a>', '<a class="y" href="/fa/news#z">x</a>'],
])('puts the language before a link inside the site: %s', (html, localized) => {
	expect(localizeLinks(html, 'fa-AF')).toBe(localized);
});

it.each([
	'<a href="https://example.org/">x</a>',
	'<a href="mailto:a@example.org">x</a>',
	'<a href="//example.org/">x</a>',
	'<a href="/media/form.pdf">x</a>',
	'<a href="/es/news">x</a>',
	'<img src="/news">',
])('leaves %s as it is', (html) => {
	expect(localizeLinks(html, 'fa-AF')).toBe(html);
});

it('changes nothing for readers of English', () => {
	expect(localizeLinks('<a href="/news">x</a>', 'en')).toBe('<a href="/news">x</a>');
});
