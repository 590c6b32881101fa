/** The collections whose documents have a page of their own, by the field that names it. */
export const pathFields = {
	pages: 'path',
	programs: 'code',
	news: 'slug',
	guides: 'slug',
} as const;

export type CollectionWithPath = keyof typeof pathFields;

export function hasSitePath(slug: string): slug is CollectionWithPath {
	return Object.hasOwn(pathFields, slug);
}

/** In some language. Takes a row with all its languages. */
export function isPublished(row: Record<string, unknown>): boolean {
	return Object.values(row._status ?? {}).includes('published');
}
