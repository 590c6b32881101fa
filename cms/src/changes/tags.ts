import { createHash } from 'node:crypto';

/**
 * The words in which the change feed and the answers of the content API speak of what they depend
 * on. A writer's tags and a reader's tags meet only when both come from here.
 *
 * Tags travel in HTTP headers, separated by commas, and the feed keeps them for weeks: they hold
 * nothing but slugs of collections, ids, and hashes.
 */

/** Any change in the collection, or the global of that name: `programs`, `navigation`. */
export function collectionTag(slug: string): string {
	return slug;
}

/** One document, whether or not it is published: `programs:12`. */
export function documentTag(collection: string, id: number | string): string {
	return `${collection}:${id}`;
}

/**
 * Some documents of the collection, too many to be named one by one: `news:any`. Stands beside the tag of
 * the collection, which every change of one of them names.
 */
export function documentsTag(collection: string): string {
	return documentTag(collection, 'any');
}

/** Of SHA-256; two keys of one collection would meet after some 2^48 of them. */
const keyBytes = 12;

/**
 * A look-up by what names the document in an address (slug, path, code, `from` of a redirect):
 * `guides/<hash>`. Hashed, because the feed goes on telling it after the document was taken offline,
 * and then nobody may learn more of it than its id. The key is spelled as the CMS keeps it.
 */
export function keyTag(collection: string, key: string): string {
	const hash = createHash('sha256').update(key.toWellFormed()).digest();
	return `${collection}/${hash.subarray(0, keyBytes).toString('base64url')}`;
}

/** A list that shows only what belongs to one program: `developments@programs:3`. */
export function programListTag(collection: string, programId: number | string): string {
	return `${collection}@programs:${programId}`;
}

/** A list that shows only what belongs to no program, like the alerts of the whole site. */
export function siteWideListTag(collection: string): string {
	return programListTag(collection, 'none');
}
