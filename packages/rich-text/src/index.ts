import { toHtml as writeHtml } from 'hast-util-to-html';
import { toText as writeText } from 'hast-util-to-text';
import { toHast, type RenderOptions } from './to-hast.ts';

export type { ResolveLink } from './context.ts';
export { isLexicalDocument } from './lexical.ts';
export { referencesOf, type Reference } from './references.ts';
export { toHast, type RenderOptions } from './to-hast.ts';
export { toMarkdown } from './to-markdown.ts';

/** Safe HTML, a fragment to stand in a page's body; empty for a document that shows nothing. */
export function toHtml(options: RenderOptions): string {
	return writeHtml(toHast(options));
}

/**
 * The text as a reader sees it: paragraphs apart by an empty line, list items and table rows on
 * lines of their own, table cells apart by a tab. Links do not matter to it.
 */
export function toText({
	resolveLink = () => null,
	...options
}: Omit<RenderOptions, 'resolveLink'> & Partial<Pick<RenderOptions, 'resolveLink'>>): string {
	// Collapsing white space would also remove the marks that keep numbers in place in Dari.
	return writeText(toHast({ ...options, resolveLink }), { whitespace: 'pre-wrap' }).trim();
}
