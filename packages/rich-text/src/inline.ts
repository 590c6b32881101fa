import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { customAddress, isExternal, resolvedAddress } from './address.ts';
import { below, maxDepth, type Context } from './context.ts';
import { allTextOf, childrenOf, isNode, textOf, typeOf, type LexicalNode } from './lexical.ts';
import { referenceOf } from './references.ts';

/** Lexical's text format bits and their elements, outermost first. */
const marks = [
	[1, 'strong'],
	[2, 'em'],
	[8, 'u'],
	[4, 's'],
	[32, 'sub'],
	[64, 'sup'],
	[16, 'code'],
] as const;

interface Piece {
	format: number;
	content: ElementContent;
}

export const blockTypes: ReadonlySet<string> = new Set([
	'heading',
	'horizontalrule',
	'list',
	'listitem',
	'paragraph',
	'quote',
	'table',
	'tablecell',
	'tablerow',
]);

export function toInline(nodes: readonly LexicalNode[], context: Context): ElementContent[] {
	return wrapMarks(piecesOf(nodes, context), 0);
}

/** Whether there is anything to see: a paragraph of blanks is an editor's empty line. */
export function isVisible(nodes: readonly ElementContent[]): boolean {
	return nodes.some((node) => {
		if (node.type === 'text') return node.value.trim() !== '';
		if (node.type !== 'element') return false;
		return node.tagName === 'hr' || node.tagName === 'table' || isVisible(node.children);
	});
}

function piecesOf(nodes: readonly LexicalNode[], context: Context): Piece[] {
	if (context.depth > maxDepth) return [plain(allTextOf(nodes))];
	const pieces: Piece[] = [];
	for (const node of nodes) {
		const more = piecesOfNode(node, context).filter(isNotEmpty);
		// A block where only words can stand, say a paragraph in a heading, begins a new line.
		const breaks = blockTypes.has(typeOf(node)) && pieces.length > 0 && more.length > 0;
		if (breaks) pieces.push(lineBreak());
		pieces.push(...more);
	}
	return pieces;
}

function piecesOfNode(node: LexicalNode, context: Context): Piece[] {
	switch (typeOf(node)) {
		case 'text':
			return [{ ...plain(textOf(node)), format: formatOf(node) }];
		case 'tab':
			return [plain('\t')];
		case 'linebreak':
			return [lineBreak()];
		case 'link':
		case 'autolink':
			return link(node, context);
		default:
			if (blockTypes.has(typeOf(node))) return piecesOf(childrenOf(node), below(context));
			context.reportUnknown(node);
			return [plain(textOf(node)), ...piecesOf(childrenOf(node), below(context))];
	}
}

function link(node: LexicalNode, context: Context): Piece[] {
	const href = context.inLink ? null : hrefOf(node, context);
	const children = childrenOf(node);
	if (href === null) return piecesOf(children, below(context));
	const content = toInline(children, { ...below(context), inLink: true });
	if (!isVisible(content)) return content.map((child) => ({ format: 0, content: child }));
	const rel = isExternal(href) ? ['noopener', 'noreferrer'] : undefined;
	return [{ format: 0, content: h('a', { href, rel }, content) }];
}

function hrefOf(node: LexicalNode, { resolveLink }: Context): string | null {
	const fields = node['fields'];
	if (!isNode(fields)) return null;
	if (fields['linkType'] !== 'internal') return customAddress(fields['url']);
	const reference = referenceOf(node);
	if (!reference) return null;
	return resolvedAddress(resolveLink({ ...reference, newTab: fields['newTab'] === true }));
}

/** Neighbors that share a mark share its element: `<strong>a<em>b</em></strong>`. */
function wrapMarks(pieces: readonly Piece[], index: number): ElementContent[] {
	const mark = marks[index];
	if (!mark) return pieces.map(({ content }) => content);
	const [bit, tagName] = mark;
	const runs: { marked: boolean; pieces: Piece[] }[] = [];
	for (const piece of pieces) {
		const marked = (piece.format & bit) !== 0;
		const run = runs.at(-1);
		if (run?.marked === marked) run.pieces.push(piece);
		else runs.push({ marked, pieces: [piece] });
	}
	return runs.flatMap(({ marked, pieces: run }) => {
		const content = wrapMarks(run, index + 1);
		return marked ? [h(tagName, content)] : content;
	});
}

function isNotEmpty({ content }: Piece): boolean {
	return content.type !== 'text' || content.value !== '';
}

function formatOf(node: LexicalNode): number {
	return typeof node['format'] === 'number' ? node['format'] : 0;
}

function plain(value: string): Piece {
	return { format: 0, content: { type: 'text', value } };
}

function lineBreak(): Piece {
	return { format: 0, content: h('br') };
}
