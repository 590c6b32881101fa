import type { Clock } from './clock.ts';
import type { TierOptions } from './contract.ts';
import { guardStore, type GuardedStore, type StoreStatus } from './guarded-store.ts';
import type { Codec, StoredHeader } from './store.ts';
import { pack, unpack } from './stored-bytes.ts';
import type { TagIndex, Verdict } from './tag-index.ts';

/** What outlives the memory of the process. */
export interface Kept<V> {
	value: V;
	size: number;
	tags: readonly string[];
	position: number;
	/** Of the position. */
	epoch: string;
	madeAt: number;
	expires?: number | undefined;
}

export interface SecondTier<V> {
	/**
	 * The best that the stores have for the key: what is current, else the newest of what may be shown.
	 * Undefined when they have nothing, or do not answer in time.
	 */
	recall(key: string): Promise<Kept<V> | undefined>;
	/** Writes the value behind the back of its readers, unless it is outdated by then. */
	keep(key: string, kept: Kept<V>): void;
	/** Notes that the value is used, and writes it again where it has gone. */
	touch(key: string, kept: Kept<V>): Promise<void>;
	/** Removes what the stores have for the key. */
	forget(key: string): void;
	/** Resolves when each store answers, or after `ms` milliseconds. */
	untilAnswers(ms: number): Promise<void>;
	/** How each store does, in the order in which they are asked. */
	status(): StoreStatus[];
	stats(): { entries: number; bytes: number; failures: number; damaged: number };
	/** Writes what waits to be written, for at most `flushMs` milliseconds. */
	close(): Promise<void>;
}

type Placed = Pick<Kept<unknown>, 'tags' | 'position' | 'epoch'>;

/** How many values are written at a time, and how many may wait for it; of more, the oldest are not. */
const maxWriting = 2;
const maxWaiting = 500;
/** After removals the stores are looked through for what they made worthless; not more often. */
const sweepMs = { first: 100, delay: 2000, rest: 30_000 };
const flushMs = 2000;

