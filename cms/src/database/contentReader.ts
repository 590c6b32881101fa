import type { PostgresAdapter } from '@payloadcms/db-postgres';

type Pool = PostgresAdapter['pool'];

export const contentReader = 'content_reader';

/** Something that only an administrator of the database can do. The message says what. */
export class AdministratorNeededError extends Error {
	override name = 'AdministratorNeededError';
}

/**
 * What the public content is kept in: the tables of these collections and globals with all their
 * parts. Version tables begin with an underscore and are not among them, so drafts stay unseen.
 */
const publicTables =
	/^(pages|news|programs|developments|guides|alerts|actions|media|redirects|site_settings|navigation)(_|$)|^(changes|changes_head|publications)$/;

/** What a key is looked up in. Of the client no more than what its key may: no names, no mail addresses. */
const keyGrants = [
	'SELECT ON public.api_client_keys',
	'SELECT (id, status, expires_at, quota_per_minute, quota_per_day) ON public.api_clients',
	'SELECT ON public.api_clients_scopes',
	// The one table that the content API writes: when a key was last used.
	'SELECT, INSERT, UPDATE ON public.api_key_usage',
];

/**
 * Creates the role of the content API, or gives it this password, and lets it read the tables of
 * public content, look up keys, and write down when a key was used: nothing else. Can be repeated.
 *
 * @throws {AdministratorNeededError} saying what an administrator of the database has to run, when this role may not.
 */
export async function grantContentReader({
	pool,
	password,
}: {
	pool: Pool;
	password: string;
}): Promise<void> {
	await putRole(pool, password);

	const { rows } = await pool.query<{ name: string }>(
		`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
	);
	const readable = rows.map(({ name }) => name).filter((name) => publicTables.test(name));
	const client = await pool.connect();
	try {
		await client.query('BEGIN');
		await client.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${contentReader}`);
		await client.query(`REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM ${contentReader}`);
		await client.query(`GRANT USAGE ON SCHEMA public TO ${contentReader}`);
		await client.query(
			`GRANT SELECT ON ${readable.map((name) => `public."${name}"`).join(', ')} TO ${contentReader}`,
		);
		for (const grant of keyGrants) await client.query(`GRANT ${grant} TO ${contentReader}`);
		await client.query('COMMIT');
	} catch (error) {
		await client.query('ROLLBACK');
		throw error;
	} finally {
		client.release();
	}
}

async function putRole(pool: Pool, password: string): Promise<void> {
	const { rowCount } = await pool.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [
		contentReader,
	]);
	const exists = rowCount !== 0;
	const { rows } = await pool.query<{ sql: string }>(
		`SELECT format('${exists ? 'ALTER' : 'CREATE'} ROLE ${contentReader} WITH LOGIN PASSWORD %L', $1::text) AS sql`,
		[password],
	);
	try {
		await pool.query(rows[0]?.sql ?? '');
		// Should a grant ever go too far, Postgres still refuses to write where nobody said READ WRITE.
		await pool.query(`ALTER ROLE ${contentReader} SET default_transaction_read_only = on`);
	} catch (error) {
		if (!isRefusal(error)) throw error;
		// An administrator made the role: its password is theirs to keep in step.
		if (exists) return;
		const { rows: here } = await pool.query<{ name: string }>('SELECT current_database() AS name');
		throw new AdministratorNeededError(
			`The database user may not create the read-only role of the content API. Ask an administrator of the database to run this once, with the value of CONTENT_READER_PASSWORD, and start again:\n\n` +
				`  CREATE ROLE ${contentReader} WITH LOGIN PASSWORD '…';\n` +
				`  ALTER ROLE ${contentReader} SET default_transaction_read_only = on;\n` +
				`  GRANT CONNECT ON DATABASE "${here[0]?.name}" TO ${contentReader};\n`,
			{ cause: error },
		);
	}
}

function isRefusal(error: unknown): boolean {
	return (error as { code?: string }).code === '42501';
}
