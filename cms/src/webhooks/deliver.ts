import type pg from 'pg';

import { messageTypes } from './names.ts';
import { postJson, type Answer } from './post.ts';
import { nextAttempt, type Schedule } from './schedule.ts';
import type { Sealer } from './secrets.ts';
import { signedHeaders } from './sign.ts';
import { parseTarget, resolveTarget, type Resolve, type TargetPolicy } from './target.ts';

/** A message that is due, with what is needed to send it. */
export interface DueDelivery {
	id: number;
	webhook_id: number;
	message_id: string;
	type: string;
	body: string;
	/** How many were made before. */
	attempts: number;
	retry_until: Date;
	url: string;
	/** Sealed. */
	secret: string;
	/** Sealed; null when there is none, or its time is over. */
	previous_secret: string | null;
}

export interface DeliverOptions extends TargetPolicy {
	db: Pick<pg.Pool, 'query'>;
	sealer: Sealer;
	schedule: Schedule;
	timeoutMs: number;
	resolve?: Resolve;
	/** Certificates to trust instead of the usual authorities. */
	ca?: string;
}

interface Outcome {
	answer: Answer | null;
	/** Null when the receiver took the message. */
	error: string | null;
}

/** Sends one message once and records what came of it. */
export async function deliver(delivery: DueDelivery, options: DeliverOptions): Promise<void> {
	const started = performance.now();
	const outcome = await attempt(delivery, options);
	await record({ delivery, outcome, options, durationMs: Math.round(performance.now() - started) });
}

async function attempt(delivery: DueDelivery, options: DeliverOptions): Promise<Outcome> {
	const { body, message_id: id, previous_secret: previous, secret, url: target } = delivery;
	const { allowPrivate, ca, resolve, sealer, timeoutMs } = options;
	try {
		const url = parseTarget(target, { allowPrivate });
		const addresses = await withTimeout(
			resolveTarget(url, { allowPrivate, ...(resolve ? { resolve } : {}) }),
			timeoutMs,
		);
		const secrets = [secret, ...(previous === null ? [] : [previous])].map(sealer.open);
		const headers = signedHeaders({ id, body, secrets, now: new Date() });
		const answer = await postJson({
			...{ url, addresses, headers, body, timeoutMs },
			...(ca === undefined ? {} : { ca }),
		});
		return { answer, error: problemOf(answer) };
	} catch (error) {
		return { answer: null, error: error instanceof Error ? messageOf(error) : String(error) };
	}
}

/** Of several addresses that all failed, Node names the failures only in the parts of its error. */
function messageOf(error: Error): string {
	const parts = error instanceof AggregateError ? (error.errors as Error[]) : [];
	return error.message || parts.map(({ message }) => message).join('; ') || error.name;
}

function problemOf({ status }: Answer): string | null {
	if (status >= 200 && status < 300) return null;
	if (status === 410) return 'The receiver answered 410 Gone: it wants no more messages.';
	if (status >= 300 && status < 400) {
		return `The receiver answered ${status}, a redirect. Enter the address that it leads to.`;
	}
	return `The receiver answered ${status}.`;
}

async function record(attempted: {
	delivery: DueDelivery;
	outcome: Outcome;
	options: DeliverOptions;
	durationMs: number;
}): Promise<void> {
	const { delivery, durationMs, options, outcome } = attempted;
	const { answer, error } = outcome;
	const attempts = delivery.attempts + 1;
	const isGone = answer?.status === 410;
	const again =
		error === null || isGone || delivery.type === messageTypes.test
			? null
			: nextAttempt({
					...{ schedule: options.schedule, attempts, now: Date.now() },
					until: delivery.retry_until.getTime(),
					retryAfterMs: answer?.retryAfterMs ?? null,
				});
	const status = error === null ? 'delivered' : again === null ? 'dead' : 'waiting';
	// Recorded only by whoever made this attempt: another process may have been faster after a stall.
	await options.db.query(
		`WITH recorded AS (
			UPDATE webhook_deliveries SET
				status = $3::text::enum_webhook_deliveries_status, attempts = $2::int,
				next_attempt_at = $4, last_attempt_at = now(),
				delivered_at = CASE WHEN $3::text = 'delivered' THEN now() END,
				answer_status = $5, answer = $6, error = $7::text, duration_ms = $8, updated_at = now()
			WHERE id = $1 AND attempts = $2::int - 1 AND status = 'waiting'
			RETURNING webhook_id
		), health AS (
			UPDATE webhook_states SET
				last_success_at = CASE WHEN $7::text IS NULL THEN now() ELSE last_success_at END,
				failing_since = CASE WHEN $7::text IS NULL THEN NULL ELSE coalesce(failing_since, now()) END,
				last_error = $7::text
			FROM recorded WHERE webhook_states.webhook_id = recorded.webhook_id
		)
		UPDATE webhooks SET enabled = false, updated_at = now()
		FROM recorded WHERE webhooks.id = recorded.webhook_id AND $9::boolean`,
		[
			delivery.id,
			attempts,
			status,
			again,
			answer?.status ?? null,
			answer?.text ?? null,
			error,
			durationMs,
			isGone,
		],
	);
}

/** The system's resolver takes no signal. */
async function withTimeout<Result>(work: Promise<Result>, timeoutMs: number): Promise<Result> {
	const { promise, reject } = Promise.withResolvers<never>();
	const timer = setTimeout(() => {
		reject(new Error(`The name could not be resolved within ${timeoutMs / 1_000} s.`));
	}, timeoutMs);
	try {
		return await Promise.race([work, promise]);
	} finally {
		clearTimeout(timer);
	}
}
