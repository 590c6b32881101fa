import type { CollectionSlug } from 'payload';

import { exposed } from '../schema/exposed/index.ts';
import type { Reader } from './operation.ts';
import { orderOf } from './order.ts';

/** The fields of the configuration that are read, at the top level; all others are left out. */
export type Projection = Readonly<Record<string, true>>;

/** What the address of a document is made of. Collections that are not named are read whole. */
const addresses: Partial<Record<CollectionSlug, readonly string[]>> = {
	pages: ['path'],
	programs: ['code'],
	developments: ['programs'],
	news: ['slug'],
	guides: ['slug'],
	actions: ['slug'],
};

/** What the fields that are written by hand are made of, besides the address. */
const sources: Readonly<Record<string, readonly string[]>> = {
	seo: ['seo', 'title', 'name', 'summary', 'image'],
	guideReferences: ['guides'],
};

const addressed = ['path', 'url', 'translations'];

/**
 * What an operation reads of a collection's documents, judged by the words of its document. Undefined
 * where that is not known, or is everything.
 */
export function projectionOf(
	{ derived, words }: Pick<Reader, 'derived' | 'words'>,
	collection: CollectionSlug,
): Projection | undefined {
	const type = derived.types.get(exposed.collections[collection]?.type ?? '');
	const address = addresses[collection];
	if (!type || !words || !address) return undefined;
	const fields = Object.entries(type.fields).filter(([name]) => words.has(name));
	// Whoever reads blocks reads most of the page.
	if (fields.some(([, { kind }]) => kind === 'block')) return undefined;
	const { field: order } = orderOf(collection);
	const read = [
		...(order ? [order] : []),
		...(addressed.some((word) => words.has(word)) ? address : []),
		...fields.map(([, { from }]) => from),
		...Object.entries(sources).flatMap(([word, names]) => (words.has(word) ? names : [])),
	];
	return Object.fromEntries(read.map((name) => [name, true as const]));
}

/** Every word of a document: more than the fields that it reads, and never fewer. */
export function wordsOf(document: string): ReadonlySet<string> {
	return new Set(document.match(/\w+/g));
}
