import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { layoutOf, toFlow } from './blocks.ts';
import type { Context } from './context.ts';
import { isVisible } from './inline.ts';
import { childrenOf, integerWithin, typeOf, type LexicalNode } from './lexical.ts';

const maxNumber = 1_000_000;
const blockTags = new Set(['blockquote', 'h2', 'h3', 'h4', 'hr', 'ol', 'p', 'table', 'ul']);

/** A list; null when it has no item with anything in it. */
export function toList(node: LexicalNode, context: Context): Element | null {
	const kind = node['listType'] ?? (node['tag'] === 'ol' ? 'number' : 'bullet');
	const start = integerWithin(node['start'], 1, maxNumber) ?? 1;
	const items: Element[] = [];
	let expected = start;
	for (const child of childrenOf(node)) {
		const content = toFlow(typeOf(child) === 'listitem' ? childrenOf(child) : [child], context);
		if (!isVisible(content)) continue;
		const previous = items.at(-1);
		if (previous && isNestedListOnly(child)) {
			previous.children.push(...content);
			continue;
		}
		const value = integerWithin(child['value'], 1, maxNumber) ?? expected;
		items.push(
			h(
				'li',
				{ ...layoutOf(child), value: kind === 'number' && value !== expected ? value : undefined },
				kind === 'check' ? withCheckbox(content, child['checked'] === true) : content,
			),
		);
		expected = value + 1;
	}
	if (items.length === 0) return null;
	if (kind !== 'number') return h('ul', layoutOf(node), items);
	return h('ol', { ...layoutOf(node), start: start === 1 ? undefined : start }, items);
}

/** Lexical nests a list in an item of its own, after the item that it belongs to. */
function isNestedListOnly(item: LexicalNode): boolean {
	if (typeOf(item) === 'list') return true;
	const children = childrenOf(item);
	return children.length > 0 && children.every((child) => typeOf(child) === 'list');
}

function withCheckbox(content: ElementContent[], checked: boolean): ElementContent[] {
	const index = content.findIndex((node) => node.type === 'element' && blockTags.has(node.tagName));
	const words = index < 0 ? content : content.slice(0, index);
	const blocks = index < 0 ? [] : content.slice(index);
	const checkbox = h('input', { type: 'checkbox', disabled: true, checked });
	return [h('label', [checkbox, ...words]), ...blocks];
}
