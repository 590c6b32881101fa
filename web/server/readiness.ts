import { setTimeout as wait } from 'node:timers/promises';
import type { CacheStats, StoreStatus } from '@lts/tagged-cache';
import type { CircuitState } from '../src/lib/server/content/circuit-breaker.ts';
import { circuitChannel, type CircuitChange } from '../src/lib/server/content/circuit-channel.ts';
import type { FeedStatus } from './feed-follower.ts';
import type { Workers } from './workers.ts';

export interface Readiness {
	ready: boolean;
	/** True after it was told to stop: it answers for a moment more, and is to be asked for nothing new. */
	stopping: boolean;
	/** True when pages are served, but not as new as they could be. */
	degraded: boolean;
	feed: FeedStatus;
	contentApi: {
		reachable: boolean;
		/** Since when this is so, as far as was looked; ISO 8601. */
		since: string;
		/** When that was looked at last. */
		asOf: string;
		/** Not `closed` while it hangs: pages that are not at hand then fail at once. */
		circuit: { state: CircuitState; since: string };
	};
	/** In memory. */
	pages: number;
	/** The memory that these and pages about what is not there take. */
	pageBytes: number;
	/** Those that outlive the process, as they were counted last. */
	storedPages: number;
	/** What keeps pages behind memory, as of what was asked of it last. */
	stores: { name: string; works: boolean; since: string }[];
	/** Of the whole site; the rest is said of the one that answers. */
	workers: Workers;
}

const probeTimeoutMs = 2000;
const probeEveryMs = 1000;
/** Who asks may wait for a second only, and then think that this process is dead. */
const patienceMs = 200;

/**
 * Whether this process can serve: it has reached the feed once, or knows what a process before it knew,
 * and has either the content API to
 * render from or pages to show meanwhile. Of several workers only those that are ready take
 * connections, unless none is, so one that answers speaks for all.
 */
export function createReadiness({
	contentApiUrl,
	feedStatus,
	cacheStats,
	storeStatus,
	isInformed,
	workers,
	isStopping,
}: {
	contentApiUrl: string;
	feedStatus: () => FeedStatus;
	cacheStats: () => Pick<CacheStats, 'entries' | 'bytes' | 'stored'>;
	storeStatus: () => StoreStatus[];
	/** Whether stored pages can be judged. */
	isInformed: () => boolean;
	workers: () => Workers;
	isStopping: () => boolean;
}): () => Promise<Readiness> {
	let probe: Promise<void> | undefined;
	let isProbing = false;
	let probedAt = -Infinity;
	const startedAt = new Date().toISOString();
	let contentApi = { reachable: false, since: startedAt, asOf: startedAt };
	let circuit = { state: 'closed' as CircuitState, since: new Date().toISOString() };
	circuitChannel.subscribe((message) => {
		const { state } = message as CircuitChange;
		circuit = { state, since: new Date().toISOString() };
	});

	/** However often it is asked, the content API is asked once a second. */
	function probeSoon(): Promise<void> {
		const isDue = performance.now() - probedAt > probeEveryMs;
		if (!probe || (!isProbing && isDue)) {
			probedAt = performance.now();
			isProbing = true;
			probe = isReachable().then((reachable) => {
				isProbing = false;
				const asOf = new Date().toISOString();
				const isSame = reachable === contentApi.reachable;
				contentApi = { reachable, since: isSame ? contentApi.since : asOf, asOf };
			});
		}
		return probe;
	}

	async function isReachable(): Promise<boolean> {
		try {
			const response = await fetch(new URL('/readyz', contentApiUrl), {
				signal: AbortSignal.timeout(probeTimeoutMs),
			});
			await response.body?.cancel();
			return response.ok;
		} catch {
			// That is what is asked; the log of the feed's follower says why.
			return false;
		}
	}

	return async function readiness() {
		// While it hangs: what was known before, then that it does not answer.
		if (!isStopping()) await Promise.race([probeSoon(), wait(patienceMs)]);
		const { reachable } = contentApi;
		const feed = feedStatus();
		const { entries: pages, bytes: pageBytes, stored } = cacheStats();
		const storedPages = stored.entries;
		const stopping = isStopping();
		const ready = !stopping && isInformed() && (reachable || pages + storedPages > 0);
		const { wanted, serving } = workers();
		const stores = storeStatus().map(({ since, ...store }) => {
			return { ...store, since: new Date(since).toISOString() };
		});
		const isAsked = reachable && circuit.state === 'closed';
		const isWhole =
			isAsked && feed.followed && serving === wanted && stores.every(({ works }) => works);
		return {
			ready,
			stopping,
			degraded: ready && !isWhole,
			feed,
			contentApi: { ...contentApi, circuit },
			pages,
			pageBytes,
			storedPages,
			stores,
			workers: { wanted, serving },
		};
	};
}
