import type { CollectionSlug, SelectType } from 'payload';

import { exposed } from '../schema/exposed/index.ts';
import type { Reader } from './operation.ts';

/**
 * Leaves out of a find the formatted texts that an operation does not name: they are most of what a
 * document takes to read. Only optional ones, for without the others no document is complete.
 */
export function selectionFor(
	{ derived, words }: Pick<Reader, 'derived' | 'words'>,
	collection: CollectionSlug,
): SelectType | undefined {
	const type = derived.types.get(exposed.collections[collection]?.type ?? '');
	if (!type || !words) return undefined;
	const unread = Object.entries(type.fields).filter(
		([name, { kind, nonNull }]) => kind === 'richText' && !nonNull && !words.has(name),
	);
	if (unread.length === 0) return undefined;
	return Object.fromEntries(unread.map(([, { from }]) => [from, false as const]));
}

/** Every word of a document: more than the fields that it reads, and never fewer. */
export function wordsOf(document: string): ReadonlySet<string> {
	return new Set(document.match(/\w+/g));
}
