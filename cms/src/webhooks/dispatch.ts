import type pg from 'pg';

import { ChangesGoneError, readChanges, type FeedHead } from '../changes/feed.ts';
import type { Queryable } from '../changes/sequence.ts';
import { matches, type Filter } from './filter.ts';
import { mayBeCalled } from './mayBeCalled.ts';
import { messageOfChange, messageOfReset, type Message } from './message.ts';

interface Webhook extends Filter {
	epoch: string;
	/** Everything up to here was looked at. */
	position: number;
}

const perTransaction = 500;

/**
 * Turns what the feed holds after each webhook's position into messages that wait to be sent. The
 * messages and the new position are committed together: a crash repeats the step or does not, and
 * never leaves a change out or lets it in twice.
 */
export async function dispatchChanges(
	client: Queryable,
	options: { apiUrl: string; windowMs: number },
): Promise<void> {
	for (const id of await webhooksBehind(client)) {
		while (await dispatchTo(client, id, options));
	}
}

async function webhooksBehind(client: Queryable): Promise<number[]> {
	const { rows } = await client.query<{ id: number }>(
		`SELECT w.id FROM webhooks w JOIN webhook_states s ON s.webhook_id = w.id, changes_head h
		WHERE ${mayBeCalled} AND (s.position <> h.position OR s.epoch <> h.epoch)
		ORDER BY w.id`,
	);
	return rows.map(({ id }) => id);
}

/** True when there is more. */
async function dispatchTo(
	client: Queryable,
	id: number,
	options: { apiUrl: string; windowMs: number },
): Promise<boolean> {
	await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
	try {
		const webhook = await lockWebhook(client, id);
		const more = webhook !== null && (await dispatchFrom(client, id, webhook, options));
		await client.query('COMMIT');
		return more;
	} catch (error) {
		await client.query('ROLLBACK');
		throw error;
	}
}

async function dispatchFrom(
	client: Queryable,
	id: number,
	webhook: Webhook,
	options: { apiUrl: string; windowMs: number },
): Promise<boolean> {
	const page = await readFrom(client, webhook);
	const messages = page.isGone
		? [messageOfReset(page.head, new Date(), options)]
		: page.changes
				.filter((change) => matches(webhook, change))
				.map((change) => messageOfChange(change, page.head.epoch, options));
	await insertDeliveries(client, { webhook: id, messages, ...options });
	const last = page.isGone ? undefined : page.changes.at(-1);
	const position = last?.position ?? page.head.position;
	await client.query('UPDATE webhook_states SET epoch = $2, position = $3 WHERE webhook_id = $1', [
		id,
		page.head.epoch,
		position,
	]);
	return position < page.head.position;
}

async function readFrom(client: Queryable, { epoch, position }: Webhook) {
	try {
		const { changes, ...head } = await readChanges(client, {
			after: position,
			first: perTransaction,
		});
		if (head.epoch === epoch) return { head, changes, isGone: false as const };
		return { head, isGone: true as const };
	} catch (error) {
		if (!(error instanceof ChangesGoneError)) throw error;
		return { head: error.head satisfies FeedHead, isGone: true as const };
	}
}

/** Null when it was deleted, or may not be called any more. */
async function lockWebhook(client: Queryable, id: number): Promise<Webhook | null> {
	const { rows } = await client.query<
		Pick<Webhook, 'epoch' | 'kinds' | 'languages' | 'programs'> & { position: string }
	>(
		`SELECT s.epoch, s.position,
			ARRAY(SELECT value::text FROM webhooks_kinds WHERE parent_id = w.id) AS kinds,
			ARRAY(SELECT value::text FROM webhooks_languages WHERE parent_id = w.id) AS languages,
			CASE WHEN w.scope = 'programs' THEN
				ARRAY(SELECT programs_id FROM webhooks_rels WHERE parent_id = w.id AND path = 'programs')
			END AS programs
		FROM webhooks w JOIN webhook_states s ON s.webhook_id = w.id
		WHERE w.id = $1 AND ${mayBeCalled}
		FOR UPDATE OF s`,
		[id],
	);
	const [row] = rows;
	return row ? { ...row, position: Number(row.position) } : null;
}

/** Messages that exist already, by their ids, are left alone. */
export async function insertDeliveries(
	client: Pick<pg.ClientBase, 'query'>,
	{ messages, webhook, windowMs }: { webhook: number; messages: Message[]; windowMs: number },
): Promise<number[]> {
	if (messages.length === 0) return [];
	const { rows } = await client.query<{ id: number }>(
		`INSERT INTO webhook_deliveries
			(webhook_id, message_id, type, subject, body, status, attempts, next_attempt_at, retry_until)
		SELECT $1, m.id, m.type, m.subject, m.body, 'waiting', 0, now(), now() + $6 * interval '1 ms'
		FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS m (id, type, subject, body)
		ON CONFLICT (webhook_id, message_id) DO NOTHING
		RETURNING id`,
		[
			webhook,
			messages.map(({ id }) => id),
			messages.map(({ type }) => type),
			messages.map(({ subject }) => subject),
			messages.map(({ body }) => body),
			windowMs,
		],
	);
	return rows.map(({ id }) => id);
}
