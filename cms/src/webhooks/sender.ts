import { setTimeout as sleep } from 'node:timers/promises';

import type pg from 'pg';
import type { Logger } from 'pino';

import { keepListening, type ListenerHealth } from '../changes/listener.ts';
import { sequencedChannel } from '../changes/names.ts';
import { takeLock } from '../database/lock.ts';
import { createResultPool } from '../database/resultPool.ts';
import { deliver, type DeliverOptions, type DueDelivery } from './deliver.ts';
import { dispatchChanges } from './dispatch.ts';
import { mayBeCalled } from './mayBeCalled.ts';
import { webhooksLock } from './names.ts';
import { usualSchedule, type Schedule } from './schedule.ts';
import { createSealer } from './secrets.ts';

export interface WebhookSender {
	/** Starts no more messages and waits for those that are under way, but not for long. */
	stop(): Promise<void>;
	/** `isSending`: this process is the one that sends. */
	health(): ListenerHealth & { isSending: boolean };
}

export interface SenderOptions
	extends
		Pick<DeliverOptions, 'allowPrivate' | 'ca' | 'resolve'>,
		Partial<Pick<DeliverOptions, 'timeoutMs'>> {
	/** Of a role that may write the tables of webhooks. */
	connectionString: string;
	/** Under which the signing secrets are sealed. */
	payloadSecret: string;
	/** Origin of the content API, which messages name. */
	apiUrl: string;
	/** How long the log of what was delivered and given up goes back. */
	retentionDays: number;
	log: Logger;
	pollMs?: number;
	schedule?: Schedule;
}

/** Under way at the same time, altogether and to one host. */
const mostAtOnce = 10;
const mostPerHost = 2;

const longestStopMs = 5_000;
const pruneEveryMs = 3_600_000;

/**
 * Sends webhooks: follows the change feed from each webhook's position, and sends what is due. Any
 * number of senders may run in any processes; one at a time holds a lock and works, and when it dies
 * Postgres frees the lock for the next. A message that was under way then is sent again under its
 * old id, for nobody knows whether it arrived.
 */
export function startWebhookSender(options: SenderOptions): WebhookSender {
	const { apiUrl, connectionString, log, pollMs = 1_000, schedule = usualSchedule } = options;
	const pool = createResultPool({ name: 'webhook results', connectionString, max: 3, log });
	const delivering: DeliverOptions = {
		timeoutMs: 10_000,
		...options,
		schedule,
		db: pool,
		sealer: createSealer(options.payloadSecret),
	};
	/** By the delivery's id: its host, and its end. */
	const underWay = new Map<number, { host: string; done: Promise<void> }>();
	let lockedClient: pg.Client | null = null;
	let isStopping = false;
	let prunedAt = -Infinity;

	async function round(client: pg.Client): Promise<void> {
		if (lockedClient !== client) {
			lockedClient = null;
			if (!(await takeLock(client, webhooksLock))) return;
			lockedClient = client;
		}
		await dispatchChanges(client, { apiUrl, windowMs: schedule.windowMs });
		for (const delivery of await dueDeliveries(client, [...underWay.keys()])) start(delivery);
		if (performance.now() - prunedAt > pruneEveryMs) {
			prunedAt = performance.now();
			await pruneDeliveries(client, options.retentionDays);
		}
	}

	function start(delivery: DueDelivery): void {
		const { host } = new URL(delivery.url);
		const toHost = [...underWay.values()].filter((other) => other.host === host).length;
		if (isStopping || underWay.size >= mostAtOnce || toHost >= mostPerHost) return;
		const done = deliver(delivery, delivering)
			.catch((error: unknown) => {
				log.error(
					{ err: error, delivery: delivery.id },
					'The result of a webhook is not recorded.',
				);
			})
			.finally(() => {
				underWay.delete(delivery.id);
				listener.wake();
			});
		underWay.set(delivery.id, { host, done });
	}

	const listener = keepListening({
		connectionString,
		channel: sequencedChannel,
		name: 'webhook sender',
		pollMs,
		log,
		round,
	});
	return {
		async stop() {
			isStopping = true;
			const ends = Promise.all([...underWay.values()].map(({ done }) => done));
			await Promise.race([ends, sleep(longestStopMs, undefined, { ref: false })]);
			await listener.stop();
			await pool.end();
		},
		health: () => ({ ...listener.health(), isSending: lockedClient !== null }),
	};
}

/** Enough of each host to go on with, so that one that is slow or large does not hide the others. */
async function dueDeliveries(client: pg.Client, underWay: number[]): Promise<DueDelivery[]> {
	const { rows } = await client.query<DueDelivery & { attempts: string }>(
		`SELECT * FROM (
			SELECT d.id, d.webhook_id, d.message_id, d.type, d.body, d.attempts, d.retry_until, w.url, s.secret,
				CASE WHEN s.previous_until > now() THEN s.previous_secret END AS previous_secret,
				d.next_attempt_at,
				row_number() OVER (PARTITION BY split_part(w.url, '/', 3) ORDER BY d.next_attempt_at, d.id) AS nth
			FROM webhook_deliveries d
			JOIN webhooks w ON w.id = d.webhook_id
			JOIN webhook_states s ON s.webhook_id = w.id
			WHERE d.status = 'waiting' AND d.next_attempt_at <= now() AND d.id <> ALL ($1)
				AND (${mayBeCalled} OR d.type = 'webhook.test')
		) AS due
		WHERE nth <= $2 ORDER BY next_attempt_at, id LIMIT $3`,
		[underWay, mostPerHost, mostAtOnce],
	);
	return rows.map((row) => ({ ...row, attempts: Number(row.attempts) }));
}

async function pruneDeliveries(client: pg.Client, olderThanDays: number): Promise<void> {
	await client.query(
		`DELETE FROM webhook_deliveries
		WHERE (status <> 'waiting' OR webhook_id IS NULL) AND updated_at < now() - $1 * interval '1 day'`,
		[olderThanDays],
	);
}
