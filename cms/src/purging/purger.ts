import { setTimeout as sleep } from 'node:timers/promises';

import { everythingTag } from '@lts/cdn';
import type pg from 'pg';
import type { Logger } from 'pino';

import { ChangesGoneError, readChanges, readHead, type FeedHead } from '../changes/feed.ts';
import { keepListening, type ListenerHealth } from '../changes/listener.ts';
import { sequencedChannel } from '../changes/names.ts';
import { takeLock } from '../database/lock.ts';
import { createResultPool } from '../database/resultPool.ts';
import {
	readPurgeHealth,
	readState,
	writeFailure,
	writeState,
	type PurgeHealth,
} from './states.ts';
import { PurgeError, type PurgeTarget } from './target.ts';
import { createSightings, usualWaves } from './waves.ts';

export interface Purger {
	stop(): Promise<void>;
	/** `isPurging`: this process is the one that does. */
	health(): ListenerHealth & { isPurging: boolean };
	/** How each cache does, whichever process tells it. */
	targets(): Promise<PurgeHealth[]>;
}

/** Key of the advisory lock that whoever purges holds. Any number that nothing else uses. */
const purgerLock = 4_190_517_205;

const perRead = 500;
/** With more at a time everything is forgotten: one request, where a bulk edit would take minutes of requests. */
const mostTags = 1_000;

const firstRetryMs = 1_000;
const longestRetryMs = 60_000;
const longestStopMs = 2_000;

interface Progress {
	isBusy: boolean;
	failures: number;
	/** In milliseconds of `performance.now`; before, it is left alone. */
	notBefore: number;
}

/**
 * Tells caches in front of the site what to forget: follows the change feed from the position that
 * each cache has confirmed, once per wave. A crash repeats what was not confirmed, which does no harm.
 * Any number of purgers may run in any processes; one at a time holds a lock and works.
 */
export function startPurger(options: {
	/** Of a role that may write `purge_states`. */
	connectionString: string;
	targets: readonly PurgeTarget[];
	log: Logger;
	pollMs?: number;
	/** See `usualWaves`. */
	waves?: readonly number[];
	firstRetryMs?: number;
}): Purger {
	const { connectionString, log, pollMs = 1_000, targets, waves = usualWaves } = options;
	const pool = createResultPool({ name: 'purge results', connectionString, max: 2, log });
	const stopping = new AbortController();
	const sightings = createSightings(waves);
	const progress = new Map<string, Progress>();
	const underWay = new Set<Promise<void>>();
	let lockedClient: pg.Client | null = null;
	let headPosition: number | null = null;

	async function round(client: pg.Client): Promise<void> {
		if (lockedClient !== client) {
			lockedClient = null;
			if (!(await takeLock(client, purgerLock))) return;
			lockedClient = client;
		}
		const head = await readHead(client);
		sightings.note(head);
		if (head.position !== headPosition) wakeFor(waves);
		headPosition = head.position;
		for (const target of targets) start(target, head);
	}

	/** What is due later is due to the millisecond, not at the next poll. */
	function wakeFor(delays: readonly number[]): void {
		for (const delay of delays) setTimeout(() => listener.wake(), delay + 1).unref();
	}

	/** Each on its own: one that hangs does not hold up the others. */
	function start(target: PurgeTarget, head: FeedHead): void {
		const one = progress.get(target.name) ?? { isBusy: false, failures: 0, notBefore: -Infinity };
		progress.set(target.name, one);
		if (one.isBusy || performance.now() < one.notBefore || stopping.signal.aborted) return;
		one.isBusy = true;
		const work = catchUp(target, head)
			.then((didWork) => {
				if (one.failures > 0) log.info({ target: target.name }, 'A cache can be purged again.');
				one.failures = 0;
				if (didWork) listener.wake();
			})
			.catch((error: unknown) => fail(target, one, { error, head }))
			.finally(() => {
				one.isBusy = false;
				underWay.delete(work);
			});
		underWay.add(work);
	}

	/** True when it had something to do: there may be more. */
	async function catchUp(target: PurgeTarget, head: FeedHead): Promise<boolean> {
		const state = await readState(pool, target.name, waves.length);
		// Positions of another epoch say nothing: whatever the cache holds may be outdated.
		if (state.epoch !== head.epoch) state.positions.fill(null);
		let didWork = false;
		for (const [wave, position] of state.positions.entries()) {
			const due = sightings.due(wave);
			if (due === null || (position !== null && position >= due)) continue;
			const tags = await tagsBetween(position, due, head.epoch);
			await purge(target, tags);
			state.positions[wave] = due;
			await writeState(pool, target.name, { epoch: head.epoch, positions: state.positions });
			didWork = true;
			log.debug({ target: target.name, wave, position: due, tags: tags.length }, 'Purged.');
		}
		return didWork;
	}

	async function tagsBetween(after: number | null, to: number, epoch: string): Promise<string[]> {
		const tags = new Set<string>();
		try {
			for (let position = after ?? to; position < to;) {
				const page = await readChanges(pool, { after: position, first: perRead });
				if (page.epoch !== epoch) return [everythingTag];
				for (const change of page.changes) {
					if (change.position <= to) for (const tag of change.tags) tags.add(tag);
				}
				position = page.changes.at(-1)?.position ?? to;
				if (tags.size > mostTags) return [everythingTag];
			}
		} catch (error) {
			if (error instanceof ChangesGoneError) return [everythingTag];
			throw error;
		}
		return after === null ? [everythingTag] : [...tags];
	}

	async function purge(target: PurgeTarget, tags: string[]): Promise<void> {
		for (let at = 0; at < tags.length; at += target.tagsPerRequest) {
			await target.purge(tags.slice(at, at + target.tagsPerRequest), stopping.signal);
		}
	}

	async function fail(
		target: PurgeTarget,
		one: Progress,
		{ error, head }: { error: unknown; head: FeedHead },
	): Promise<void> {
		if (stopping.signal.aborted) return;
		const pause =
			(options.firstRetryMs ?? firstRetryMs) * 2 ** one.failures * (1 + Math.random() / 5);
		const asked = error instanceof PurgeError ? (error.retryAfterMs ?? 0) : 0;
		const retryMs = Math.max(Math.min(pause, longestRetryMs), asked);
		one.failures += 1;
		one.notBefore = performance.now() + retryMs;
		setTimeout(() => listener.wake(), retryMs + 1).unref();
		log.warn(
			{ err: error, target: target.name, retryMs: Math.round(retryMs) },
			'A cache cannot be purged: readers behind it may get what is outdated or withdrawn.',
		);
		const reason = error instanceof Error ? error.message : String(error);
		await writeFailure(pool, target.name, { epoch: head.epoch, error: reason }).catch(
			(error: unknown) => log.error({ err: error }, 'That a purge failed is not recorded.'),
		);
	}

	const listener = keepListening({
		connectionString,
		channel: sequencedChannel,
		name: 'purger',
		pollMs,
		log,
		round,
	});
	return {
		async stop() {
			stopping.abort();
			await Promise.race([Promise.all(underWay), sleep(longestStopMs, undefined, { ref: false })]);
			await listener.stop();
			await pool.end();
		},
		health: () => ({ ...listener.health(), isPurging: lockedClient !== null }),
		async targets() {
			const names = targets.map(({ name }) => name);
			return readPurgeHealth(pool, { targets: names, head: await readHead(pool) });
		},
	};
}
