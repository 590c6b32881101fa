import type { Element, ElementContent, Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as write } from 'mdast-util-to-markdown';
import { toHast, type RenderOptions } from './to-hast.ts';

/** GitHub-flavored Markdown: underline becomes emphasis; sub- and superscript, alignment and direction are lost. */
export function toMarkdown(options: RenderOptions): string {
	const tree = toHast(options);
	return write(toMdast(prepared(tree)), { extensions: [gfmToMarkdown()], bullet: '-' }).trimEnd();
}

function prepared(tree: Root): Root {
	return { ...tree, children: tree.children.map(preparedChild) };
}

/** What Markdown cannot hold, in the form that the converter expects. */
function preparedChild<Child extends Root['children'][number]>(node: Child): Child {
	if (node.type !== 'element') return node;
	const children: ElementContent[] = node.children.map(preparedChild);
	if (node.tagName === 'li') return { ...node, children: children.flatMap(withoutLabel) };
	if (node.tagName === 'td' || node.tagName === 'th') {
		return { ...node, children: children.flatMap(onOneLine) };
	}
	return { ...node, children };
}

/** A task list item must begin with its checkbox. */
function withoutLabel(node: ElementContent): ElementContent[] {
	return isElement(node, ['label']) ? node.children : [node];
}

/** A cell of a Markdown table is one line: blocks in it follow each other after a space. */
function onOneLine(node: ElementContent, index: number): ElementContent[] {
	if (!isElement(node, ['blockquote', 'h2', 'h3', 'h4', 'li', 'ol', 'p', 'ul'])) return [node];
	const children = node.children.flatMap(onOneLine);
	return index === 0 ? children : [{ type: 'text', value: ' ' }, ...children];
}

function isElement(node: ElementContent, tagNames: string[]): node is Element {
	return node.type === 'element' && tagNames.includes(node.tagName);
}
