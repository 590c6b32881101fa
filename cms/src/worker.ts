import { pino } from 'pino';

import { startSequencer, type Sequencer } from './changes/sequencer.ts';
import { getEnvironment } from './environment.ts';
import { logger } from './logger.ts';
import { startWebhookSender, type WebhookSender } from './webhooks/sender.ts';

interface Worker {
	sequencer: Sequencer;
	webhooks: WebhookSender;
}

// Next bundles the start-up and every route apart: what they share has to live outside of modules.
const key = Symbol.for('lts.worker');
const shared = globalThis as { [key]?: Worker };

/** Starts what runs beside the admin in its process: the sequencer of the change feed, and webhooks. */
export function startWorker(): void {
	if (shared[key]) return;
	const environment = getEnvironment();
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
	shared[key] = { sequencer, webhooks };
	for (const signal of ['SIGTERM', 'SIGINT'] as const) {
		process.once(signal, () => {
			void sequencer.stop();
			void webhooks.stop();
		});
	}
}

/** How the sequencer of this process is; undefined when it was never started. */
export function sequencerHealth() {
	return shared[key]?.sequencer.health();
}
