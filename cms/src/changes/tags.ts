/**
 * The words in which the change feed and the answers of the content API speak of what they depend
 * on. A writer's tags and a reader's tags meet only when both come from here.
 *
 * Tags travel in HTTP headers, separated by commas, and keys come from editors and from the
 * addresses that visitors ask for: everything but letters, digits and `-_.!~*'()/` is
 * percent-encoded.
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
 * A look-up by what names the document in an address: `guides/<slug>`, `pages/<path>`,
 * `programs/<CODE>`, `redirects/<from>`. The key is spelled as the CMS keeps it.
 */
export function keyTag(collection: string, key: string): string {
	const encoded = encodeURIComponent(key.toWellFormed()).replaceAll('%2F', '/');
	return `${collection}/${encoded}`;
}

/** A list that shows only what belongs to one program: `developments@programs:3`. */
export function programListTag(collection: string, programId: number | string): string {
	return `${collection}@programs:${programId}`;
}

/** A list that shows only what belongs to no program, like the alerts of the whole site. */
export function siteWideListTag(collection: string): string {
	return programListTag(collection, 'none');
}
