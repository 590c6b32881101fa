import { readMetricsAddress, serveMetrics, type MetricsAddress } from '@lts/metrics';
import { tracing } from '@lts/tracing/shared';
import { getPayload, type Payload } from 'payload';
import pg from 'pg';
import { pino } from 'pino';

import { startSequencer, type Sequencer } from './changes/sequencer.ts';
import { endGracefully } from './endGracefully.ts';
import { getEnvironment } from './environment.ts';
import { logger } from './logger.ts';
import { createAdminMetrics } from './metrics.ts';
import { startPurger, type Purger } from './purging/purger.ts';
import { readPurgeTargets } from './purging/settings.ts';
import type { PurgeHealth } from './purging/states.ts';
import { startJobRunner, type JobRunner } from './scheduling/runner.ts';
import { startWebhookSender, type WebhookSender } from './webhooks/sender.ts';

interface Worker {
	sequencer: Sequencer;
	webhooks: WebhookSender;
	jobs: JobRunner;
	/** Null when no cache in front of the site is to be purged. */
	purger: Purger | null;
}

// Next bundles the start-up and every route apart: what they share has to live outside of modules.
const key = Symbol.for('lts.worker');
const shared = globalThis as { [key]?: Worker };

const jobsRetentionDays = 90;

/** Starts what runs beside the admin in its process: the sequencer of the change feed, jobs, webhooks, and purges. */
export function startWorker(): void {
	if (shared[key]) return;
	const environment = getEnvironment();
	const targets = readPurgeTargets();
	const metricsAddress = readMetricsAddress();
	const { databaseUrl: connectionString } = environment;
	const sequencer = startSequencer({
		connectionString,
		retentionDays: environment.changesRetentionDays,
		log: pino({ ...logger.options, name: 'sequencer' }),
	});
	const log = pino({ ...logger.options, name: 'webhooks' });
	if (environment.webhooksAllowPrivate) {
		log.warn('WEBHOOKS_ALLOW_PRIVATE is set: webhooks may reach this network. For tests only.');
	}
	const webhooks = startWebhookSender({
		connectionString,
		log,
		payloadSecret: environment.payloadSecret,
		apiUrl: environment.apiUrl,
		retentionDays: environment.webhooksRetentionDays,
		allowPrivate: environment.webhooksAllowPrivate,
	});
	const jobs = startJobRunner({
		connectionString,
		payload: loadPayload,
		retentionDays: jobsRetentionDays,
		log: pino({ ...logger.options, name: 'jobs' }),
	});
	const purger =
		targets.length === 0
			? null
			: startPurger({
					connectionString,
					targets,
					log: pino({ ...logger.options, name: 'purger' }),
				});
	const worker = { sequencer, webhooks, jobs, purger };
	shared[key] = worker;
	if (metricsAddress) tellMetrics(worker, metricsAddress);
	endGracefully(async () => {
		await Promise.allSettled([sequencer.stop(), webhooks.stop(), jobs.stop(), purger?.stop()]);
		await tracing().stop();
	});
}

/** The same as the admin's routes have; not before a job is due, for it takes a moment to begin. */
async function loadPayload(): Promise<Payload> {
	const { default: config } = await import('./payload.config.ts');
	return getPayload({ config });
}

/** On a connection of its own: metrics are wanted most when the others are taken. */
function tellMetrics({ jobs, purger, sequencer, webhooks }: Worker, address: MetricsAddress): void {
	const { databaseUrl: connectionString } = getEnvironment();
	const log = pino({ ...logger.options, name: 'metrics' });
	const db = new pg.Pool({
		...{ application_name: 'metrics', connectionString, max: 1 },
		...{ connectionTimeoutMillis: 2_000, query_timeout: 2_000 },
	});
	db.on('error', (error) => log.warn({ err: error }, 'A connection to Postgres was lost.'));
	const registry = createAdminMetrics({
		db,
		sequencer: sequencer.health,
		purges: purgeHealth,
		isRunningJobs: () => jobs.health().isRunning,
		isSending: () => webhooks.health().isSending,
		isPurging: () => purger?.health().isPurging ?? false,
	});
	void serveMetrics({
		address,
		contentType: registry.contentType,
		collect: () => registry.metrics(),
		log,
	});
}

/** How the sequencer of this process is; undefined when it was never started. */
export function sequencerHealth() {
	return shared[key]?.sequencer.health();
}

/** How the caches in front of the site do, whichever process purges them. Empty when there are none. */
export async function purgeHealth(): Promise<PurgeHealth[]> {
	return (await shared[key]?.purger?.targets()) ?? [];
}

/** Whether this process looks for jobs that are due; undefined when it was never told to. */
export function jobRunnerHealth() {
	return shared[key]?.jobs.health();
}
