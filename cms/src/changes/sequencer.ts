import { tracing } from '@lts/tracing/shared';
import type pg from 'pg';
import type { Logger } from 'pino';

import { startNewEpochIfMoved } from './epoch.ts';
import { keepListening, type ListenerHealth } from './listener.ts';
import { writtenChannel } from './names.ts';
import { batchSize, pruneChanges, sequenceBatch } from './sequence.ts';

export interface Sequencer {
	stop(): Promise<void>;
	health(): SequencerHealth;
}

export interface SequencerHealth extends ListenerHealth {
	/** The head of the feed as of the last round; null before the first. */
	position: number | null;
}

const pruneEveryMs = 3_600_000;

/**
 * Gives committed changes their positions: dense, growing, in the order in which they became
 * visible. Whoever has read up to a position will never find a new change at or below it.
 *
 * Any number of sequencers may run in any processes; a lock in the database lets one of them work
 * at a time. Once an hour each also deletes changes older than `retentionDays`.
 */
export function startSequencer(options: {
	/** Of a role that may write `changes` and `changes_head`. */
	connectionString: string;
	log: Logger;
	/** Milliseconds between two rounds when no notification comes. */
	pollMs?: number;
	retentionDays?: number;
}): Sequencer {
	const { connectionString, log, pollMs = 1_000, retentionDays = 30 } = options;
	let position: number | null = null;
	let prunedAt = -Infinity;
	let knownClient: pg.Client | null = null;

	async function round(client: pg.Client): Promise<void> {
		if (client !== knownClient) {
			await checkEpoch(client);
			knownClient = client;
		}
		let sequenced: number;
		do {
			const startedAt = Date.now();
			const batch = await sequenceBatch(client);
			({ position, sequenced } = batch);
			for (const change of batch.traced) {
				const attributes = { 'lts.feed.position': change.position };
				const times = { startedAt, endedAt: Date.now() };
				tracing().note('feed.sequence', { parent: change.traceparent, attributes, ...times });
			}
		} while (sequenced === batchSize);
		if (performance.now() - prunedAt > pruneEveryMs) {
			prunedAt = performance.now();
			const pruned = await pruneChanges(client, { olderThanDays: retentionDays });
			if (pruned > 0) log.info({ pruned, retentionDays }, 'Deleted old changes.');
		}
	}

	async function checkEpoch(client: pg.Client): Promise<void> {
		const epoch = await startNewEpochIfMoved(client);
		if (!epoch) return;
		log.warn({ epoch }, 'The database was restored or moved: the change feed starts a new epoch.');
	}

	const { health, stop } = keepListening({
		connectionString,
		channel: writtenChannel,
		name: 'change sequencer',
		pollMs,
		log,
		round,
	});
	return { stop, health: () => ({ ...health(), position }) };
}
