import type { Store } from './store.ts';

/** After a failure the store is left alone for so long, in milliseconds. */
const pauseMs = 1000;

export type StoreOperation = 'get' | 'set' | 'delete' | 'sweep';

/** Told of the first failure of a kind of operation, and of its next success. */
export type StoreEvent =
	| { type: 'failed'; store: string; operation: StoreOperation; error: unknown }
	| { type: 'works again'; store: string; operation: StoreOperation };

export interface GuardedStore {
	store: Store;
	/**
	 * What the operation gives, or undefined when it failed or readers would lose patience. After a
	 * failure operations of its kind are not tried for a second, then one at a time until one succeeds.
	 */
	attempt<T>(operation: StoreOperation, run: () => Promise<T>): Promise<T | undefined>;
	failures(): number;
}

export function guardStore({
	store,
	now,
	onEvent,
}: {
	store: Store;
	now: () => number;
	onEvent: (event: StoreEvent) => void;
}): GuardedStore {
	const circuits = new Map<StoreOperation, { openUntil: number; isProbed: boolean }>();
	let failures = 0;

	return {
		store,
		failures: () => failures,
		async attempt(operation, run) {
			const circuit = circuits.get(operation);
			if (circuit) {
				if (circuit.isProbed || now() < circuit.openUntil) return undefined;
				circuit.isProbed = true;
			}
			try {
				const isAwaited = operation === 'get';
				const result = await (isAwaited ? within(store.patienceMs, run) : run());
				if (circuits.delete(operation)) {
					onEvent({ type: 'works again', store: store.name, operation });
				}
				return result;
			} catch (error) {
				failures += 1;
				const isFirst = !circuits.has(operation);
				circuits.set(operation, { openUntil: now() + pauseMs, isProbed: false });
				if (isFirst) onEvent({ type: 'failed', store: store.name, operation, error });
				return undefined;
			}
		},
	};
}

function within<T>(ms: number, run: () => Promise<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error(`It took longer than ${ms} ms.`)), ms);
		run()
			.then(resolve, reject)
			.finally(() => clearTimeout(timer));
	});
}
