import type { Clock } from './clock.ts';
import type { StoreEvent, StoreStatus } from './guarded-store.ts';
import type { Codec, Store } from './store.ts';
import type { TagIndex } from './tag-index.ts';

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
	 * `hit`: in memory and current. `recalled`: current, and fetched from a store. `rendered`: made for this
	 * request or one like it. `stale`: outdated for a moment, its successor is being made. `fallback`:
	 * outdated, and no successor could be made.
	 */
	source: 'hit' | 'recalled' | 'rendered' | 'stale' | 'fallback';
	/**
	 * The position of the feed up to which the value is known to be good, given that changes are applied
	 * in order; absent where the value has none.
	 */
	asOf?: number | undefined;
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

/** What holds values beside the memory, so that they outlive the process or are shared by several. */
export interface TierOptions<V> {
	/** Asked in this order. Not empty. */
	stores: readonly Store[];
	codec: Codec<V>;
	/** Values of another namespace are not seen: name in it what makes them differ, say a version. */
	namespace?: string;
	/**
	 * How often the stores are told which values in memory are used, and get back those of them that they have
	 * let go: they see no hits, and would let the most used go first. Default one minute.
	 */
	touchMs?: number;
	onEvent?: (event: StoreEvent) => void;
}

export interface TaggedCacheOptions<V> {
	index: TagIndex;
	/** What all values in memory may take together. */
	maxBytes: number;
	/** How many values marked `minor` are kept, in an eighth of `maxBytes`, which is theirs. Default 1000. */
	maxMinor?: number;
	/** How long after a change its readers may still get the old value. Default 1000 ms. */
	softWindowMs?: number;
	/** How long a reader waits for one render, its time in the queue included. Default 10,000 ms. */
	renderTimeoutMs?: number;
	/**
	 * How long a reader waits for one render while there is an old value that may be shown, however long
	 * ago it became outdated. Default: as long as for any render.
	 */
	patienceMs?: number;
	/** The same while `isHurried`. Default: a tenth of `patienceMs`. */
	hurryMs?: number;
	/**
	 * True while renders are known to take long: then who has an old value had better not wait for
	 * the new one, however long ago the change was. Default: always false.
	 */
	isHurried?: () => boolean;
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
	/** Only memory without it. */
	tier?: TierOptions<V> | undefined;
	/** The last resort: when a value becomes outdated even if nothing tells of a change. Default: never. */
	maxAgeMs?: number;
	/**
	 * False while the index may lag behind what readers have been told of. No stored value counts as
	 * current then: it is made anew for readers who ask. Default: always true.
	 */
	isTrusted?: () => boolean;
	/**
	 * False while somebody may know of a removal that the index has not heard of: then no outdated
	 * value stands in for one that cannot be rendered.
	 */
	isComplete?: () => boolean;
	/** After which failures of a render its readers may get the old value. Default: all of them. */
	mayFallBack?: (error: unknown) => boolean;
	clock?: Clock;
	onEvent?: (event: CacheEvent) => void;
}

export interface CacheStats {
	/** In memory, without the minor ones. */
	entries: number;
	minor: number;
	/** Of all in memory. */
	bytes: number;
	rendering: number;
	queued: number;
	/** Of the stores, as of their last look at themselves; with what failed and was found damaged since the start. */
	stored: { entries: number; bytes: number; failures: number; damaged: number };
}

export interface TaggedCache<V> {
	/**
	 * The value of `key`, rendered when there is no valid one. Rejects with what `render` threw, with
	 * `RenderTimeoutError`, `OverloadedError` or `OvertakenError`, when no old value may be shown either.
	 */
	getOrRender(key: string, render: Render<V>): Promise<Answer<V>>;
	/** The value of `key` if it can be had at once and is a hit. */
	getCurrent(key: string): Answer<V> | undefined;
	/**
	 * Whether there is a value of `key`, in memory or in a store, that has not been removed; it may be outdated.
	 * For requests that may get what others have caused to be stored, and may not cause it themselves.
	 */
	holds(key: string): Promise<boolean>;
	stats(): CacheStats;
	/** Of values in memory that are not minor, those asked for last, the very last first. */
	recentKeys(count: number): string[];
	/**
	 * Resolves when every store answers, or after `ms` milliseconds: what does not answer then has failed, and is
	 * tried again as after any failure. For a start: what is asked before a connection is made counts as failed.
	 */
	untilStoresAnswer(ms: number): Promise<void>;
	/** How the stores do, in the order in which they are asked; empty where there are none. */
	storeStatus(): StoreStatus[];
	/** Ends the rendering ahead and writes to the stores what waits for it. Readers are answered as before. */
	close(): Promise<void>;
}

/** The render took too long. */
export class RenderTimeoutError extends Error {
	override name = 'RenderTimeoutError';
}

/** Something in the value was removed during each of the attempts to render it. Ask again. */
export class OvertakenError extends Error {
	override name = 'OvertakenError';
}
