import { LRUCache } from 'lru-cache';
import { createLimiter } from './limiter.ts';
import { createRenderAhead, type Candidate } from './render-ahead.ts';
import type { TagIndex, Verdict } from './tag-index.ts';

export interface Rendered<V> {
	value: V;
	/** The memory that the value takes, in bytes. */
	size: number;
	/** What the value depends on. */
	tags: readonly string[];
	/** A position of the feed not later than the reading of anything in the value. Without one the value is never stored. */
	position?: number | undefined;
	/** When the value becomes outdated by itself, in milliseconds since 1970. */
	expires?: number | undefined;
	/** Kept apart, in bounded number, so that many of its kind cannot push out the others. */
	minor?: boolean;
}

/** Makes a value. It should stop its work when the signal aborts. What it throws is never stored. */
export type Render<V> = (signal: AbortSignal) => Promise<Rendered<V>>;

export interface Answer<V> {
	value: V;
	/**
	 * `hit`: stored and current. `rendered`: made for this request or one like it. `stale`: outdated for a
	 * moment, its successor is being made. `fallback`: outdated, and no successor could be made.
	 */
	source: 'hit' | 'rendered' | 'stale' | 'fallback';
}

export type CacheEvent =
	| { type: 'answered'; key: string; source: Answer<unknown>['source'] }
	| { type: 'rendered'; key: string; ms: number; size: number; stored: boolean }
	| { type: 'failed'; key: string; ms: number; error: unknown };

export interface AheadOptions<V> {
	/** Renders any key that was asked for. */
	render: (key: string, signal: AbortSignal) => Promise<Rendered<V>>;
	/** How many of these renders run at a time, and only where readers leave room. Default 4. */
	maxRunning?: number;
	/** Only so many entries, the ones used last, are looked at after a change. Default 1000. */
	maxEntries?: number;
	/** How many of them, when they are merely outdated, are rendered. Default 100. */
	maxOutdated?: number;
	/** Only what was asked for within this time. Default one hour. */
	recentMs?: number;
}

export interface TaggedCacheOptions<V> {
	index: TagIndex;
	maxBytes: number;
	/** How many values marked `minor` are kept, in at most an eighth of `maxBytes`. Default 1000. */
	maxMinor?: number;
	/** How long after a change its readers may still get the old value. Default 1000 ms. */
	softWindowMs?: number;
	/** How long a reader waits for one render, its time in the queue included. Default 10,000 ms. */
	renderTimeoutMs?: number;
	/** How many renders run at a time (default 8), and how many may wait for their turn (default 512). */
	maxRenders?: number;
	maxQueued?: number;
	/** How often a reader's value is made anew when changes overtake its render. Default 3. */
	maxAttempts?: number;
	/** After a failed render its readers get the old value at once, for this long (default 30,000 ms)… */
	failureMemoryMs?: number;
	/** …while a new render is tried in the background this often (default 1000 ms). */
	retryMs?: number;
	/** Renders entries anew in the background when they are removed or outdated. Not done without it. */
	ahead?: AheadOptions<V>;
	now?: () => number;
	onEvent?: (event: CacheEvent) => void;
}

export interface TaggedCache<V> {
	/**
	 * The value of `key`, rendered when there is no valid one. Rejects with what `render` threw, with
	 * `RenderTimeoutError`, `OverloadedError` or `OvertakenError`, when no old value may be shown either.
	 */
	getOrRender(key: string, render: Render<V>): Promise<Answer<V>>;
	stats(): { entries: number; bytes: number; minor: number; rendering: number; queued: number };
	/** Ends the rendering ahead. Readers are answered as before. */
	close(): void;
}

/** The render took too long. */
export class RenderTimeoutError extends Error {
	override name = 'RenderTimeoutError';
}

/** Something in the value was removed during each of the attempts to render it. Ask again. */
export class OvertakenError extends Error {
	override name = 'OvertakenError';
}

interface Entry<V> extends Rendered<V> {
	generation: number;
	/** When a reader last asked for it. */
	askedAt: number;
	/** The index's version for which the entry is known to be current. */
	currentAt: number;
	failure?: { version: number; at: number };
}

