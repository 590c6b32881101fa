import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { below, maxDepth, type Context } from './context.ts';
import { blockTypes, isVisible, toInline } from './inline.ts';
import { allTextOf, childrenOf, textOf, typeOf, type LexicalNode } from './lexical.ts';
import { toList } from './list.ts';
import { toTable } from './table.ts';

const inlineTypes: ReadonlySet<string> = new Set(['text', 'tab', 'linebreak', 'link', 'autolink']);

/** Blocks, and loose words between them wrapped into paragraphs. */
export function toBlocks(nodes: readonly LexicalNode[], context: Context): ElementContent[] {
	return flow({ nodes, context, wrap: (content) => (isVisible(content) ? [h('p', content)] : []) });
}

/** Blocks and loose words as they come: what a list item or a table cell holds. */
export function toFlow(nodes: readonly LexicalNode[], context: Context): ElementContent[] {
	return flow({ nodes, context, wrap: (content) => content });
}

/** The attributes of an element's alignment and direction, where an editor has set them. */
export function layoutOf(node: LexicalNode): { dataAlign?: string; dir?: string } {
	const { direction } = node;
	const dataAlign = alignmentOf(node);
	return {
		...(dataAlign && { dataAlign }),
		...((direction === 'rtl' || direction === 'ltr') && { dir: direction }),
	};
}

function alignmentOf(node: LexicalNode): string | undefined {
	switch (node['format']) {
		case 'start':
		case 'center':
		case 'end':
		case 'justify':
			return node['format'];
		case 'left':
			return runsRightToLeft(node) ? 'end' : 'start';
		case 'right':
			return runsRightToLeft(node) ? 'start' : 'end';
		default:
			return undefined;
	}
}

/** The editor's left and right are sides of its screen, where the first letter decides as `dir="auto"` does. */
function runsRightToLeft(node: LexicalNode): boolean {
	if (node['direction'] === 'rtl' || node['direction'] === 'ltr')
		return node['direction'] === 'rtl';
	const [firstLetter = ''] = /\p{Letter}/u.exec(allTextOf([node])) ?? [];
	return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(firstLetter);
}

function flow({
	nodes,
	context,
	wrap,
}: {
	nodes: readonly LexicalNode[];
	context: Context;
	wrap: (content: ElementContent[]) => ElementContent[];
}): ElementContent[] {
	if (context.depth > maxDepth) return wrap([{ type: 'text', value: allTextOf(nodes) }]);
	const blocks: ElementContent[] = [];
	let words: LexicalNode[] = [];
	const flush = () => {
		if (words.length > 0) blocks.push(...wrap(toInline(words, context)));
		words = [];
	};
	for (const node of nodes) {
		const type = typeOf(node);
		const inner = childrenOf(node);
		// A wrapper that is not known, or stands where it cannot, gives way to what it holds.
		const transparent = !inlineTypes.has(type) && !(type in builders) && inner.length > 0;
		if (transparent) {
			if (!blockTypes.has(type)) {
				context.reportUnknown(node);
				words.push({ type: 'text', text: textOf(node) });
			}
			flush();
			blocks.push(...flow({ nodes: inner, context: below(context), wrap }));
		} else if (type in builders) {
			flush();
			blocks.push(...block(node, context));
		} else {
			words.push(node);
		}
	}
	flush();
	return blocks;
}

type Builder = (node: LexicalNode, context: Context) => Element | null;

// Without a prototype: a type called `constructor` is no builder.
const builders: Readonly<Record<string, Builder>> = Object.assign(Object.create(null), {
	paragraph: (node, context) => h('p', layoutOf(node), toInline(childrenOf(node), context)),
	heading: (node, context) =>
		h(headingTag(node['tag']), layoutOf(node), toInline(childrenOf(node), context)),
	quote: (node, context) => h('blockquote', layoutOf(node), toBlocks(childrenOf(node), context)),
	list: toList,
	table: toTable,
	horizontalrule: () => h('hr'),
} satisfies Record<string, Builder>);

function block(node: LexicalNode, context: Context): Element[] {
	const element = builders[typeOf(node)]?.(node, below(context));
	return element && isVisible([element]) ? [element] : [];
}

/** The page's title is its h1, and the editor offers three levels below it. */
function headingTag(tag: unknown): 'h2' | 'h3' | 'h4' {
	const level = typeof tag === 'string' ? Number(/^h([1-6])$/.exec(tag)?.[1] ?? 2) : 2;
	if (level <= 2) return 'h2';
	return level === 3 ? 'h3' : 'h4';
}
