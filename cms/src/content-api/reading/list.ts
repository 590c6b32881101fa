import type { CollectionSlug, Where } from 'payload';

import type { Document } from './document.ts';
import { isDatabaseId } from './documents.ts';
import { countPublished, findPublished } from './find.ts';
import type { Operation } from './operation.ts';
import { behind, orderOf, sortOf } from './order.ts';
import { projectionOf } from './projection.ts';
import { emptyPage, pageOf, type Page, type PageArguments } from './page.ts';

/**
 * One page of what is published. The caller records the tags of the list.
 *
 * @throws {GraphQLError} naming the argument that is wrong.
 */
export function findPage(
	operation: Operation,
	{
		collection,
		where,
		...args
	}: PageArguments & { collection: CollectionSlug; where: Where[] | null },
): Page<Document> {
	const { payload, locale, documents: loader } = operation;
	if (where === null) return emptyPage(args, collection);
	const order = orderOf(collection);
	const projection = projectionOf(operation, collection);
	return pageOf(args, {
		collection,
		read: ({ limit, page, place }) =>
			findPublished(payload, {
				collection,
				locale,
				where: { and: place ? [...where, behind(order, place)] : where },
				page,
				limit,
				sort: sortOf(order),
				projection,
			}),
		count: () => countPublished(payload, { collection, locale, where: { and: where } }),
		show: (rows) => loader.accept(collection, rows, projection),
	});
}

/** Ids from outside as the database knows them; what cannot be an id matches nothing. */
export function databaseIds(ids: readonly string[]): number[] {
	return ids.filter(isDatabaseId).map(Number);
}

/** What readers could see a change of at this moment or later. */
export function sinceFilter(updatedSince: string | null | undefined): Where[] {
	return updatedSince ? [{ updatedAt: { greater_than_equal: updatedSince } }] : [];
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
