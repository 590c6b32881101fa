import type { CollectionSlug, Where } from 'payload';

import type { Document } from './document.ts';
import { databaseIds, dateFilter, findPage, sinceFilter } from './list.ts';
import type { Operation } from './operation.ts';
import type { Page, PageArguments } from './page.ts';
import { programsFilter } from './program-filter.ts';

/** The arguments of the lists of developments, news, guides and actions. */
export interface ContentListArguments extends PageArguments {
	ids?: string[] | null;
	/** Codes. */
	programs?: string[] | null;
	kinds?: string[] | null;
	states?: string[] | null;
	dateFrom?: string | null;
	dateTo?: string | null;
	/** ISO 8601 in UTC. */
	updatedSince?: string | null;
}

/** A list whose members can belong to programs. */
export async function findContent(
	operation: Operation,
	collection: CollectionSlug,
	args: ContentListArguments,
): Promise<Page<Document>> {
	const { ids, programs, kinds, states, dateFrom, dateTo, updatedSince } = args;
	const byProgram = await listFilter(operation, collection, { ids, programs });
	const where: Where[] | null = byProgram && [
		...byProgram,
		...(kinds ? [{ kind: { in: kinds } }] : []),
		...(states ? [{ state: { in: states } }] : []),
		...sinceFilter(updatedSince),
		...dateFilter('date', { from: dateFrom, to: dateTo }),
	];
	return findPage(operation, { ...args, collection, where });
}

async function listFilter(
	operation: Operation,
	collection: CollectionSlug,
	{ ids, programs }: Pick<ContentListArguments, 'ids' | 'programs'>,
): Promise<Where[] | null> {
	if (!ids) return programsFilter(operation, collection, programs);
	// A list of named documents changes with these documents only.
	const wanted = databaseIds(ids);
	for (const id of wanted) operation.tags.document(collection, id);
	const byProgram = programs ? await programsFilter(operation, collection, programs) : [];
	return byProgram && [{ id: { in: wanted } }, ...byProgram];
}