/** The stores behind the memory. Whether a value may be shown is for the index to judge, never for them. */
export function createSecondTier<V>({
	tier: { stores, codec, namespace = '', onEvent = () => undefined },
	index,
	clock,
}: {
	tier: TierOptions<V>;
	index: TagIndex;
	clock: Clock;
}): SecondTier<V> {
	const guarded = stores.map((store) => guardStore({ store, clock, onEvent }));
	const nameOf = (key: string) => `${namespace}\n${key}`;
	/** What is to be written, or removed (null), in the order in which it came. */
	const waiting = new Map<string, Kept<V> | null>();
	let writing = 0;
	/** Whoever waits until nothing is to be written. */
	let onIdle = (): void => undefined;
	let damaged = 0;
	let isClosed = false;
	let sweepTimer: NodeJS.Timeout | undefined;
	let sweptAt = -Infinity;

	function judge({ tags, position, epoch }: Placed): Verdict {
		// Before the first feed nothing can be told, and of another history nothing either.
		if (index.generation === 0 || epoch !== index.epoch) return { state: 'removed' };
		return index.judge({ tags, position, generation: index.generation });
	}

	async function read(from: GuardedStore, key: string): Promise<Kept<V> | undefined> {
		const name = nameOf(key);
		const bytes = await from.attempt('get', () => from.store.get(name));
		if (!bytes) return undefined;
		const kept = open(bytes, name, codec);
		if (kept === 'damaged') damaged += 1;
		else if (judge(kept).state !== 'removed') return kept;
		// Without an index nobody knows yet; nor is it ours to remove while a value is to be written.
		if (index.generation > 0 && !waiting.has(key)) {
			void from.attempt('delete', () => from.store.delete(name));
		}
		return undefined;
	}

	async function write(key: string, kept: Kept<V> | null): Promise<void> {
		const name = nameOf(key);
		if (kept && judge(kept).state !== 'current') return;
		const bytes = kept && pack(headerOf(name, kept), codec.encode(kept.value));
		await Promise.all(
			guarded.map(({ attempt, store }) =>
				bytes
					? attempt('set', () => store.set(name, bytes))
					: attempt('delete', () => store.delete(name)),
			),
		);
	}

	function proceed(): void {
		while (writing < maxWriting) {
			const [next] = waiting;
			if (!next) break;
			waiting.delete(next[0]);
			writing += 1;
			void write(...next).finally(() => {
				writing -= 1;
				proceed();
			});
		}
		if (writing === 0) onIdle();
	}

	function put(key: string, kept: Kept<V> | null): void {
		if (isClosed) return;
		waiting.delete(key);
		waiting.set(key, kept);
		if (waiting.size > maxWaiting) {
			for (const [oldest, one] of waiting) {
				if (!one) continue;
				waiting.delete(oldest);
				break;
			}
		}
		// In a turn of its own, so that no reader waits for the encoding.
		setImmediate(proceed);
	}

	function sweep(): void {
		sweepTimer = undefined;
		sweptAt = clock.steady();
		// Without an index nobody can tell what is worthless.
		const isWorthless = (header: StoredHeader) =>
			index.generation > 0 &&
			header.key.startsWith(nameOf('')) &&
			judge(header).state === 'removed';
		for (const { attempt, store } of guarded) {
			void attempt('sweep', async () => store.sweep?.(isWorthless));
		}
	}

	function sweepSoon(): void {
		if (isClosed) return;
		const wait = Math.max(sweepMs.delay, sweptAt + sweepMs.rest - clock.steady());
		sweepTimer ??= setTimeout(sweep, wait).unref();
	}

	index.onApplied((kind) => kind === 'removed' && sweepSoon());
	// For its size, and what was left worthless.
	sweepTimer = setTimeout(sweep, sweepMs.first).unref();

	return {
		async recall(key) {
			let best: Kept<V> | undefined;
			for (const from of guarded) {
				const kept = await read(from, key);
				if (!kept || (best && best.position >= kept.position)) continue;
				best = kept;
				if (judge(kept).state === 'current') break;
			}
			return best;
		},
		keep: put,
		async touch(key, kept) {
			const touched = await Promise.all(
				guarded.map(({ attempt, store }) => attempt('touch', () => store.touch(nameOf(key)))),
			);
			if (touched.includes(false) && !waiting.has(key)) put(key, kept);
		},
		forget: (key) => put(key, null),
		async untilAnswers(ms) {
			await Promise.all(guarded.map(({ untilAnswers }) => untilAnswers(ms)));
		},
		status: () => guarded.map(({ status }) => status()),
		stats: () => ({
			entries: Math.max(...guarded.map(({ store }) => store.stats().entries)),
			bytes: Math.max(...guarded.map(({ store }) => store.stats().bytes)),
			failures: guarded.reduce((sum, { failures }) => sum + failures(), 0),
			damaged,
		}),
		async close() {
			isClosed = true;
			clearTimeout(sweepTimer);
			await new Promise<void>((resolve) => {
				onIdle = resolve;
				setTimeout(resolve, flushMs).unref();
				proceed();
			});
			await Promise.all(stores.map((store) => store.close()));
		},
	};
}

function headerOf(key: string, kept: Kept<unknown>): StoredHeader {
	const { epoch, position, tags, madeAt, expires, size } = kept;
	const header = { key, epoch, position, tags: [...tags], madeAt, size };
	return expires === undefined ? header : { ...header, expires };
}

function open<V>(
	bytes: Buffer,
	key: string,
	codec: Codec<V>,
): (Kept<V> & StoredHeader) | 'damaged' {
	try {
		const { header, body } = unpack(bytes);
		if (header.key !== key) return 'damaged';
		return { ...header, value: codec.decode(body) };
	} catch {
		// Not logged, but counted: whoever reads it again gets a new one.
		return 'damaged';
	}
}
