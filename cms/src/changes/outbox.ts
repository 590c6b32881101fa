import type pg from 'pg';

export interface Outbox {
	/** Changes that are committed and have no position yet: nobody has heard of them. */
	waiting: number;
	/** For how long the oldest of them waits. */
	seconds: number;
}

export async function readOutbox(db: Pick<pg.Pool, 'query'>): Promise<Outbox> {
	const { rows } = await db.query<{ waiting: string; seconds: number }>(
		`SELECT count(*) AS waiting, coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8 AS seconds
		FROM changes WHERE position IS NULL`,
	);
	const [outbox] = rows;
	if (!outbox) throw new Error('The database says nothing.');
	return { waiting: Number(outbox.waiting), seconds: outbox.seconds };
}
