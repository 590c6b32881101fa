import type { Queryable } from './sequence.ts';

/**
 * Positions are only comparable within one history of the database. After a restore from a backup
 * the old positions are handed out a second time, to other changes; whoever followed the feed
 * would miss those. Such a database shows by its identity: a dump that is loaded again makes a new
 * table, a restored base backup goes on in a new timeline, another server has another identifier.
 *
 * Starts a new epoch when the identity is not the one of the last time and returns it; else null.
 */
export async function startNewEpochIfMoved(client: Queryable): Promise<string | null> {
	const { rows } = await client.query<{ epoch: string; is_new: boolean }>(`
		WITH now AS (
			SELECT concat_ws(
				':',
				(SELECT system_identifier FROM pg_control_system()),
				left(pg_walfile_name(pg_current_wal_lsn()), 8),
				'changes_head'::regclass::oid
			) AS identity
		), before AS (
			SELECT database_identity FROM changes_head FOR UPDATE
		)
		UPDATE changes_head SET
			database_identity = now.identity,
			epoch = CASE WHEN before.database_identity IS NULL THEN epoch ELSE gen_random_uuid() END
		FROM now, before
		WHERE changes_head.database_identity IS DISTINCT FROM now.identity
		RETURNING epoch, before.database_identity IS NOT NULL AS is_new
	`);
	const [moved] = rows;
	return moved?.is_new ? moved.epoch : null;
}
