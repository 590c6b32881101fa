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

import type { Document } from './document.ts';
import { orderOf, type Order, type Place } from './order.ts';
import type { Window } from './page.ts';

export type ReferencedCollection = 'pages' | 'programs' | 'news' | 'guides' | 'actions';

export interface PublishedIdsFilter {
	collection: ReferencedCollection;
	/** Published in at least one of them. */
	languages: readonly string[];
	/** Ids; null: whatever the program. */
	programs: number[] | null;
	kinds?: string[] | null;
	dateFrom?: string | null;
	dateTo?: string | null;
	updatedSince?: string | null;
}

/**
 * Ids of the documents that are published in at least one of the languages, each once and in the
 * order of the collection's lists, with the field of that order.
 *
 * Payload's own query cannot ask for this: it joins the table of the languages once and keeps the
 * condition of the first language only.
 */
export async function findPublishedIds(
	payload: Payload,
	{ limit, page, place, ...filter }: PublishedIdsFilter & Window,
): Promise<Document[]> {
	const { drizzle, tables } = databaseOf(payload);
	const table = tableNamed(tables, filter.collection);
	const order = orderOf(filter.collection);
	const { field } = order;
	const rows: Record<string, unknown>[] = await drizzle
		.select({ id: table['id'], ...(field && { [field]: table[field] }) })
		.from(table)
		.where(and(conditions(tables, filter), place ? behind(table, order, place) : undefined))
		.orderBy(...columnsOf(table, order).map(order.descending ? desc : asc))
		.limit(limit)
		.offset((page - 1) * limit);
	return rows.map((row) => ({
		id: Number(row.id),
		...(field && { [field]: valueOf(order, row[field]) }),
	}));
}

/** How many there are on all pages. */
export async function countPublishedIds(
	payload: Payload,
	filter: PublishedIdsFilter,
): Promise<number> {
	const { drizzle, tables } = databaseOf(payload);
	return drizzle.$count(tableNamed(tables, filter.collection), conditions(tables, filter));
}

/** The configuration knows no other database. */
function databaseOf(payload: Payload): Pick<PostgresAdapter, 'drizzle' | 'tables'> {
	return payload.db as unknown as PostgresAdapter;
}

type Tables = PostgresAdapter['tables'];
type Table = Tables[string];

function tableNamed(tables: Tables, name: string): Table {
	const table = tables[name];
	if (!table) throw new Error(`The database has no table "${name}".`);
	return table;
}

function conditions(tables: Tables, filter: PublishedIdsFilter): SQL | undefined {
	const { collection, languages, programs, kinds, dateFrom, dateTo, updatedSince } = filter;
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
		updatedSince ? gte(table['updatedAt'], updatedSince) : undefined,
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

function columnsOf(table: Table, { field }: Order) {
	return [...(field ? [table[field]] : []), table['id']];
}

/** Compared as a whole: Postgres orders rows by their first column, then by the next. */
function behind(table: Table, order: Order, { value, id }: Place): SQL {
	const columns = sql.join(columnsOf(table, order), sql`, `);
	const values = sql.join(order.field ? [sql`${value}`, sql`${id}`] : [sql`${id}`], sql`, `);
	return order.descending ? sql`(${columns}) < (${values})` : sql`(${columns}) > (${values})`;
}

/** As Payload returns it, so that a cursor fits both kinds of list. */
function valueOf({ field }: Order, value: unknown): string | number {
	return field === 'date' ? new Date(String(value)).toISOString() : Number(value);
}
