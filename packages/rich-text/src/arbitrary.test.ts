import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml as writeHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { addresses, dangers, markup } from './fixtures/hostile.ts';
import { documentOf } from './fixtures/nodes.ts';
import { toHtml, toMarkdown, toText } from './index.ts';

const leaf = fc.oneof(
	fc.record({
		type: fc.constant('text'),
		text: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...markup), fc.constant('دری')),
		format: fc.oneof(fc.nat(255), fc.constant('x')),
	}),
	fc.record({ type: fc.constantFrom('linebreak', 'tab', 'horizontalrule', 'upload') }),
	fc.constantFrom(null, 7, 'x', {}),
);

const { node } = fc.letrec<{ node: unknown }>((tie) => ({
	node: fc.oneof(
		{ maxDepth: 6, withCrossShrink: true },
		leaf,
		fc.record(
			{
				type: fc.oneof(
					fc.constantFrom('paragraph', 'heading', 'quote', 'list', 'listitem', 'link', 'autolink'),
					fc.constantFrom('table', 'tablerow', 'tablecell', 'unknown', '__proto__', 'script'),
				),
				children: fc.array(tie('node'), { maxLength: 4 }),
				text: fc.constantFrom('own', 7, null),
				tag: fc.constantFrom('h1', 'h3', 'ol', 'script'),
				listType: fc.constantFrom('bullet', 'number', 'check', 'x'),
				start: fc.oneof(fc.nat(9), fc.string()),
				value: fc.oneof(fc.nat(9), fc.string()),
				checked: fc.boolean(),
				direction: fc.constantFrom('rtl', 'ltr', null, '"x'),
				format: fc.constantFrom('left', 'end', '', '"onload="x'),
				headerState: fc.oneof(fc.nat(4), fc.constantFrom(...markup)),
				colSpan: fc.oneof(fc.nat(40), fc.constantFrom(...markup)),
				rowSpan: fc.oneof(fc.nat(40), fc.constantFrom(...markup)),
				fields: fc.record({
					linkType: fc.constantFrom('custom', 'internal'),
					url: fc.oneof(fc.webUrl(), fc.constantFrom(...addresses), fc.string()),
					doc: fc.record({
						relationTo: fc.constant('news'),
						value: fc.oneof(fc.constantFrom(...addresses), fc.constant('/news/a')),
					}),
				}),
			},
			{ requiredKeys: ['type', 'children'] },
		),
	),
}));

const knownWithoutText = new Set<unknown>([
	...['paragraph', 'heading', 'quote', 'list', 'listitem', 'link', 'autolink', 'tab'],
	...['table', 'tablerow', 'tablecell', 'linebreak', 'horizontalrule'],
]);

function wordsOf(value: unknown): string {
	if (typeof value !== 'object' || value === null) return '';
	const {
		type,
		text: own,
		children,
	} = value as { type?: unknown; text?: unknown; children?: unknown };
	const words = !knownWithoutText.has(type) && typeof own === 'string' ? own : '';
	return words + (Array.isArray(children) ? children.map(wordsOf).join('') : '');
}

/** What counts of a text here: layout may add and take blanks, HTML forbids control characters. */
function bare(value: string): string {
	return value.toWellFormed().replace(/[\s\p{Cc}]/gu, '');
}

function textContent(tree: Nodes): string {
	if (tree.type === 'text') return tree.value;
	return 'children' in tree ? tree.children.map(textContent).join('') : '';
}

describe('whatever a document holds', () => {
	const documents = fc.array(node, { maxLength: 5 }).map((children) => documentOf(...children));
	const resolveLink = ({ id }: { id: string }) => id;

	test('its HTML has only allowed elements, attributes and addresses', () => {
		fc.assert(
			fc.property(documents, (document) => {
				expect(dangers(toHtml({ document, resolveLink }))).toEqual([]);
			}),
			{ numRuns: 1000 },
		);
	});

	test('its HTML means to a parser what it meant to us', () => {
		fc.assert(
			fc.property(documents, (document) => {
				const rendered = toHtml({ document, resolveLink });
				expect(writeHtml(fromHtml(rendered, { fragment: true }))).toBe(rendered);
			}),
			{ numRuns: 1000 },
		);
	});

	test('no word is lost or added, in HTML or in text', () => {
		fc.assert(
			fc.property(documents, (document) => {
				const words = bare(wordsOf(document.root));
				const parsed = fromHtml(toHtml({ document, resolveLink }), { fragment: true });
				expect(bare(textContent(parsed))).toBe(words);
				expect(bare(toText({ document }))).toBe(words);
			}),
			{ numRuns: 1000 },
		);
	});

	test('its Markdown can be written', () => {
		fc.assert(
			fc.property(documents, (document) => {
				expect(toMarkdown({ document, resolveLink })).toBeTypeOf('string');
			}),
			{ numRuns: 300 },
		);
	});
});
