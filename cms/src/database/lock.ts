import type { ClientBase } from 'pg';

/** Who works under a lock asks the database for something at least once a second. */
const silentMs = 30_000;

/**
 * Takes an advisory lock for as long as the connection lives; false while another has it. A holder
 * that dies loses it at once. One that hangs would keep it for as long as it hangs: when its
 * connection has asked for nothing for half a minute, it is ended, and the next attempt succeeds.
 * @param key below 2 ^ 32
 */
export async function takeLock(
	client: Pick<ClientBase, 'query'>,
	key: number,
	{ silentFor = silentMs }: { silentFor?: number } = {},
): Promise<boolean> {
	const { rows } = await client.query<{ taken: boolean }>(
		'SELECT pg_try_advisory_lock($1) AS taken',
		[key],
	);
	if (rows[0]?.taken) return true;
	await client.query(
		`SELECT pg_terminate_backend(a.pid) FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
		WHERE l.locktype = 'advisory' AND l.classid = 0 AND l.objid::bigint = $1 AND l.objsubid = 1 AND l.granted
			AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
			AND a.state LIKE 'idle%' AND a.state_change < now() - $2 * interval '1 ms'`,
		[key, silentFor],
	);
	return false;
}
