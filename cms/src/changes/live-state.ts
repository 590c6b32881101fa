import { sql, type PostgresAdapter } from '@payloadcms/db-postgres';
import type { FlattenedField, SelectIncludeType } from 'payload';

import type { LiveState } from './change.ts';
import { trackedCollections, type TrackedCollection, type TrackedGlobal } from './tracked.ts';
import { openSession, type Request } from './transaction.ts';

type Row = Record<string, unknown>;

/**
 * Keeps other writers away from the rows until the transaction ends; without `ids`, from all rows
 * of the table. The weaker lock lets others go on inserting rows that refer to these.
 */
export async function lockRows(args: {
	adapter: PostgresAdapter;
	slug: TrackedCollection | TrackedGlobal;
	ids?: (number | string)[];
	req: Request;
}): Promise<void> {
	const { adapter, ids, req, slug } = args;
	if (ids?.length === 0) return;
	const table = adapter.tables[slug.replaceAll('-', '_')];
	if (!table) throw new Error(`The change feed tracks "${slug}", which is not in the schema.`);
	const db = (await openSession(adapter, req))?.db ?? adapter.drizzle;
	const some = ids ? sql`WHERE id IN ${ids}` : sql``;
	await adapter.execute({
		db,
		sql: sql`SELECT id FROM ${table} ${some} ORDER BY id FOR NO KEY UPDATE`,
	});
}

/** Reads what readers can see of a document now, in the request's transaction. Null: nothing exists. */
export async function readDocumentState(args: {
	adapter: PostgresAdapter;
	collection: TrackedCollection;
	id: number | string;
	req: Request;
}): Promise<LiveState | null> {
	const { adapter, collection, id, req } = args;
	const fields = adapter.payload.collections[collection]?.config.flattenedFields;
	if (!fields) throw new Error(`The change feed tracks "${collection}", which is not defined.`);
	const key = trackedCollections[collection];
	const select = selectExisting(fields, ['_status', 'deletedAt', 'programs', 'scope', key ?? 'id']);
	const row = await adapter.findOne<Row & { id: number | string }>({
		collection,
		locale: 'all',
		req,
		select,
		where: { id: { equals: id } },
	});
	if (!row || row['deletedAt']) return null;
	return {
		languages: publishedLanguages(row, fields),
		key: key && typeof row[key] === 'string' ? row[key] : null,
		// An alert of the whole site keeps the programs that it once was for.
		programs:
			fieldNamed(fields, 'scope') && row['scope'] !== 'programs'
				? []
				: programIds(row['programs'], fields),
	};
}

/** The same for a global. */
export async function readGlobalState(args: {
	adapter: PostgresAdapter;
	slug: TrackedGlobal;
	req: Request;
}): Promise<LiveState | null> {
	const { adapter, slug, req } = args;
	const global = adapter.payload.globals.config.find((config) => config.slug === slug);
	if (!global)
		throw new Error(`The change feed tracks the global "${slug}", which is not defined.`);
	const row: Row = await adapter.findGlobal({
		slug,
		locale: 'all',
		req,
		select: selectExisting(global.flattenedFields, ['_status']),
	});
	if (Object.keys(row).length === 0) return null;
	return {
		languages: publishedLanguages(row, global.flattenedFields),
		key: null,
		programs: [],
	};
}

function selectExisting(fields: FlattenedField[], names: string[]): SelectIncludeType {
	const existing = names.filter((name) => fieldNamed(fields, name));
	return Object.fromEntries(['id', ...existing].map((name) => [name, true]));
}

function fieldNamed(fields: FlattenedField[], name: string): FlattenedField | undefined {
	return fields.find((field) => field.name === name);
}

const everyLanguage: ReadonlySet<string> = new Set(['*']);
const noLanguage: ReadonlySet<string> = new Set();

function publishedLanguages(row: Row, fields: FlattenedField[]): ReadonlySet<string> {
	if (!fieldNamed(fields, '_status')) return everyLanguage;
	const status = row['_status'];
	if (typeof status === 'string') return status === 'published' ? everyLanguage : noLanguage;
	const published = Object.entries(status ?? {}).filter(([, value]) => value === 'published');
	return new Set(published.map(([language]) => language));
}

function programIds(value: unknown, fields: FlattenedField[]): string[] {
	const field = fieldNamed(fields, 'programs');
	if (field?.type !== 'relationship' || field.relationTo !== 'programs') return [];
	return (Array.isArray(value) ? value : []).map((program: unknown) => String(program));
}
