import type { CollectionSlug, Where } from 'payload';

import { inputError, limitError } from '../errors.ts';
import type { Document } from './document.ts';
import { isDatabaseId } from './documents.ts';
import { findPublished } from './find.ts';
import type { Operation } from './operation.ts';

export const largestPage = 100;

export interface PageArguments {
	page: number;
	limit: number;
}

export interface Page<Item> extends PageArguments {
	items: Item[];
	totalCount: number;
	pageCount: number;
}

/**
 * The order of each collection's lists. Each ends with the id, so that no document is on two pages
 * or on none.
 */
export const sortOf: Record<string, string[]> = {
	programs: ['order', 'id'],
	actions: ['order', 'id'],
	developments: ['-date', '-id'],
	news: ['-date', '-id'],
	guides: ['id'],
	pages: ['id'],
};

/** @throws {GraphQLError} naming the limit that is broken. */
export function checkPage({ page, limit }: PageArguments): void {
	if (limit < 1 || limit > largestPage) {
		throw limitError({
			name: 'limit',
			maximum: largestPage,
			actual: limit,
			message: `\`limit\` is ${limit}. Give a number from 1 to ${largestPage}; read more with \`page\`.`,
		});
	}
	if (page < 1) throw inputError(`\`page\` is ${page}. Pages are counted from 1.`);
}

/** One page of what is published. The caller records the tags of the list. */
export async function findPage(
	{ payload, locale, documents: loader }: Operation,
	{
		collection,
		where,
		page,
		limit,
	}: PageArguments & { collection: CollectionSlug; where: Where[] | null },
): Promise<Page<Document>> {
	checkPage({ page, limit });
	if (where === null) return emptyPage({ page, limit });
	const { documents, totalCount } = await findPublished(payload, {
		collection,
		locale,
		where: { and: where },
		page,
		limit,
		sort: sortOf[collection] ?? ['id'],
	});
	return pageOf(loader.accept(collection, documents), { page, limit, totalCount });
}

export function pageOf<Item>(
	items: Item[],
	{ page, limit, totalCount }: PageArguments & { totalCount: number },
): Page<Item> {
	return { items, totalCount, page, limit, pageCount: Math.ceil(totalCount / limit) };
}

export function emptyPage<Item>({ page, limit }: PageArguments): Page<Item> {
	return pageOf<Item>([], { page, limit, totalCount: 0 });
}

/** Ids from outside as the database knows them; what cannot be an id matches nothing. */
export function databaseIds(ids: readonly string[]): number[] {
	return ids.filter(isDatabaseId).map(Number);
}

/** From the first to the last moment of the days given. */
export function dateFilter(
	field: string,
	{ from, to }: { from?: string | null; to?: string | null },
): Where[] {
	return [
		...(from ? [{ [field]: { greater_than_equal: `${from}T00:00:00.000Z` } }] : []),
		...(to ? [{ [field]: { less_than_equal: `${to}T23:59:59.999Z` } }] : []),
	];
}
