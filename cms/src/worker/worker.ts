import type { Payload } from 'payload';
import { pino } from 'pino';

import { startSequencer, type Sequencer } from '../changes/sequencer.ts';
import { getEnvironment } from '../environment.ts';
import { logger } from '../logger.ts';
import { startPurger, type Purger } from '../purging/purger.ts';
import { readPurgeTargets } from '../purging/settings.ts';
import { startJobRunner, type JobRunner } from '../scheduling/runner.ts';
import { startWebhookSender, type WebhookSender } from '../webhooks/sender.ts';

export interface Worker {
	sequencer: Sequencer;
	webhooks: WebhookSender;
	jobs: JobRunner;
	/** Null when no cache in front of the site is to be purged. */
	purger: Purger | null;
	/** Settles in bounded time. */
	stop(): Promise<void>;
}

// Next bundles the start-up and every route apart: what they share has to live outside of modules.
const key = Symbol.for('lts.worker');
const shared = globalThis as { [key]?: Worker };

const jobsRetentionDays = 90;

/**
 * Starts what is done without anybody asking: the sequencer of the change feed, jobs, webhooks, and
 * purges. Any number of workers may run; of each kind of work one does it at a time.
 * @param payload asked for when the first job is due
 */
export function startWorker({ payload }: { payload: () => Promise<Payload> }): Worker {
	if (shared[key]) return shared[key];
	const environment = getEnvironment();
	const targets = readPurgeTargets();
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
		payload,
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
	async function stop(): Promise<void> {
		await Promise.allSettled([sequencer.stop(), webhooks.stop(), jobs.stop(), purger?.stop()]);
	}
	return (shared[key] = { sequencer, webhooks, jobs, purger, stop });
}

/** That of this process; undefined where none was started. */
export function runningWorker(): Worker | undefined {
	return shared[key];
}
