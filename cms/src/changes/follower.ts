import type pg from 'pg';
import type { Logger } from 'pino';

import { ChangesGoneError, readChanges, readHead, type Change, type FeedHead } from './feed.ts';
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
	/** Notes that somebody was, or is going to be, told of this head of the feed. */
	told(head: FeedHead): void;
	/**
	 * True while `keep` has every change that anybody was told of, and everything that was in the feed
	 * at some moment of the last `currentMs` milliseconds.
	 */
	isCurrent(): boolean;
	/** True while `keep` has every change that anybody was told of, however long ago we looked. */
	knowsAllTold(): boolean;
	health(): ListenerHealth & { position: number | null };
	stop(): Promise<void>;
}

/** What is to be kept in step with the feed. */
export interface Kept {
	/** Everything is as of `position` from now on; nothing of before can be compared with it. */
	reset(position: number): void;
	/** Called for each change, in order, before any listener or reader of the feed learns of it. */
	apply(change: Change): void;
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
	keep?: Kept;
	pollMs?: number;
	currentMs?: number;
}): FeedFollower {
	const { connectionString, keep, log, pollMs = 500, currentMs = 2_000 } = options;
	const listeners = new Set<(head: FeedHead) => void>();
	let known: FeedHead | null = null;
	/** Everything from `recentFrom` (exclusive) to `known.position`. */
	let recent: Change[] = [];
	let recentFrom = 0;
	/** When the last round that succeeded began, on the process's clock. */
	let currentAt = -Infinity;
	/** What a reader was told of and we have not seen yet, and when. */
	let ahead: { head: FeedHead; at: number } | null = null;

	async function round(client: pg.Client): Promise<void> {
		const startedAt = performance.now();
		await catchUp(client);
		currentAt = startedAt;
		// A head that was read since then holds all that anybody could have been told of before.
		if (ahead && (ahead.at < startedAt || hasReached(ahead.head))) ahead = null;
	}

	async function catchUp(client: pg.Client): Promise<void> {
		const head = await readHead(client);
		if (!known || known.epoch !== head.epoch || known.position > head.position) return jumpTo(head);
		// Far behind, as after a long loss of the database: readers go to the database themselves.
		if (head.position - known.position > remembered) return jumpTo(head);
		while (known.position < head.position) {
			const page = await readPage(client, known.position);
			if (!page || page.epoch !== known.epoch) return jumpTo(await readHead(client));
			for (const change of page.changes) keep?.apply(change);
			recent.push(...page.changes);
			const forgotten = recent.splice(0, Math.max(0, recent.length - remembered));
			recentFrom = forgotten.at(-1)?.position ?? recentFrom;
			announce({ epoch: page.epoch, position: page.changes.at(-1)?.position ?? page.position });
		}
	}

	function hasReached(head: FeedHead): boolean {
		return known?.epoch === head.epoch && head.position <= known.position;
	}

	function jumpTo(head: FeedHead): void {
		recent = [];
		recentFrom = head.position;
		keep?.reset(head.position);
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
		told(head) {
			if (!hasReached(head)) ahead = { head, at: performance.now() };
		},
		isCurrent: () => ahead === null && performance.now() - currentAt < currentMs,
		knowsAllTold: () => ahead === null,
		health: () => ({ ...health(), position: known?.position ?? null }),
		stop,
	};
}

/** Null when the feed no longer holds what follows. */
async function readPage(client: pg.Client, after: number) {
	try {
		return await readChanges(client, { after, first: perQuery });
	} catch (error) {
		if (error instanceof ChangesGoneError) return null;
		throw error;
	}
}
