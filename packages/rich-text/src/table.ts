import type { Element } from 'hast';
import { h } from 'hastscript';
import { layoutOf, toFlow } from './blocks.ts';
import { below, type Context } from './context.ts';
import { childrenOf, integerWithin, typeOf, type LexicalNode } from './lexical.ts';

/** More than any table on a page has; an unbounded span is a way to exhaust a reader's browser. */
const maxSpan = 30;

/**
 * Lexical's header state of a cell: 1 when its row is a header row, 2 when its column is a header
 * column, 3 for the corner of both. A cell of a header row heads its column.
 */
const scopes: ReadonlyMap<unknown, 'col' | 'row'> = new Map([
	[1, 'col'],
	[2, 'row'],
	[3, 'col'],
] as const);

/** A table; null when it has no cells. Header rows at its top become its head. */
export function toTable(node: LexicalNode, context: Context): Element | null {
	const rows = childrenOf(node)
		.map((row) => toRow(row, below(context)))
		.filter(({ children }) => children.length > 0);
	if (rows.length === 0) return null;
	const firstBodyRow = rows.findIndex((row) => !row.children.every(headsColumn));
	const headRows = firstBodyRow < 0 ? rows.length : firstBodyRow;
	const head = rows.slice(0, headRows);
	const body = rows.slice(headRows);
	return h('table', layoutOf(node), [
		...(head.length > 0 ? [h('thead', head)] : []),
		...(body.length > 0 ? [h('tbody', body)] : []),
	]);
}

function toRow(row: LexicalNode, context: Context): Element {
	const cells = typeOf(row) === 'tablerow' ? childrenOf(row) : [row];
	return h(
		'tr',
		cells.map((cell) => toCell(cell, below(context))),
	);
}

function toCell(cell: LexicalNode, context: Context): Element {
	const isCell = typeOf(cell) === 'tablecell';
	const content = toFlow(isCell ? childrenOf(cell) : [cell], context);
	const [only, ...others] = content;
	const paragraph =
		only?.type === 'element' && only.tagName === 'p' && others.length === 0 ? only : null;
	const scope = isCell ? scopes.get(cell['headerState']) : undefined;
	return h(
		scope ? 'th' : 'td',
		{
			...layoutOf(cell),
			...paragraph?.properties,
			scope,
			colSpan: isCell ? integerWithin(cell['colSpan'], 2, maxSpan) : undefined,
			rowSpan: isCell ? integerWithin(cell['rowSpan'], 2, maxSpan) : undefined,
		},
		paragraph?.children ?? content,
	);
}

function headsColumn(cell: Element['children'][number]): boolean {
	return cell.type === 'element' && cell.properties['scope'] === 'col';
}
