import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from './clock.ts';
import type { Store } from './store.ts';

/** After a failure the store is left alone for so long, in milliseconds. */
const pauseMs = 1000;
/** While a store is waited for, between two looks. */
const lookEveryMs = 20;
/** What is tried where no reader or value is at hand; as large as a page, for a disk that is nearly full. */
const probeKey = 'probe';
const probeBytes = 65_536;

export type StoreOperation = 'get' | 'set' | 'delete' | 'touch' | 'sweep';

/** Told of the first failure of a kind of operation, and of its next success. */
export type StoreEvent =
	| { type: 'failed'; store: string; operation: StoreOperation; error: unknown }
	| { type: 'works again'; store: string; operation: StoreOperation };

/** As of what was asked of it last; `touch` and `sweep`, which nobody waits for, do not count. */
export interface StoreStatus {
	name: string;
	works: boolean;
	/** Since when this is so, in milliseconds since 1970. */
	since: number;
}

export interface GuardedStore {
	store: Store;
	/**
	 * What the operation gives, or undefined when it failed or readers would lose patience. After a
	 * failure operations of its kind are not tried for a second, then one at a time until one succeeds; after
	 * a `get` that hung, one in the background, and whoever asks gets undefined meanwhile.
	 */
	attempt<T>(operation: StoreOperation, run: () => Promise<T>): Promise<T | undefined>;
	/** Resolves when the store answers, or after `ms` milliseconds; it has then failed. */
	untilAnswers(ms: number): Promise<void>;
	/** Asking tries again, in the background, what failed a pause ago: else it would need a reader. */
	status(): StoreStatus;
	failures(): number;
}

export function guardStore({
	store,
	clock: { wall, steady },
	onEvent,
}: {
	store: Store;
	clock: Clock;
	onEvent: (event: StoreEvent) => void;
}): GuardedStore {
	const circuits = new Map<
		StoreOperation,
		{ openUntil: number; isProbed: boolean; hangs: boolean }
	>();
	let failures = 0;
	let since = wall();
	const works = () => [...circuits.keys()].every((operation) => /^(sweep|touch)$/.test(operation));
	const probes: Partial<Record<StoreOperation, () => Promise<unknown>>> = {
		get: () => store.get(probeKey),
		set: () => store.set(probeKey, Buffer.alloc(probeBytes)),
		delete: () => store.delete(probeKey),
	};

	function fail(operation: StoreOperation, error: unknown): void {
		failures += 1;
		const worked = works();
		const isFirst = !circuits.has(operation);
		circuits.set(operation, {
			openUntil: steady() + pauseMs,
			isProbed: false,
			hangs: error instanceof TooLateError,
		});
		if (worked && !works()) since = wall();
		if (isFirst) onEvent({ type: 'failed', store: store.name, operation, error });
	}

	function succeed(operation: StoreOperation): void {
		const worked = works();
		if (!circuits.delete(operation)) return;
		if (!worked && works()) since = wall();
		onEvent({ type: 'works again', store: store.name, operation });
	}

	async function attempt<T>(
		operation: StoreOperation,
		run: () => Promise<T>,
	): Promise<T | undefined> {
		const circuit = circuits.get(operation);
		if (circuit) {
			if (circuit.isProbed || steady() < circuit.openUntil) return undefined;
			circuit.isProbed = true;
			// No reader has to wait to find out whether it still hangs.
			if (circuit.hangs) {
				void tryOnce(operation, () => store.get(probeKey));
				return undefined;
			}
		}
		return tryOnce(operation, run);
	}

	async function tryOnce<T>(
		operation: StoreOperation,
		run: () => Promise<T>,
	): Promise<T | undefined> {
		try {
			const isAwaited = operation === 'get';
			const result = await (isAwaited ? within(store.patienceMs, run) : run());
			succeed(operation);
			return result;
		} catch (error) {
			fail(operation, error);
			return undefined;
		}
	}

	return {
		store,
		attempt,
		failures: () => failures,
		async untilAnswers(ms) {
			const end = performance.now() + ms;
			for (;;) {
				try {
					await within(store.patienceMs, () => store.get(probeKey));
					return;
				} catch (error) {
					if (performance.now() >= end) return fail('get', error);
				}
				await wait(lookEveryMs);
			}
		},
		status() {
			for (const operation of circuits.keys()) {
				const probe = probes[operation];
				if (probe) void attempt(operation, probe);
			}
			return { name: store.name, works: works(), since };
		},
	};
}

/** Only `get` is waited for with a limit. */
class TooLateError extends Error {
	override name = 'TooLateError';
}

function within<T>(ms: number, run: () => Promise<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new TooLateError(`It took longer than ${ms} ms.`)), ms);
		run()
			.then(resolve, reject)
			.finally(() => clearTimeout(timer));
	});
}
