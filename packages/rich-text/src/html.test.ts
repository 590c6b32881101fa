import { describe, expect, test } from 'vitest';
import editorDocument from './fixtures/editor.json' with { type: 'json' };
import {
	cell,
	customLink,
	documentOf,
	element,
	internalLink,
	item,
	link,
	list,
	paragraph,
	table,
	text,
} from './fixtures/nodes.ts';
import { toHtml } from './index.ts';

function html(...children: unknown[]): string {
	return toHtml({
		document: documentOf(...children),
		resolveLink: ({ collection, id }) => (id === 'hidden' ? null : `/es/${collection}/${id}`),
	});
}

describe('a document as the editor stores it', () => {
	test('renders as a whole', () => {
		const resolveLink = ({ collection, id }: { collection: string; id: string }) =>
			`/${collection}/${id}`;
		expect(toHtml({ document: editorDocument, resolveLink })).toMatchInlineSnapshot(
			`"<h2>What changed</h2><p>A judge <strong>ordered</strong> a <strong><em>pause</em></strong>.<br>	<u>next</u></p><p>Read <a href="/news/3">the news</a> and <a href="https://example.org/a?b=1&#x26;c=2" rel="noopener noreferrer">the order</a>.</p><ol><li>one<ul><li>inner one</li><li>inner two</li></ul></li><li>two</li></ol><ul><li><label><input type="checkbox" disabled checked>done</label></li><li><label><input type="checkbox" disabled>open</label></li></ul><blockquote><p>We stay.</p></blockquote><hr><table><thead><tr><th scope="col">cell 1</th><th scope="col">cell 2</th></tr></thead><tbody><tr><th scope="row">cell 3</th><td>cell 4</td></tr></tbody></table><p data-align="start" dir="rtl">تماس با 1-800-123-4567</p>"`,
		);
	});

	test('renders as nothing when it shows nothing', () => {
		const nothing = [
			paragraph(),
			paragraph(text('  ')),
			paragraph({ type: 'linebreak' }),
			element('heading', [], { tag: 'h2' }),
			element('quote', [paragraph()]),
			list('number', [item([])]),
			element('table', [element('tablerow', [])]),
		];
		expect(html(...nothing)).toBe('');
	});
});

describe('words', () => {
	test.each([
		[1, '<strong>a</strong>'],
		[2, '<em>a</em>'],
		[4, '<s>a</s>'],
		[8, '<u>a</u>'],
		[16, '<code>a</code>'],
		[32, '<sub>a</sub>'],
		[64, '<sup>a</sup>'],
		[3, '<strong><em>a</em></strong>'],
		[128, 'a'],
		['bold', 'a'],
	])('with format %j become %s', (format, expected) => {
		expect(html(paragraph({ ...text('a'), format }))).toBe(`<p>${expected}</p>`);
	});

	test('share the element of a mark that neighbors have in common', () => {
		expect(html(paragraph(text('a', 1), text('b', 3), text('c', 2)))).toBe(
			'<p><strong>a<em>b</em></strong><em>c</em></p>',
		);
	});

	test('keep their line breaks and tabs', () => {
		const nodes = [text('a'), { type: 'linebreak' }, { type: 'tab', text: '\t' }, text('b')];
		expect(html(paragraph(...nodes))).toBe('<p>a<br>\tb</p>');
	});
});

describe('blocks', () => {
	test.each([
		['h1', 'h2'],
		['h2', 'h2'],
		['h3', 'h3'],
		['h4', 'h4'],
		['h5', 'h4'],
		['h6', 'h4'],
		['script', 'h2'],
		[null, 'h2'],
	])('a heading %s is an %s', (tag, expected) => {
		expect(html(element('heading', [text('a')], { tag }))).toBe(`<${expected}>a</${expected}>`);
	});

	test('a quote holds paragraphs, though the editor stores bare words', () => {
		expect(html(element('quote', [text('a')]))).toBe('<blockquote><p>a</p></blockquote>');
	});

	test('words that stand alone become a paragraph', () => {
		expect(html(text('a'), text('b', 1), element('horizontalrule', []))).toBe(
			'<p>a<strong>b</strong></p><hr>',
		);
	});

	test('a block where only words can stand begins a new line', () => {
		expect(html(element('heading', [text('a'), paragraph(text('b'))], { tag: 'h3' }))).toBe(
			'<h3>a<br>b</h3>',
		);
	});
});

