import type pg from 'pg';
import type { Logger } from 'pino';

import { readChanges, readHead, type Change, type FeedHead } from './feed.ts';
import { keepListening, type ListenerHealth } from './listener.ts';
import { sequencedChannel } from './names.ts';

export interface FeedFollower {
	/** Calls back with the new head after every move of the feed. Returns what ends it. */
	subscribe(listener: (head: FeedHead) => void): () => void;
	/**
	 * The changes after a position from memory, so that a thousand readers of the same change cost
	 * one query. Null when they are not all in memory (any more): read them from the database.
	 */
	recentAfter(position: number): Change[] | null;
	health(): ListenerHealth & { position: number | null };
	stop(): Promise<void>;
}

/** Far fewer than retention keeps, so what follows a remembered position is never deleted yet. */
const remembered = 1_000;
const perQuery = 500;

/**
 * Follows the feed with one connection for the whole process. Notifications make it quick, a look
 * at the head every `pollMs` milliseconds makes it certain.
 */
export function createFeedFollower(options: {
	/** Of a role that may read `changes` and `changes_head`. */
	connectionString: string;
	log: Logger;
	pollMs?: number;
}): FeedFollower {
	const { connectionString, log, pollMs = 1_000 } = options;
	const listeners = new Set<(head: FeedHead) => void>();
	let known: FeedHead | null = null;
	/** Everything from `recentFrom` (exclusive) to `known.position`. */
	let recent: Change[] = [];
	let recentFrom = 0;

	async function round(client: pg.Client): Promise<void> {
		const head = await readHead(client);
		if (!known || known.epoch !== head.epoch || known.position > head.position) return jumpTo(head);
		// Far behind, as after a long loss of the database: readers go to the database themselves.
		if (head.position - known.position > remembered) return jumpTo(head);
		while (known.position < head.position) {
			const page = await readChanges(client, { after: known.position, first: perQuery });
			recent.push(...page.changes);
			const forgotten = recent.splice(0, Math.max(0, recent.length - remembered));
			recentFrom = forgotten.at(-1)?.position ?? recentFrom;
			announce({ epoch: page.epoch, position: page.changes.at(-1)?.position ?? page.position });
		}
	}

	function jumpTo(head: FeedHead): void {
		recent = [];
		recentFrom = head.position;
		announce(head);
	}

	function announce(head: FeedHead): void {
		known = head;
		for (const listener of listeners) listener(head);
	}

	const { health, stop } = keepListening({
		connectionString,
		channel: sequencedChannel,
		name: 'change feed',
		pollMs,
		log,
		round,
	});
	return {
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		recentAfter(position) {
			if (!known || position < recentFrom) return null;
			return recent.filter((change) => change.position > position);
		},
		health: () => ({ ...health(), position: known?.position ?? null }),
		stop,
	};
}
