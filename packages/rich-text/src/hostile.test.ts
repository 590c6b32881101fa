import { toHtml as writeHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { addresses, dangers, markup } from './fixtures/hostile.ts';
import {
	cell,
	customLink,
	documentOf,
	element,
	internalLink,
	list,
	paragraph,
	table,
	text,
} from './fixtures/nodes.ts';
import { referencesOf, toHtml, toMarkdown, toText } from './index.ts';

function html(...children: unknown[]): string {
	return toHtml({ document: documentOf(...children), resolveLink: ({ id }) => id });
}

describe('markup in words', () => {
	test.each(markup)('%j is shown as it was typed', (value) => {
		const rendered = html(paragraph(text(value)), table([cell(value)]), customLink('x', value));
		expect(dangers(rendered)).toEqual([]);
		const shown = value.replaceAll('\u0000', '');
		expect(toText({ document: documentOf(paragraph(text(value))) })).toBe(shown);
		expect(rendered).toContain(`<p>${writeHtml({ type: 'text', value: shown })}</p>`);
	});
});

describe('addresses that lead nowhere good', () => {
	test.each(addresses)('%j is no anchor', (url) => {
		expect(html(paragraph(customLink(url)))).toBe('<p>link</p>');
		const resolved = internalLink({ relationTo: 'news', value: url });
		expect(html(paragraph(resolved))).toBe('<p>link</p>');
	});

	test.each([null, 7, {}, ['https://example.org'], { toString: () => 'javascript:1' }])(
		'neither is %j',
		(url) => {
			expect(html(paragraph(customLink(url)))).toBe('<p>link</p>');
		},
	);

	test('quotes cannot leave the attribute', () => {
		const rendered = html(paragraph(customLink('https://example.org/"onmouseover="alert(1)')));
		expect(rendered).toContain('href="https://example.org/%22onmouseover=%22alert(1)"');
		expect(dangers(rendered)).toEqual([]);
	});
});

describe('fields that are not what they should be', () => {
	test('a header state is a number or nothing', () => {
		const injection = '1"><img src=x onerror=alert(1)>';
		for (const headerState of [injection, '1', 4, -1, 1.5, NaN, null, {}, [1], true]) {
			expect(html(table([cell('a', { headerState })]))).toBe(
				'<table><tbody><tr><td>a</td></tr></tbody></table>',
			);
		}
	});

	test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
		'a node called %s is only unknown',
		(type) => {
			const unknown: string[] = [];
			const rendered = toHtml({
				document: documentOf(element(type, [paragraph(text('a'))])),
				resolveLink: () => null,
				onUnknown: (name) => unknown.push(name),
			});
			expect([rendered, unknown]).toEqual(['<p>a</p>', [type]]);
		},
	);

	test('a prototype in the JSON pollutes nothing', () => {
		const json = `{"root":{"type":"root","children":[{"__proto__":{"polluted":1},"type":"paragraph","children":[{"type":"text","text":"a","__proto__":{"href":"x"}}]}]}}`;
		expect(toHtml({ document: JSON.parse(json), resolveLink: () => null })).toBe('<p>a</p>');
		expect('polluted' in {}).toBe(false);
	});

	test.each([null, undefined, 7, 'x', [], {}, { root: null }, { root: { type: 'root' } }])(
		'%j is an empty document',
		(document) => {
			expect(toHtml({ document, resolveLink: () => null })).toBe('');
		},
	);

	test('children that are no nodes are left out', () => {
		const broken = [null, 7, 'x', [], {}, { type: 7 }, { type: 'text', text: 7 }];
		const nodes = [{ type: 'paragraph' }, { type: 'paragraph', children: 'x' }];
		const links = [
			{ type: 'link', children: [text('a')] },
			{ type: 'link', fields: null },
		];
		expect(html(...broken, ...nodes, paragraph(...broken, ...links), list('number', broken))).toBe(
			'<p>a</p>',
		);
	});
});

describe('nesting without end', () => {
	const nested = (wrap: (inner: object) => object): object => {
		let node = text('deep');
		for (let depth = 0; depth < 50_000; depth += 1) node = wrap(node);
		return node;
	};

	test.each(['quote', 'list', 'listitem', 'paragraph', 'table', 'tablecell', 'link', 'unknown'])(
		'of %s keeps the words and the stack',
		(type) => {
			const document = documentOf(nested((inner) => element(type, [inner])));
			const rendered = toHtml({ document, resolveLink: () => null });
			expect(dangers(rendered)).toEqual([]);
			expect(toText({ document })).toBe('deep');
			expect(toMarkdown({ document, resolveLink: () => null })).toContain('deep');
			expect(referencesOf(document)).toEqual([]);
		},
	);
});
