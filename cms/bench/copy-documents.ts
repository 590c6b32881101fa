import type { Pool, PoolClient } from 'pg';

export interface Copies {
	/** Slug of a collection with drafts. */
	collection: string;
	/** Ids of the documents that are copied, in turn. */
	templates: readonly number[];
	/** How many copies are made in all. */
	count: number;
	/** Columns that differ from copy to copy: expressions of SQL, with `n` from 1 on. */
	values: Record<string, string>;
	/** The column of each language to which the number is added. */
	title: string;
}

/**
 * Copies documents with their languages, relations, last version and publication, all in one
 * transaction. It knows no columns, so that it need not change with them.
 */
export async function copyDocuments(
	pool: Pick<Pool, 'connect'>,
	{ collection, templates, count, values, title }: Copies,
): Promise<void> {
	const client = await pool.connect();
	try {
		await client.query('BEGIN');
		await client.query(
			`CREATE TEMP TABLE copied ON COMMIT DROP AS
			 SELECT n, nextval('${collection}_id_seq')::int AS id, nextval('_${collection}_v_id_seq')::int AS version,
			        ($1::int[])[1 + n % $2] AS template
			 FROM generate_series(1, $3::int) AS n`,
			[templates, templates.length, count],
		);
		await client.query(
			`ALTER TABLE copied ADD COLUMN template_version int;
			 UPDATE copied SET template_version = v.id FROM _${collection}_v AS v
			 WHERE v.parent_id = copied.template AND v.latest`,
		);
		const ofVersion = (columns: Record<string, string>) =>
			Object.fromEntries(
				Object.entries(columns).map(([name, value]) => [`version_${name}`, value]),
			);
		const numbered = (column: string) => ({ [column]: `old.${column} || ' ' || n` });
		const copy = (table: string, key: string, from: string, columns: Record<string, string>) =>
			copyRows(client, { table, key, from, columns });

		await copy(collection, 'id', 'template', { ...values, id: 'copied.id' });
		await copy(`${collection}_locales`, '_parent_id', 'template', {
			...numbered(title),
			_parent_id: 'copied.id',
		});
		await copy(`${collection}_rels`, 'parent_id', 'template', { parent_id: 'copied.id' });
		await copy(`_${collection}_v`, 'id', 'template_version', {
			...ofVersion(values),
			id: 'copied.version',
			parent_id: 'copied.id',
		});
		await copy(`_${collection}_v_locales`, '_parent_id', 'template_version', {
			...numbered(`version_${title}`),
			_parent_id: 'copied.version',
		});
		await copy(`_${collection}_v_rels`, 'parent_id', 'template_version', {
			parent_id: 'copied.version',
		});
		await client.query(
			`INSERT INTO publications (collection, document_id, language, since)
			 SELECT collection, copied.id, language, since
			 FROM publications JOIN copied ON document_id = template WHERE collection = $1`,
			[collection],
		);
		await client.query('COMMIT');
		await client.query(`ANALYZE`);
	} catch (error) {
		await client.query('ROLLBACK');
		throw error;
	} finally {
		client.release();
	}
}

async function copyRows(
	client: PoolClient,
	{
		table,
		key,
		from,
		columns,
	}: { table: string; key: string; from: string; columns: Record<string, string> },
): Promise<void> {
	const { rows } = await client.query<{ column_name: string }>(
		`SELECT column_name FROM information_schema.columns
		 WHERE table_schema = current_schema() AND table_name = $1
		   AND (column_name <> 'id' OR $2 = 'id')`,
		[table, key],
	);
	const names = rows.map(({ column_name: name }) => name);
	const expressions = names.map((name) => columns[name] ?? `old."${name}"`);
	await client.query(
		`INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')})
		 SELECT ${expressions.join(', ')} FROM copied JOIN "${table}" AS old ON old."${key}" = copied.${from}`,
	);
}
