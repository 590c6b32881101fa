import pg from 'pg';
import type { Logger } from 'pino';

const connectMs = 5_000;
const queryMs = 10_000;

/**
 * Connections to note what became of work that is tried again when it fails. A question that nobody answers
 * fails too: after a failover an old connection may stay open, with nobody at its other end.
 */
export function createResultPool({
	name,
	connectionString,
	max,
	log,
	queryTimeoutMs = queryMs,
}: {
	/** Shown in `pg_stat_activity`. */
	name: string;
	connectionString: string;
	max: number;
	log: Logger;
	/** In milliseconds. */
	queryTimeoutMs?: number;
}): pg.Pool {
	const pool = new pg.Pool({
		...{ application_name: name, connectionString, max, keepAlive: true },
		...{ connectionTimeoutMillis: connectMs, query_timeout: queryTimeoutMs },
	});
	pool.on('error', (error) => log.warn({ err: error }, 'A connection to Postgres was lost.'));
	return pool;
}
