import type pg from 'pg';

import { planTask } from './names.ts';

export interface JobHealth {
	/** How many jobs are due and not done. */
	due: number;
	/** Seconds for which the oldest of them has been due. */
	lateSeconds: number;
	/** Planned publications that did not happen, and that nobody has looked after yet. */
	failed: number;
	/** The last of them, for people; null when there is none. */
	lastFailure: string | null;
}

/** A failure of last month is history; the document itself goes on showing it. */
const recentDays = 7;

/** How the queue does, whichever process runs it. */
export async function readJobHealth(db: Pick<pg.Pool, 'query'>): Promise<JobHealth> {
	const { rows } = await db.query<{
		due: string;
		late_seconds: number;
		failed: string;
		last_failure: string | null;
	}>(
		`WITH failures AS (
			SELECT updated_at, concat(input ->> 'document', ' in ', input ->> 'language', ', planned for ',
				input ->> 'at', ': ', error ->> 'message') AS text
			FROM payload_jobs
			WHERE has_error AND error -> 'settled' IS NULL AND task_slug = $1
				AND updated_at > now() - $2 * interval '1 day'
		)
		SELECT count(*) AS due, coalesce(extract(epoch FROM now() - min(coalesce(wait_until, created_at))), 0)::float8 AS late_seconds,
			(SELECT count(*) FROM failures) AS failed,
			(SELECT text FROM failures ORDER BY updated_at DESC LIMIT 1) AS last_failure
		FROM payload_jobs
		WHERE completed_at IS NULL AND has_error IS NOT TRUE AND (wait_until IS NULL OR wait_until <= now())`,
		[planTask, recentDays],
	);
	const [row] = rows;
	if (!row) throw new Error('The database says nothing.');
	return {
		due: Number(row.due),
		lateSeconds: row.late_seconds,
		failed: Number(row.failed),
		lastFailure: row.last_failure,
	};
}

/** What whoever runs the product should know. Empty when all is well. */
export function notesOn({ due, failed, lastFailure, lateSeconds }: JobHealth): string[] {
	const late = Math.round(lateSeconds);
	return [
		...(late > 60 ? [`jobs: ${due} due and not done, the oldest for ${late} s`] : []),
		...(failed > 0
			? [`scheduled publishing: ${failed} did not happen, the last: ${lastFailure}`]
			: []),
	];
}
