import type { PostgresAdapter } from '@payloadcms/db-postgres';
import type { Logger } from 'pino';

type Pool = Pick<PostgresAdapter['pool'], 'connect'>;

/** How exactly the last use of a key is known. */
const everyMs = 60_000;
/** Keys that were used within a minute; more are forgotten, and then written a little more often. */
const mostKeys = 10_000;

/**
 * Notes when keys are used: at most once a minute for each, and never in the way of a request, which
 * neither waits for it nor fails by it.
 */
export function createUsageNotes(options: {
	/** Of a role that may write `api_key_usage`. */
	pool: Pool;
	log: Logger;
}): (keyId: string) => void {
	const { pool, log } = options;
	const noted = new Map<string, number>();

	return (keyId) => {
		if (performance.now() - (noted.get(keyId) ?? -Infinity) < everyMs) return;
		if (noted.size >= mostKeys) noted.clear();
		noted.set(keyId, performance.now());
		write(pool, keyId).catch((error: unknown) => {
			log.warn({ err: error }, 'It could not be noted that a key was used.');
		});
	};
}

async function write(pool: Pool, keyId: string): Promise<void> {
	const client = await pool.connect();
	try {
		// The role reads only, unless a transaction says otherwise; and then it may write this alone.
		await client.query('BEGIN READ WRITE');
		await client.query(
			// Several processes note the same minute.
			`INSERT INTO api_key_usage VALUES ($1, now()) ON CONFLICT (key_id)
			DO UPDATE SET last_used_at = excluded.last_used_at
			WHERE api_key_usage.last_used_at < excluded.last_used_at - interval '50 seconds'`,
			[keyId],
		);
		await client.query('COMMIT');
		client.release();
	} catch (error) {
		// Whatever state the connection is in, nobody else gets it.
		client.release(true);
		throw error;
	}
}
