import { pino } from 'pino';

import { startSequencer, type Sequencer } from './changes/sequencer.ts';
import { getEnvironment } from './environment.ts';
import { logger } from './logger.ts';

// Next bundles the start-up and every route apart: what they share has to live outside of modules.
const key = Symbol.for('lts.sequencer');
const shared = globalThis as { [key]?: Sequencer };

/** Starts what runs beside the admin in its process: the sequencer of the change feed. */
export function startWorker(): void {
	if (shared[key]) return;
	const { changesRetentionDays, databaseUrl } = getEnvironment();
	const sequencer = startSequencer({
		connectionString: databaseUrl,
		retentionDays: changesRetentionDays,
		log: pino({ ...logger.options, name: 'sequencer' }),
	});
	shared[key] = sequencer;
	for (const signal of ['SIGTERM', 'SIGINT'] as const) {
		process.once(signal, () => void sequencer.stop());
	}
}

/** How the sequencer of this process is; undefined when it was never started. */
export function sequencerHealth() {
	return shared[key]?.health();
}
