import type pg from 'pg';

import { sequencedChannel, sequencerLock } from './names.ts';

export type Queryable = Pick<pg.ClientBase, 'query'>;

/**
 * Sent as one message, which Postgres runs as one transaction: a process that stalls halfway cannot
 * go on holding the lock. What follows the lock must see what was committed while it waited for
 * it, as READ COMMITTED does and stricter levels do not.
 */
const underLock = `
	SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
	SELECT pg_advisory_xact_lock(${sequencerLock});
`;

/** A change that was written in a span. */
export interface TracedChange {
	position: number;
	traceparent: string;
}

/** The most changes that get a position in one transaction. */
export const batchSize = 1_000;

/**
 * Gives committed changes without a position the next ones, in the order of their ids, and tells
 * those who read the feed. Returns how many (at most `batchSize`) and the head after it.
 */
export async function sequenceBatch(
	client: Queryable,
): Promise<{ sequenced: number; position: number; traced: TracedChange[] }> {
	const results = await runTogether(
		client,
		`${underLock}
		WITH unsequenced AS (
			SELECT id, row_number() OVER (ORDER BY id) AS step
			FROM (SELECT id FROM changes WHERE position IS NULL ORDER BY id LIMIT ${batchSize}) AS batch
		), sequenced AS (
			UPDATE changes SET position = changes_head.position + unsequenced.step
			FROM unsequenced, changes_head
			WHERE changes.id = unsequenced.id
			RETURNING changes.id, changes.position, changes.traceparent
		), moved AS (
			UPDATE changes_head SET position = position + (SELECT count(*) FROM sequenced)
			WHERE EXISTS (SELECT FROM sequenced)
			RETURNING position
		)
		SELECT pg_notify('${sequencedChannel}', position::text), (SELECT count(*) FROM sequenced) AS sequenced, (
			SELECT json_agg(json_build_object('position', s.position, 'traceparent', s.traceparent))
			FROM sequenced s WHERE s.traceparent IS NOT NULL
		) AS traced
		FROM moved;
		SELECT position FROM changes_head;`,
	);
	const [moved, head] = results.slice(-2);
	return {
		sequenced: Number(moved?.rows[0]?.['sequenced'] ?? 0),
		position: Number(head?.rows[0]?.['position']),
		traced: (moved?.rows[0]?.['traced'] ?? []) as TracedChange[],
	};
}

/**
 * Deletes sequenced changes older than the given number of days and notes the oldest position that
 * is left; the head stays. Only what is older than everything that is kept goes, so that the feed
 * has no hole. Returns how many were deleted.
 */
export async function pruneChanges(
	client: Queryable,
	{ olderThanDays }: { olderThanDays: number },
): Promise<number> {
	if (!Number.isFinite(olderThanDays) || olderThanDays < 0) {
		throw new RangeError(`olderThanDays is ${olderThanDays}; give a number of days from 0 on.`);
	}
	const results = await runTogether(
		client,
		`${underLock}
		WITH kept AS (
			SELECT coalesce(
				(
					SELECT min(position) FROM changes
					WHERE position IS NOT NULL AND created_at >= now() - ${olderThanDays} * interval '1 day'
				),
				changes_head.position + 1
			) AS oldest
			FROM changes_head
		), pruned AS (
			DELETE FROM changes USING kept WHERE position < kept.oldest RETURNING id
		), noted AS (
			UPDATE changes_head SET oldest_position = greatest(oldest_position, kept.oldest) FROM kept
		)
		SELECT count(*) AS pruned FROM pruned;`,
	);
	return Number(results.at(-1)?.rows[0]?.['pruned'] ?? 0);
}

/** Several statements in one message yield one result each, which the types of `pg` do not know. */
async function runTogether(
	client: Queryable,
	statements: string,
): Promise<pg.QueryResult<Record<string, unknown>>[]> {
	const results: unknown = await client.query(statements);
	return results as pg.QueryResult<Record<string, unknown>>[];
}
