import pg from 'pg';
import { StartError } from './errors.ts';
import type { Secrets } from './data-directory.ts';

const MINIMUM_VERSION = 15;
const CONNECT_TIMEOUT_MS = 5000;

/**
 * Makes sure that a database named by DATABASE_URL can be used.
 *
 * @throws StartError that says what is wrong with it; never with the password in it
 */
export async function checkDatabase(url: string): Promise<void> {
	const shown = withoutPassword(url);
	const client = new pg.Client({
		connectionString: url,
		connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
	});
	try {
		await client.connect();
	} catch (error) {
		throw new StartError(
			`The database of DATABASE_URL (${shown}) does not answer: ${reason(error)}`,
			'Check that it runs, and the host, port, user, password and database in DATABASE_URL. Without DATABASE_URL an embedded Postgres is used.',
			{ cause: error },
		);
	}
	try {
		const { rows } = await client.query<{ version: number; encoding: string; may_create: boolean }>(
			`SELECT current_setting('server_version_num')::int AS version,
			        current_setting('server_encoding') AS encoding,
			        has_schema_privilege(current_schema(), 'CREATE') AS may_create`,
		);
		const [found] = rows;
		if (!found) throw new StartError(`The database of DATABASE_URL (${shown}) answers nothing.`);
		checkVersion(found.version, shown);
		if (found.encoding !== 'UTF8') {
			throw new StartError(
				`The database of DATABASE_URL (${shown}) has the encoding ${found.encoding}; it must be UTF8.`,
				`Create one that is: CREATE DATABASE name ENCODING 'UTF8' TEMPLATE template0;`,
			);
		}
		if (!found.may_create) {
			throw new StartError(
				`The user of DATABASE_URL (${shown}) may not create tables.`,
				'Let it own the database: ALTER DATABASE name OWNER TO user;',
			);
		}
	} finally {
		await client.end();
	}
}

/** @param versionNumber as in server_version_num: 150004 for 15.4 */
export function checkVersion(versionNumber: number, shown: string): void {
	const major = Math.floor(versionNumber / 10_000);
	if (major >= MINIMUM_VERSION) return;
	throw new StartError(
		`The database of DATABASE_URL (${shown}) is Postgres ${major}; at least ${MINIMUM_VERSION} is needed.`,
		'Upgrade it, or leave DATABASE_URL out to use the embedded Postgres.',
	);
}

/** The address of the same database for the role that can only read. */
export function readerUrl(url: string, { contentReaderPassword }: Secrets): string {
	const reader = new URL(url);
	reader.username = 'content_reader';
	reader.password = contentReaderPassword;
	return reader.href;
}

/** A database address that can be shown. */
export function withoutPassword(url: string): string {
	const shown = parse(url);
	shown.password = '';
	shown.search = '';
	return shown.href;
}

function parse(url: string): URL {
	let parsed: URL | undefined;
	try {
		parsed = new URL(url);
	} catch {
		// The address is not repeated in the message: it may hold a password.
	}
	if (parsed?.protocol === 'postgres:' || parsed?.protocol === 'postgresql:') return parsed;
	throw new StartError(
		'DATABASE_URL is not the address of a Postgres database.',
		'Write it as postgres://user:password@host:5432/database, with special characters of the password percent-encoded.',
	);
}

function reason(error: unknown): string {
	// A name with several addresses gives one error per address and an empty message.
	if (error instanceof AggregateError) return error.errors.map(reason).join('; ');
	return (error as Error).message;
}