describe('alignment and direction', () => {
	test.each([
		['start', 'start'],
		['center', 'center'],
		['end', 'end'],
		['justify', 'justify'],
		['left', 'start'],
		['right', 'end'],
	])('%s is %s', (format, expected) => {
		expect(html({ ...paragraph(text('a')), format })).toBe(`<p data-align="${expected}">a</p>`);
	});

	test('right is where a line starts when the text is Dari', () => {
		expect(html({ ...paragraph(text('۱. سلام')), format: 'right' })).toContain(
			'data-align="start"',
		);
		expect(html({ ...paragraph(text('سلام')), format: 'left' })).toContain('data-align="end"');
		expect(html({ ...paragraph(text('سلام')), format: 'left', direction: 'ltr' })).toContain(
			'data-align="start"',
		);
	});

	test('a direction is stated where it is set', () => {
		const nodes = [text('فورم '), text('I-131', 1), text(' را پر کنید')];
		expect(html({ ...paragraph(...nodes), direction: 'rtl' })).toBe(
			'<p dir="rtl">فورم <strong>I-131</strong> را پر کنید</p>',
		);
		expect(html({ ...paragraph(text('a')), direction: 'sideways', format: 'x" onload="' })).toBe(
			'<p>a</p>',
		);
	});
});

describe('lists', () => {
	test('a nested list belongs to the item before it', () => {
		const inner = list('number', [item([text('b')]), item([text('c')], { value: 2 })]);
		const nodes = [item([text('a')]), item([inner], { value: 2 }), item([text('d')], { value: 2 })];
		expect(html(list('bullet', nodes))).toBe(
			'<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>',
		);
	});

	test('a nested list without an item before it has one of its own', () => {
		expect(html(list('bullet', [item([list('bullet', [item([text('a')])])])]))).toBe(
			'<ul><li><ul><li>a</li></ul></li></ul>',
		);
	});

	test('numbers are stated only where they are not the next one', () => {
		const nodes = [4, 5, 9, 10].map((value) => item([text('a')], { value }));
		expect(html(list('number', nodes, { start: 4 }))).toBe(
			'<ol start="4"><li>a</li><li>a</li><li value="9">a</li><li>a</li></ol>',
		);
	});

	test('a check list shows what is done', () => {
		const nodes = [item([text('a')], { checked: true }), item([text('b')], { checked: 'yes' })];
		expect(html(list('check', nodes))).toBe(
			'<ul><li><label><input type="checkbox" disabled checked>a</label></li><li><label><input type="checkbox" disabled>b</label></li></ul>',
		);
	});

	test('whatever is no item becomes one, and an item without a list is a paragraph', () => {
		expect(html(list('bullet', [text('a'), paragraph(text('b'))]), item([text('c')]))).toBe(
			'<ul><li>a</li><li><p>b</p></li></ul><p>c</p>',
		);
	});
});

