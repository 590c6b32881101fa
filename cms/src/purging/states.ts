import type pg from 'pg';

import type { FeedHead } from '../changes/feed.ts';
import type { Queryable } from '../changes/sequence.ts';

/** What a cache has been told so far. */
export interface PurgeState {
	/** Null when it was never told anything. */
	epoch: string | null;
	/** For each wave the position up to which the cache has confirmed it; null: everything is to be forgotten. */
	positions: (number | null)[];
}

export interface PurgeHealth {
	target: string;
	/** How many changes it has not confirmed for the first time; null when it is to forget everything. */
	backlog: number | null;
	/** ISO 8601; null while the last attempt succeeded. */
	failingSince: string | null;
	lastError: string | null;
}

export async function readState(db: Queryable, target: string, waves: number): Promise<PurgeState> {
	const { rows } = await db.query<{ epoch: string; positions: (string | null)[] }>(
		'SELECT epoch, positions FROM purge_states WHERE target = $1',
		[target],
	);
	const [row] = rows;
	const positions = Array.from({ length: waves }, (_, wave) => {
		const position = row?.positions[wave] ?? null;
		return position === null ? null : Number(position);
	});
	return { epoch: row?.epoch ?? null, positions };
}

export async function writeState(
	db: Queryable,
	target: string,
	{ epoch, positions }: PurgeState,
): Promise<void> {
	await db.query(
		`INSERT INTO purge_states (target, epoch, positions, last_success_at) VALUES ($1, $2, $3, now())
		ON CONFLICT (target) DO UPDATE SET epoch = $2, positions = $3, last_success_at = now(),
			failing_since = NULL, last_error = NULL`,
		[target, epoch, positions],
	);
}

export async function writeFailure(
	db: Queryable,
	target: string,
	{ epoch, error }: { epoch: string; error: string },
): Promise<void> {
	await db.query(
		`INSERT INTO purge_states (target, epoch, positions, failing_since, last_error)
		VALUES ($1, $2, '{}', now(), $3)
		ON CONFLICT (target) DO UPDATE SET
			failing_since = coalesce(purge_states.failing_since, now()), last_error = $3`,
		[target, epoch, error],
	);
}

/** How each cache does, as any process can tell it. */
export async function readPurgeHealth(
	db: Pick<pg.Pool, 'query'>,
	{ targets, head }: { targets: readonly string[]; head: FeedHead },
): Promise<PurgeHealth[]> {
	const { rows } = await db.query<{
		target: string;
		epoch: string;
		position: string | null;
		failing_since: Date | null;
		last_error: string | null;
	}>(
		'SELECT target, epoch, positions[1] AS position, failing_since, last_error FROM purge_states WHERE target = ANY ($1)',
		[targets],
	);
	return targets.map((target) => {
		const row = rows.find((one) => one.target === target);
		const isBehind = row?.epoch !== head.epoch || row.position === null;
		return {
			target,
			backlog: isBehind ? null : Math.max(0, head.position - Number(row.position)),
			failingSince: row?.failing_since?.toISOString() ?? null,
			lastError: row?.last_error ?? null,
		};
	});
}
