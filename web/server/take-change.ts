import type { ContentChange } from '@lts/content-client';
import type { TagIndex } from '@lts/tagged-cache';

/** What the page cache needs to know of a change. */
export type KnownChange = Pick<ContentChange, 'position' | 'kind' | 'collection' | 'id' | 'tags'>;

/**
 * Applies a change of the feed. What shows a document that was taken offline must never be shown again;
 * what only lists others like it is out of date, and no more: it may go on standing in for a page that
 * cannot be rendered.
 * @param at when this process learned of it, in milliseconds of `performance.now`
 */
export function takeChange(
	index: Pick<TagIndex, 'apply'>,
	{ collection, id, kind, position, tags }: KnownChange,
	at: number,
): void {
	if (kind === 'changed' || id === null) return index.apply({ position, kind, tags, at });
	const own = tags.filter(namesDocument);
	// Where documents were too many to be named.
	own.push(`${collection}:any`);
	index.apply({ position, kind, tags: own, at });
	const others = tags.filter((tag) => !namesDocument(tag));
	if (others.length > 0) index.apply({ position, kind: 'changed', tags: others, at });
}

/** `news:12` and `news/<hash of its address>`, not `news` and `news@programs:3`: see cms/src/changes/tags.ts. */
function namesDocument(tag: string): boolean {
	return !tag.includes('@') && /[:/]/.test(tag);
}
