import type { PostgresAdapter } from '@payloadcms/db-postgres';
import {
	and,
	asc,
	desc,
	eq,
	exists,
	gte,
	inArray,
	isNull,
	lte,
	sql,
	type SQL,
} from '@payloadcms/db-postgres/drizzle';
import type { Payload } from 'payload';

import type { PageArguments } from './list.ts';

export type ReferencedCollection = 'pages' | 'programs' | 'news' | 'guides' | 'actions';

export interface PublishedIdsFilter extends PageArguments {
	collection: ReferencedCollection;
	/** Published in at least one of them. */
	languages: readonly string[];
	/** Ids; null: whatever the program. */
	programs: number[] | null;
	kinds?: string[] | null;
	dateFrom?: string | null;
	dateTo?: string | null;
}

/**
 * Ids of the documents that are published in at least one of the languages, each once and in the
 * order of the collection's lists, and how many there are.
 *
 * Payload's own query cannot ask for this: it joins the table of the languages once and keeps the
 * condition of the first language only.
 */
export async function findPublishedIds(
	payload: Payload,
	filter: PublishedIdsFilter,
): Promise<{ ids: number[]; totalCount: number }> {
	// The configuration knows no other database.
	const { drizzle, tables } = payload.db as unknown as PostgresAdapter;
	const table = tableNamed(tables, filter.collection);
	const where = conditions(tables, filter);
	const [rows, totalCount] = await Promise.all([
		drizzle
			.select({ id: table['id'] })
			.from(table)
			.where(where)
			.orderBy(...orderOf(table, filter.collection))
			.limit(filter.limit)
			.offset((filter.page - 1) * filter.limit),
		drizzle.$count(table, where),
	]);
	return { ids: rows.map(({ id }) => Number(id)), totalCount };
}

type Tables = PostgresAdapter['tables'];
type Table = Tables[string];

function tableNamed(tables: Tables, name: string): Table {
	const table = tables[name];
	if (!table) throw new Error(`The database has no table "${name}".`);
	return table;
}

function conditions(tables: Tables, filter: PublishedIdsFilter): SQL | undefined {
	const { collection, languages, programs, kinds, dateFrom, dateTo } = filter;
	const table = tableNamed(tables, collection);
	const locales = tableNamed(tables, `${collection}_locales`);
	const published = exists(
		sql`(select 1 from ${locales} where ${and(
			eq(locales['_parentID'], table['id']),
			inArray(locales['_locale'], languages),
			eq(locales['_status'], 'published'),
		)})`,
	);
	return and(
		published,
		isNull(table['deletedAt']),
		programs ? belongsTo(tables, collection, programs) : undefined,
		kinds ? inArray(table['kind'], kinds) : undefined,
		dateFrom ? gte(table['date'], `${dateFrom}T00:00:00.000Z`) : undefined,
		dateTo ? lte(table['date'], `${dateTo}T23:59:59.999Z`) : undefined,
	);
}

function belongsTo(tables: Tables, collection: string, programs: number[]): SQL {
	const table = tableNamed(tables, collection);
	const relations = tableNamed(tables, `${collection}_rels`);
	return exists(
		sql`(select 1 from ${relations} where ${and(
			eq(relations['parent'], table['id']),
			eq(relations['path'], 'programs'),
			inArray(relations['programsID'], programs),
		)})`,
	);
}

function orderOf(table: Table, collection: ReferencedCollection): SQL[] {
	switch (collection) {
		case 'programs':
		case 'actions':
			return [asc(table['order']), asc(table['id'])];
		case 'news':
			return [desc(table['date']), desc(table['id'])];
		case 'pages':
		case 'guides':
			return [asc(table['id'])];
	}
}
