import type pg from 'pg';

import { usualSchedule } from './schedule.ts';

/**
 * Lets messages that were given up wait for the next round, with all their attempts before them and
 * under the same id: a receiver that has one already knows it. Of a webhook all but the tests.
 * Returns how many.
 */
export async function sendAgain(
	db: Pick<pg.Pool, 'query'>,
	which: { webhook: number } | { delivery: number },
): Promise<number> {
	const [condition, id] =
		'webhook' in which
			? [`webhook_id = $1 AND type <> 'webhook.test'`, which.webhook]
			: ['id = $1', which.delivery];
	const { rowCount } = await db.query(
		`UPDATE webhook_deliveries SET
			status = 'waiting', attempts = 0, next_attempt_at = now(),
			retry_until = now() + $2 * interval '1 ms', updated_at = now()
		WHERE ${condition} AND status = 'dead' AND webhook_id IS NOT NULL`,
		[id, usualSchedule.windowMs],
	);
	return rowCount ?? 0;
}
