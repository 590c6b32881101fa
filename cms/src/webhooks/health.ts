import type pg from 'pg';

import { mayBeCalled } from './mayBeCalled.ts';

export interface WebhookHealth {
	/** For people: “Delivering”. */
	summary: string;
	kind: 'good' | 'bad' | 'idle';
	/** How many messages wait, also for another attempt. */
	waiting: number;
	/** How many were given up, tests apart. */
	dead: number;
	/** ISO 8601; null when nothing ever arrived. */
	lastSuccess: string | null;
	/** ISO 8601; null while the last attempt succeeded. */
	failingSince: string | null;
	/** Of the last attempt; null when it succeeded. */
	lastError: string | null;
	isSecretShown: boolean;
	/** ISO 8601; until then the secret before signs too. Null when there is none. */
	previousSecretUntil: string | null;
}

interface Row {
	enabled: boolean;
	may_be_called: boolean;
	/** Every program that it is about was deleted. */
	is_about_nothing: boolean;
	waiting: string;
	dead: string;
	last_success_at: Date | null;
	failing_since: Date | null;
	last_error: string | null;
	secret_shown_at: Date | null;
	previous_until: Date | null;
}

/** How a webhook does; null when there is none. */
export async function healthOf(
	db: Pick<pg.Pool, 'query'>,
	id: number,
): Promise<WebhookHealth | null> {
	const { rows } = await db.query<Row>(
		`SELECT w.enabled, ${mayBeCalled} AS may_be_called,
			w.scope = 'programs' AND NOT EXISTS (
				SELECT FROM webhooks_rels r WHERE r.parent_id = w.id AND r.path = 'programs'
			) AS is_about_nothing,
			s.last_success_at, s.failing_since, s.last_error, s.secret_shown_at,
			CASE WHEN s.previous_until > now() THEN s.previous_until END AS previous_until,
			(SELECT count(*) FROM webhook_deliveries d WHERE d.webhook_id = w.id AND d.status = 'waiting') AS waiting,
			(SELECT count(*) FROM webhook_deliveries d WHERE d.webhook_id = w.id AND d.status = 'dead'
				AND d.type <> 'webhook.test') AS dead
		FROM webhooks w JOIN webhook_states s ON s.webhook_id = w.id
		WHERE w.id = $1`,
		[id],
	);
	const [row] = rows;
	if (!row) return null;
	return {
		...summaryOf(row),
		waiting: Number(row.waiting),
		dead: Number(row.dead),
		lastSuccess: row.last_success_at?.toISOString() ?? null,
		failingSince: row.failing_since?.toISOString() ?? null,
		lastError: row.last_error,
		isSecretShown: row.secret_shown_at !== null,
		previousSecretUntil: row.previous_until?.toISOString() ?? null,
	};
}

function summaryOf(row: Row): Pick<WebhookHealth, 'kind' | 'summary'> {
	const { enabled, failing_since: failingSince, last_error: error, last_success_at: success } = row;
	if (failingSince) {
		const since = failingSince.toISOString().slice(0, 16).replace('T', ' ');
		const state = enabled ? `Failing since ${since} UTC` : 'Disabled';
		return { kind: 'bad', summary: `${state}: ${error}` };
	}
	if (!enabled) return { kind: 'idle', summary: 'Disabled' };
	if (!row.may_be_called) {
		return {
			kind: 'bad',
			summary:
				'Paused: its API client is shut out, has ended, was deleted, or may not use webhooks.',
		};
	}
	if (row.is_about_nothing) {
		return {
			kind: 'bad',
			summary: 'Told of nothing: the programs that it is about were deleted. Choose others.',
		};
	}
	return success
		? { kind: 'good', summary: 'Delivering' }
		: { kind: 'idle', summary: 'Nothing sent yet' };
}