/** See README.md for what it guarantees. */
export function createTaggedCache<V>(options: TaggedCacheOptions<V>): TaggedCache<V> {
	const { index, maxBytes, now = Date.now, onEvent = () => undefined } = options;
	const { softWindowMs = 1000, renderTimeoutMs = 10_000, maxAttempts = 3 } = options;
	const { retryMs = 1000, failureMemoryMs = 30_000 } = options;
	const { maxRenders = 8, maxQueued = 512 } = options;
	const limiter = createLimiter({ maxRunning: maxRenders, maxQueued });
	const sizeCalculation = ({ size }: Entry<V>) => Math.max(1, Math.ceil(size));
	const major = new LRUCache<string, Entry<V>>({ maxSize: maxBytes, sizeCalculation });
	const minor = new LRUCache<string, Entry<V>>({
		max: options.maxMinor ?? 1000,
		maxSize: Math.max(1, Math.ceil(maxBytes / 8)),
		sizeCalculation,
	});
	const flights = new Map<string, Promise<Entry<V>>>();

	const find = (key: string) => major.get(key) ?? minor.get(key);
	const inWindow = ({ since }: { since: number }) => {
		const age = now() - since;
		return age >= 0 && age < softWindowMs;
	};

	function judgeTags(entry: Entry<V>): Verdict {
		const { position, tags, generation } = entry;
		if (position === undefined || entry.currentAt === index.version) return { state: 'current' };
		const verdict = index.judge({ position, tags, generation });
		if (verdict.state === 'current') entry.currentAt = index.version;
		return verdict;
	}

	function judge(entry: Entry<V>): Verdict {
		const verdict = judgeTags(entry);
		if (verdict.state === 'removed') return verdict;
		if (entry.expires === undefined || entry.expires > now()) return verdict;
		const since =
			verdict.state === 'outdated' ? Math.min(verdict.since, entry.expires) : entry.expires;
		return { state: 'outdated', since };
	}

	function store(key: string, entry: Entry<V>): boolean {
		if (entry.position === undefined || index.generation === 0) return false;
		if (judgeTags(entry).state === 'removed') return false;
		const [home, other] = entry.minor ? [minor, major] : [major, minor];
		other.delete(key);
		home.set(key, entry);
		return home.has(key);
	}

	/** The one render of a key at a time. */
	function render(key: string, make: Render<V>): Promise<Entry<V>> {
		const running = flights.get(key);
		if (running) return running;
		const startedAt = now();
		const flight = withDeadline(renderTimeoutMs, (signal) => {
			const task = async () => {
				const generation = index.generation;
				const rendered = await make(signal);
				// Whoever waited has gone: a newer render may have been stored meanwhile.
				signal.throwIfAborted();
				const askedAt = (major.peek(key) ?? minor.peek(key))?.askedAt ?? now();
				const entry = { ...rendered, generation, askedAt, currentAt: -1 };
				const stored = store(key, entry);
				onEvent({ type: 'rendered', key, ms: now() - startedAt, size: entry.size, stored });
				return entry;
			};
			return limiter.run(task, signal).finally(() => renderAhead?.proceed());
		})
			.catch((error: unknown) => {
				const old = find(key);
				if (old) old.failure = { version: index.version, at: now() };
				onEvent({ type: 'failed', key, ms: now() - startedAt, error });
				throw error;
			})
			.finally(() => flights.delete(key));
		flights.set(key, flight);
		return flight;
	}

	function renderInBackground(key: string, make: Render<V>): void {
		// The failure itself was told to the listener by the render.
		render(key, make).catch(() => undefined);
	}

	/** True when the old value is to be shown without waiting, since its render just failed. */
	function failedLately({ failure }: Entry<V>): boolean {
		return failure?.version === index.version && now() - failure.at < failureMemoryMs;
	}

	function fallback(entry: Entry<V> | undefined, error: unknown): Answer<V> {
		if (!entry || judgeTags(entry).state === 'removed') throw error;
		return { value: entry.value, source: 'fallback' };
	}

	async function renderAndWait(key: string, make: Render<V>): Promise<Answer<V>> {
		let newest: Entry<V> | undefined;
		for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
			try {
				newest = await render(key, make);
				newest.askedAt = now();
			} catch (error) {
				return fallback(find(key) ?? newest, error);
			}
			const verdict = judgeTags(newest);
			if (verdict.state === 'current' || (verdict.state === 'outdated' && inWindow(verdict))) {
				return { value: newest.value, source: 'rendered' };
			}
		}
		const overtaken = new OvertakenError(`"${key}" changed during ${maxAttempts} renders.`);
		return fallback(find(key) ?? newest, overtaken);
	}

	async function getOrRender(key: string, make: Render<V>): Promise<Answer<V>> {
		const entry = find(key);
		if (!entry) return renderAndWait(key, make);
		entry.askedAt = now();
		const verdict = judge(entry);
		if (verdict.state === 'current') return { value: entry.value, source: 'hit' };
		if (verdict.state === 'outdated' && inWindow(verdict)) {
			renderInBackground(key, make);
			return { value: entry.value, source: 'stale' };
		}
		if (verdict.state === 'outdated' && failedLately(entry)) {
			if (now() - (entry.failure?.at ?? 0) >= retryMs) renderInBackground(key, make);
			return { value: entry.value, source: 'fallback' };
		}
		return renderAndWait(key, make);
	}

	const renderAhead = options.ahead && startRenderAhead(options.ahead);

	function startRenderAhead({ render: make, ...bounds }: AheadOptions<V>) {
		const { maxRunning = 4, maxEntries = 1000, maxOutdated = 100, recentMs = 3_600_000 } = bounds;

		/** Without the minor ones, which anybody may cause. */
		function* findCandidates(): Generator<Candidate> {
			let seen = 0;
			for (const [key, entry] of major.entries()) {
				seen += 1;
				if (seen > maxEntries) return;
				const { askedAt, failure } = entry;
				if (now() - askedAt >= recentMs) continue;
				const { state } = judgeTags(entry);
				if (state !== 'current') yield { key, state, askedAt, failed: failure !== undefined };
			}
		}

		async function renderAnew(key: string): Promise<void> {
			let entry = major.peek(key);
			for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
				if (!entry || judgeTags(entry).state === 'current') return;
				entry = await render(key, (signal) => make(key, signal));
			}
		}

		const hasRoom = () => limiter.running < maxRenders;
		const started = createRenderAhead({
			findCandidates,
			render: renderAnew,
			hasRoom,
			maxRunning,
			maxOutdated,
			now,
		});
		index.onApplied(started.notice);
		return started;
	}

	return {
		async getOrRender(key, make) {
			const answer = await getOrRender(key, make);
			onEvent({ type: 'answered', key, source: answer.source });
			return answer;
		},
		stats: () => ({
			entries: major.size,
			bytes: major.calculatedSize + minor.calculatedSize,
			minor: minor.size,
			rendering: limiter.running,
			queued: limiter.queued,
		}),
		close: () => renderAhead?.close(),
	};
}

function withDeadline<T>(ms: number, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
	const controller = new AbortController();
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => {
			controller.abort(new RenderTimeoutError(`Not ready after ${ms} ms.`));
			reject(controller.signal.reason);
		}, ms);
		run(controller.signal)
			.then(resolve, reject)
			.finally(() => clearTimeout(timer));
	});
}
