import type pg from 'pg';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

import { readOutbox } from './changes/outbox.ts';
import type { PurgeHealth } from './purging/states.ts';
import { readJobHealth } from './scheduling/health.ts';
import type { Worker } from './worker/worker.ts';

interface Parts {
	/** Of a role that may read `changes` and the tables of webhooks and jobs. */
	db: Pick<pg.Pool, 'query'>;
	/** Of this process, if it has one. */
	worker: Pick<Worker, 'sequencer' | 'webhooks' | 'jobs' | 'purger'> | undefined;
	/** Undefined while the bucket for files answers, and where they are on the disk. */
	mediaStoreProblem: () => Promise<string | undefined>;
}

interface WebhookCounts {
	waiting: string;
	waiting_seconds: number;
	dead: string;
}

/**
 * What a process of the CMS that writes tells of itself and of its worker. What stands in the database is
 * told by each of them alike: take the highest. Names and meanings stand in docs/operations.md.
 */
export function createAdminMetrics(parts: Parts): Registry {
	const { db, mediaStoreProblem, worker } = parts;
	const registry = new Registry();
	const registers = [registry];
	collectDefaultMetrics({ register: registry });

	/** Without a value when what is read fails: a zero would look well. */
	function gauge(name: string, help: string, read: () => number | Promise<number>): void {
		new Gauge({
			name,
			help,
			registers,
			async collect() {
				try {
					this.set(await read());
				} catch {
					// `lts_admin_database_up` tells that it fails, the log of the sequencer why.
					this.remove();
				}
			},
		});
	}

	const outbox = shared(() => readOutbox(db));
	const webhooks = shared(() => readWebhookCounts(db));
	const isUp = () =>
		outbox().then(
			() => 1,
			// That is what is asked.
			() => 0,
		);
	gauge('lts_admin_database_up', '1 when the database answers', isUp);
	gauge(
		'lts_admin_outbox_waiting',
		'Changes that are committed and have no position yet',
		async () => (await outbox()).waiting,
	);
	gauge(
		'lts_admin_outbox_seconds',
		'For how long the oldest of them waits',
		async () => (await outbox()).seconds,
	);
	gauge('lts_admin_webhooks_waiting', 'Webhook messages to be sent', async () =>
		Number((await webhooks()).waiting),
	);
	gauge(
		'lts_admin_webhooks_waiting_seconds',
		'How old the oldest of them is',
		async () => (await webhooks()).waiting_seconds,
	);
	gauge('lts_admin_webhooks_dead', 'Webhook messages that were given up', async () =>
		Number((await webhooks()).dead),
	);
	gauge('lts_admin_media_store_up', '0 while the bucket for files does not answer', async () =>
		Number((await mediaStoreProblem()) === undefined),
	);
	const jobs = shared(() => readJobHealth(db));
	gauge('lts_admin_jobs_due', 'Jobs that are due and not done', async () => (await jobs()).due);
	gauge(
		'lts_admin_jobs_late_seconds',
		'For how long the oldest of them has been due',
		async () => (await jobs()).lateSeconds,
	);
	gauge(
		'lts_admin_publications_failed',
		'Planned publications of the last week that did not happen and that nobody has looked after',
		async () => (await jobs()).failed,
	);
	if (worker) tellOfWorker(worker, registry, gauge);
	return registry;
}

type GaugeOf = (name: string, help: string, read: () => number | Promise<number>) => void;

function tellOfWorker(
	{ jobs, purger, sequencer, webhooks }: NonNullable<Parts['worker']>,
	registry: Registry,
	gauge: GaugeOf,
): void {
	gauge(
		'lts_admin_feed_position',
		'The last position that was given',
		() => sequencer.health().position ?? 0,
	);
	gauge('lts_admin_sequencer_healthy', '1 while changes are given positions', () =>
		Number(sequencer.health().healthy),
	);
	gauge('lts_admin_webhooks_sending', '1 in the process that sends webhooks', () =>
		Number(webhooks.health().isSending),
	);
	gauge('lts_admin_purging', '1 in the process that purges caches', () =>
		Number(purger?.health().isPurging ?? false),
	);
	gauge('lts_admin_jobs_running', '1 in the process that runs jobs', () =>
		Number(jobs.health().isRunning),
	);

	const caches = shared(async () => (await purger?.targets()) ?? []);
	function perCache(name: string, help: string, read: (cache: PurgeHealth) => number): void {
		new Gauge({
			name,
			help,
			labelNames: ['target'],
			registers: [registry],
			async collect() {
				this.reset();
				// As above.
				for (const one of await caches().catch(() => [])) {
					this.set({ target: one.target }, read(one));
				}
			},
		});
	}
	perCache(
		'lts_purge_backlog',
		'Changes that a cache has not confirmed; -1 while it is to forget everything',
		({ backlog }) => backlog ?? -1,
	);
	perCache(
		'lts_purge_failing_seconds',
		'For how long purges of a cache have failed',
		({ failingSince }) =>
			failingSince === null ? 0 : (Date.now() - Date.parse(failingSince)) / 1000,
	);
}

const sharedMs = 500;

/** All gauges are collected at the same time: they share one question. */
function shared<Result>(ask: () => Promise<Result>): () => Promise<Result> {
	let asked: Promise<Result> | undefined;
	let at = -Infinity;
	return () => {
		if (!asked || performance.now() - at > sharedMs) {
			at = performance.now();
			asked = ask();
		}
		return asked;
	};
}

async function readWebhookCounts(db: Parts['db']): Promise<WebhookCounts> {
	const { rows } = await db.query<WebhookCounts>(
		`SELECT count(*) FILTER (WHERE status = 'waiting') AS waiting,
			coalesce(extract(epoch FROM now() - min(created_at) FILTER (WHERE status = 'waiting')), 0)::float8
				AS waiting_seconds,
			count(*) FILTER (WHERE status = 'dead' AND type <> 'webhook.test') AS dead
		FROM webhook_deliveries WHERE status IN ('waiting', 'dead')`,
	);
	const [counts] = rows;
	if (!counts) throw new Error('The database says nothing.');
	return counts;
}
