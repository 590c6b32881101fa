import type { PostgresAdapter } from '@payloadcms/db-postgres';
import { getTableConfig, type PgTable } from '@payloadcms/db-postgres/drizzle/pg-core';

import { trackedCollections, trackedGlobals } from '../changes/tracked.ts';

/** A column of the live tables (not of the versions) that can name a file. */
export interface Place {
	/** Slug of the collection or global that it belongs to. */
	owner: string;
	column: string;
	/** Whether the column is a rich text, which may name any number of files. */
	isRichText: boolean;
	/** The column's table, then the tables around it, out to the row of the document or global. */
	path: Step[];
	/** Whether publishing goes by language there. */
	hasStatus: boolean;
	hasTrash: boolean;
}

interface Step {
	table: string;
	/** Which column names the row of the next table; absent in the last. */
	parent: string | undefined;
	/** Which column names the language of the row, where it has one. */
	language: string | undefined;
}

const known = new WeakMap<PostgresAdapter, Place[]>();

/**
 * Everywhere in the live tables of what readers see where a file can be used: upload fields, alone or
 * as a list, at whatever depth, and rich texts. Read from the schema that Payload makes of the
 * configuration, so that no new field can be forgotten.
 */
export function placesOfFiles(adapter: PostgresAdapter): Place[] {
	let places = known.get(adapter);
	if (!places) {
		places = findPlaces(adapter);
		known.set(adapter, places);
	}
	return places;
}

function findPlaces(adapter: PostgresAdapter): Place[] {
	const configs = Object.values(adapter.tables).map((table) => getTableConfig(table as PgTable));
	const tables = new Map(configs.map((config) => [config.name, describe(config)]));
	const owners = new Map(
		[...Object.keys(trackedCollections), ...trackedGlobals]
			.filter((slug) => slug !== 'media')
			.map((slug) => [slug.replaceAll('-', '_'), slug]),
	);
	const places: Place[] = [];
	for (const { name, files, richTexts } of tables.values()) {
		const path = pathFrom(name, tables);
		const root = path.at(-1)?.table ?? '';
		const owner = owners.get(root);
		if (owner === undefined) continue;
		const common = {
			owner,
			path,
			hasStatus: tables.get(`${root}_locales`)?.columns.includes('_status') ?? false,
			hasTrash: tables.get(root)?.columns.includes('deleted_at') ?? false,
		};
		for (const column of files) places.push({ ...common, column, isRichText: false });
		for (const column of richTexts) places.push({ ...common, column, isRichText: true });
	}
	return places;
}

function describe({ name, columns, foreignKeys }: ReturnType<typeof getTableConfig>) {
	const references = foreignKeys.map((key) => {
		const { columns, foreignTable } = key.reference();
		return { column: columns[0]?.name ?? '', to: getTableConfig(foreignTable).name };
	});
	return {
		name,
		columns: columns.map((column) => column.name),
		files: references.filter(({ to }) => to === 'media').map(({ column }) => column),
		richTexts: columns.filter(({ columnType }) => columnType === 'PgJsonb').map((it) => it.name),
		// The versions' tables name the document too, but are no part of it: `_news_v.parent_id`.
		parent: references.find(
			({ column, to }) => /^_?parent_id$/.test(column) && name.startsWith(`${to}_`),
		),
	};
}

function pathFrom(name: string, tables: Map<string, ReturnType<typeof describe>>): Step[] {
	const table = tables.get(name);
	if (!table) return [];
	const { columns, parent } = table;
	const language = ['_locale', 'locale'].find((column) => columns.includes(column));
	const step: Step = { table: name, parent: parent?.column, language };
	return parent ? [step, ...pathFrom(parent.to, tables)] : [step];
}