describe('links', () => {
	test('lead to where the document is, and keep their marks', () => {
		const doc = { relationTo: 'news', value: 7 };
		expect(html(paragraph(link({ linkType: 'internal', doc }, text('a'), text('b', 1))))).toBe(
			'<p><a href="/es/news/7">a<strong>b</strong></a></p>',
		);
		expect(html(paragraph(internalLink({ ...doc, value: { id: 'x', title: 'X' } })))).toContain(
			'href="/es/news/x"',
		);
	});

	test('whose document is not published are words', () => {
		expect(html(paragraph(internalLink({ relationTo: 'news', value: 'hidden' })))).toBe(
			'<p>link</p>',
		);
	});

	test('to other sites do not hand over the window or the referrer, and open no tab', () => {
		const outside = link(
			{ linkType: 'custom', newTab: true, url: 'http://example.org' },
			text('a'),
		);
		expect(html(paragraph(outside))).toBe(
			'<p><a href="http://example.org/" rel="noopener noreferrer">a</a></p>',
		);
	});

	test.each(['mailto:help@example.org', 'tel:+18001234567'])('may be %s', (url) => {
		const autolink = element('autolink', [text('a')], { fields: { linkType: 'custom', url } });
		expect(html(paragraph(autolink))).toBe(`<p><a href="${url}">a</a></p>`);
	});

	test('without words are left out, and links in links lose their anchor', () => {
		const inner = customLink('https://example.org/inner', 'b');
		const outer = link({ linkType: 'custom', url: 'https://example.org/' }, text('a'), inner);
		expect(html(paragraph(customLink('https://example.org', ' '), outer))).toBe(
			'<p> <a href="https://example.org/" rel="noopener noreferrer">ab</a></p>',
		);
	});

	test('are told whether the editor asked for a new tab', () => {
		const asked: unknown[] = [];
		const doc = { relationTo: 'pages', value: 1 };
		toHtml({
			document: documentOf(paragraph(link({ linkType: 'internal', newTab: true, doc }, text('a')))),
			resolveLink: (target) => (asked.push(target), null),
		});
		expect(asked).toEqual([{ collection: 'pages', id: '1', newTab: true }]);
	});
});

describe('tables', () => {
	test('say which cells head a row or a column', () => {
		const rows = table(
			[cell('a', { headerState: 3 }), cell('b', { headerState: 1 })],
			[cell('c', { headerState: 2 }), cell('d')],
		);
		expect(html(rows)).toBe(
			'<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><th scope="row">c</th><td>d</td></tr></tbody></table>',
		);
	});

	test.each([2, 30])('let a cell span %i columns or rows', (span) => {
		expect(html(table([cell('a', { colSpan: span, rowSpan: span })]))).toBe(
			`<table><tbody><tr><td colspan="${span}" rowspan="${span}">a</td></tr></tbody></table>`,
		);
	});

	test.each([1, 0, -1, 31, 2.5, '2', Infinity, null])('ignore a span of %j', (span) => {
		expect(html(table([cell('a', { colSpan: span, rowSpan: span })]))).toBe(
			'<table><tbody><tr><td>a</td></tr></tbody></table>',
		);
	});

	test('keep several blocks in a cell, and whatever stands where a row or cell should', () => {
		const several = element('tablecell', [paragraph(text('a')), paragraph(text('b'))]);
		expect(html(element('table', [element('tablerow', [several, text('c')]), text('d')]))).toBe(
			'<table><tbody><tr><td><p>a</p><p>b</p></td><td>c</td></tr><tr><td>d</td></tr></tbody></table>',
		);
	});
});

describe('unknown nodes', () => {
	test('keep what they hold, and are reported once each', () => {
		const unknown: string[] = [];
		const nodes = [
			element('callout', [paragraph(text('a'))]),
			paragraph(element('spoiler', [text('b', 1)]), { type: 'emoji', text: '★' }),
			element('callout', [text('c')]),
			{ type: 'upload', relationTo: 'media', value: 1 },
		];
		const rendered = toHtml({
			document: documentOf(...nodes),
			resolveLink: () => null,
			onUnknown: (type) => unknown.push(type),
		});
		expect(rendered).toBe('<p>a</p><p><strong>b</strong>★</p><p>c</p>');
		expect(unknown).toEqual(['callout', 'spoiler', 'emoji', 'upload']);
	});
});
