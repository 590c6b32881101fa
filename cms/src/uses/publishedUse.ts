import { sql, type PostgresAdapter } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';

import { openSession } from '../changes/transaction.ts';
import { placesOfFiles, type Place } from './places.ts';

/** Something published that uses a file. */
export interface Use {
	/** The file. */
	id: number;
	/** For people: `News: ‘A day in court’`, `Site settings`. */
	where: string;
}

interface Row {
	file: number;
	owner: string;
	document: number;
}

/**
 * The first thing found that is published, in whatever language, and uses one of the files; null
 * where nothing does. Looked up in the live rows each time: a table of uses could fall out of step,
 * and this is asked only when somebody who may not publish opens or changes a file.
 *
 * @param ids of media
 */
export async function publishedUseOf(
	req: PayloadRequest,
	ids: readonly number[],
): Promise<Use | null> {
	if (ids.length === 0) return null;
	const adapter = req.payload.db as unknown as PostgresAdapter;
	const db = (await openSession(adapter, req))?.db ?? adapter.drizzle;
	const places = placesOfFiles(adapter);
	// Postgres stops at the first row, and the upload fields have indexes: they are asked first.
	const inOrder = [...places].sort((a, b) => Number(a.isRichText) - Number(b.isRichText));
	const statement = sql.join(
		inOrder.map((place) => usesIn(place, ids)),
		sql` UNION ALL `,
	);
	const { rows } = await adapter.execute({ db, sql: sql`${statement} LIMIT 1` });
	const [row] = rows as unknown as Row[];
	return row ? { id: Number(row.file), where: await nameOf(req, row) } : null;
}

/** Parenthesized, so that each place may end at its first row. */
function usesIn(place: Place, ids: readonly number[]) {
	const { column, hasStatus, hasTrash, isRichText, owner, path } = place;
	const alias = (n: number) => sql.identifier(`t${n}`);
	const root = alias(path.length - 1);
	const joins = path.slice(1).map(({ table }, n) => {
		const parent = sql.identifier(path[n]?.parent ?? '');
		return sql`JOIN ${sql.identifier(table)} ${alias(n + 1)} ON ${alias(n + 1)}.id = ${alias(n)}.${parent}`;
	});
	const at = path.findIndex(({ language }) => language !== undefined);
	const language =
		at < 0 ? null : sql`${alias(at)}.${sql.identifier(path[at]?.language ?? '')}::text`;
	const value = sql`${alias(0)}.${sql.identifier(column)}`;
	const files = sql.param([...ids]);
	// What all languages share is read in each that is published.
	const conditions = [
		...(hasTrash ? [sql`${root}.deleted_at IS NULL`] : []),
		...(hasStatus
			? [
					sql`EXISTS (
						SELECT FROM ${sql.identifier(`${path.at(-1)?.table}_locales`)} l
						WHERE l._parent_id = ${root}.id AND l._status = 'published'
						${language ? sql`AND l._locale::text = ${language}` : sql``}
					)`,
				]
			: []),
	];
	const table = sql`${sql.identifier(path[0]?.table ?? '')} ${alias(0)}`;
	const from = isRichText
		? sql`${table} CROSS JOIN unnest(${files}::int[]) AS f(id) ${sql.join(joins, sql` `)}`
		: sql`${table} ${sql.join(joins, sql` `)}`;
	const names = isRichText
		? // Cheap for texts that name no file at all, which are nearly all of them.
			sql`${value}::text LIKE '%"relationTo": "media"%' AND jsonb_path_exists(
				${value},
				'$.** ? (@.relationTo == "media" && (@.value == $id || @.value == $text || @.value.id == $id))',
				jsonb_build_object('id', f.id, 'text', f.id::text)
			)`
		: sql`${value} = ANY(${files}::int[])`;
	return sql`(
		SELECT ${isRichText ? sql`f.id` : value} AS file, ${owner}::text AS owner,
			${root}.id AS document
		FROM ${from} WHERE ${sql.join([names, ...conditions], sql` AND `)} LIMIT 1
	)`;
}

async function nameOf(req: PayloadRequest, row: Row): Promise<string> {
	const { config, db } = req.payload;
	const global = config.globals.find(({ slug }) => slug === row.owner);
	if (global) return String(global.label);
	const slug = row.owner as 'news';
	const found = await db.findOne<{ id: number; listTitle?: string | null }>({
		...{ collection: slug, req, where: { id: { equals: row.document } } },
		select: { listTitle: true },
	});
	const kind = String(req.payload.collections[slug].config.labels.plural);
	return `${kind}: ${found?.listTitle ? `‘${found.listTitle}’` : `number ${row.document}`}`;
}
