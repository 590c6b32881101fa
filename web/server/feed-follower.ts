import { setTimeout as wait } from 'node:timers/promises';
import {
	ContentFeedGoneError,
	type ContentChange,
	type ContentClient,
	type FeedHead,
} from '@lts/content-client';
import type { TagIndex } from '@lts/tagged-cache';
import type { Logger } from 'pino';
import { takeChange } from './take-change.ts';

export interface FeedStatus {
	/** True when the feed was heard of within the last polls. */
	followed: boolean;
	/** Every change up to here was taken; null when the feed was never reached. */
	position: number | null;
	/** How many changes are known of that were not taken yet. */
	behind: number;
	/** ISO 8601; null when the feed was never reached. */
	lastHeard: string | null;
}

export interface FeedFollower {
	status(): FeedStatus;
	/** `status().followed`, for every answer. */
	isFollowed(): boolean;
	/** For how many milliseconds nothing was heard of the feed; null when it was never reached. */
	silentMs(): number | null;
	/** False until every change was taken that the feed had when it was first reached. */
	isCaughtUp(): boolean;
	close(): Promise<void>;
}

/** What is kept in step; where it ends is looked at once, at the start. */
type FollowingIndex = Pick<
	TagIndex,
	'apply' | 'reset' | 'follow' | 'generation' | 'epoch' | 'followed'
>;

const perPoll = 500;

/**
 * Keeps the index in step with the change feed: by a stream, and by a poll that heals what the stream
 * missed. It begins where the index ends, which may know what a process before it knew. When the feed
 * has started a new epoch, or no longer holds what follows our position, the index is reset to the
 * feed's head: nothing rendered before can be trusted.
 */
export function followFeed({
	client,
	index,
	log,
	pollMs = 15_000,
	pauseMs = 250,
	lookBack = 0,
	onTaken = () => undefined,
}: {
	client: Pick<ContentClient, 'fetchChanges' | 'streamChanges'>;
	index: FollowingIndex;
	log: Logger;
	pollMs?: number;
	/** Between connections. Few processes follow the feed, so they may be prompt. */
	pauseMs?: number;
	/** How many changes before the feed's head an index that knows nothing is to know. */
	lookBack?: number;
	/** Called with each change after it was applied; sometimes twice. */
	onTaken?: (change: ContentChange) => void;
}): FeedFollower {
	const closing = new AbortController();
	let connection = new AbortController();
	/** Null while the next head is to be taken as a beginning. */
	let epoch = index.generation > 0 ? index.epoch : null;
	let position = index.generation > 0 ? index.followed : null;
	/** Where the feed was when it was first reached. */
	let goal = Infinity;
	/** False where the feed does not go back so far, or nobody needs it. */
	let isPastKnown = lookBack > 0 && epoch === null;
	/** The last that anybody told us of. */
	let known = 0;
	let lastHeard: Date | null = null;
	/** The same on the clock that nobody sets. */
	let heardAt = -Infinity;
	let isLost = false;
	/** Before the next connection; none when only our position was wrong. */
	let pause = pauseMs;

	function heard(): void {
		lastHeard = new Date();
		heardAt = performance.now();
		if (isLost) log.info('The change feed is followed again.');
		isLost = false;
	}

	function lose(error: unknown): void {
		if (closing.signal.aborted) return;
		if (!isLost) log.warn({ err: error }, 'The change feed is not followed; trying again.');
		isLost = true;
		if (error instanceof ContentFeedGoneError) {
			epoch = null;
			pause = 0;
		}
		connection.abort();
	}

	function takeHead(head: FeedHead): void {
		heard();
		goal = Math.min(goal, head.position);
		known = head.epoch === epoch ? Math.max(known, head.position) : head.position;
		if (head.epoch === epoch) return;
		if (position !== null) log.warn({ position: head.position }, 'The change feed starts anew.');
		epoch = head.epoch;
		position = head.position;
		index.reset(head.position, head.epoch);
	}

	function apply(change: ContentChange): void {
		takeChange(index, change, performance.now());
		known = Math.max(known, change.position);
		onTaken(change);
	}

	function moveTo(reached: number): void {
		position = Math.max(position ?? 0, reached);
		index.follow(position);
	}

	function takeFromStream(change: ContentChange): void {
		heard();
		apply(change);
		if (position === null || change.position <= position) return;
		if (change.position === position + 1) moveTo(change.position);
		else void catchUp();
	}

	/** Takes what follows our position, be it that the stream told it meanwhile. */
	async function catchUp(): Promise<void> {
		const startedIn = epoch;
		if (startedIn === null) return;
		try {
			for (let isFull = true; isFull;) {
				const page = await client.fetchChanges({
					after: position ?? 0,
					first: perPoll,
					signal: closing.signal,
				});
				if (epoch !== startedIn) return;
				takeHead(page);
				if (epoch !== startedIn) return;
				page.changes.forEach(apply);
				isFull = page.changes.length === perPoll;
				moveTo(isFull ? (page.changes.at(-1)?.position ?? 0) : page.position);
			}
		} catch (error) {
			if (epoch === startedIn) lose(error);
		}
	}

	/**
	 * All of it or nothing: an index that knew a part would take what was withdrawn for good.
	 * @param from a position; default: as far back as we look
	 */
	async function learnPast(from?: number): Promise<void> {
		const { signal } = closing;
		let beginning = from ?? 0;
		try {
			const head = await client.fetchChanges({ first: 1, signal });
			beginning = from ?? Math.max(0, head.position - lookBack);
			let after = beginning;
			const past: ContentChange[] = [];
			for (let isFull = true; isFull;) {
				const page = await client.fetchChanges({ after, first: perPoll, signal });
				if (page.epoch !== head.epoch) return;
				past.push(...page.changes);
				isFull = page.changes.length === perPoll;
				after = isFull ? (past.at(-1)?.position ?? after) : page.position;
			}
			index.reset(beginning, head.epoch);
			past.forEach(apply);
			epoch = head.epoch;
			moveTo(after);
		} catch (error) {
			if (!(error instanceof ContentFeedGoneError)) throw error;
			const { oldest } = error;
			// What was changed longer ago than the feed is kept for is not in it, be it ever so little.
			if (oldest !== null && oldest - 1 > beginning) return learnPast(oldest - 1);
			// Without a past the head is where we begin.
			isPastKnown = false;
		}
	}

	async function follow(): Promise<void> {
		while (!closing.signal.aborted) {
			connection = new AbortController();
			pause = pauseMs;
			try {
				if (epoch === null && isPastKnown) await learnPast();
				await client.streamChanges({
					...(epoch === null || position === null ? {} : { after: position }),
					signal: AbortSignal.any([closing.signal, connection.signal]),
					onHead: takeHead,
					onChange: takeFromStream,
					onRetry: ({ error }) => lose(error),
				});
			} catch (error) {
				lose(error);
			}
			// Rejects only when we close, which the loop sees.
			await wait(pause, undefined, { signal: closing.signal }).catch(() => undefined);
		}
	}

	const timer = setInterval(() => void catchUp(), pollMs);
	const following = follow();

	const isFollowed = () => performance.now() - heardAt < 2.5 * pollMs;

	return {
		isFollowed,
		silentMs: () => (lastHeard === null ? null : performance.now() - heardAt),
		isCaughtUp: () => position !== null && position >= goal,
		status: () => ({
			followed: isFollowed(),
			position,
			behind: position === null ? 0 : Math.max(0, known - position),
			lastHeard: lastHeard?.toISOString() ?? null,
		}),
		async close() {
			clearInterval(timer);
			closing.abort();
			await following;
		},
	};
}
