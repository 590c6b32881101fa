import { expect, test } from 'vitest';
import editorDocument from './fixtures/editor.json' with { type: 'json' };
import { cell, documentOf, element, item, list, paragraph, table, text } from './fixtures/nodes.ts';
import { toMarkdown, toText } from './index.ts';

const resolveLink = () => '/news/3';

test('text sets paragraphs, items, rows and cells apart', () => {
	expect(toText({ document: editorDocument })).toBe(
		[
			'What changed\n\nA judge ordered a pause.\n\tnext\n\nRead the news and the order.\n',
			'one\ninner one\ninner two\ntwo\ndone\nopen\n\nWe stay.\n',
			'cell 1\tcell 2\ncell 3\tcell 4\n\nتماس با 1-800-123-4567',
		].join('\n'),
	);
});

test('text keeps the marks that hold a number in place, and the joiners of Dari', () => {
	const value = 'شماره \u20681-800\u2069 را می\u200cگیرم\u200f';
	expect(toText({ document: documentOf(paragraph(text(value))) })).toBe(value);
});

test('text and Markdown of nothing are empty', () => {
	for (const document of [null, documentOf(), documentOf(paragraph())]) {
		expect(toText({ document })).toBe('');
		expect(toMarkdown({ document, resolveLink })).toBe('');
	}
});

test('Markdown says the same', () => {
	expect(toMarkdown({ document: editorDocument, resolveLink })).toMatchInlineSnapshot(`
		"## What changed

		A judge **ordered** a **_pause_**.\\
		*next*

		Read [the news](/news/3) and [the order](https://example.org/a?b=1\\&c=2).

		1. one

		   - inner one
		   - inner two

		2. two

		- [x] done
		- [ ] open

		> We stay.

		***

		| cell 1 | cell 2 |
		| ------ | ------ |
		| cell 3 | cell 4 |

		تماس با 1-800-123-4567"
	`);
});

test('a cell of a Markdown table is one line', () => {
	const crowded = element('tablecell', [
		paragraph(text('a')),
		list('bullet', [item([text('b | c')]), item([text('d')])]),
	]);
	expect(toMarkdown({ document: documentOf(table([crowded], [cell('e')])), resolveLink })).toBe(
		['|            |', '| ---------- |', '| a b \\| c d |', '| e          |'].join('\n'),
	);
});

test('Markdown escapes what would become markup', () => {
	const document = documentOf(
		paragraph(text('# <img src=x onerror=alert(1)> *a* [b](javascript:c)')),
	);
	expect(toMarkdown({ document, resolveLink })).toBe(
		'\\# \\<img src=x onerror=alert(1)> \\*a\\* \\[b]\\(javascript:c)',
	);
});
