import type { Rendered } from './contract.ts';

/** A value as the memory holds it. */
export interface Entry<V> extends Rendered<V> {
	generation: number;
	/** In milliseconds since 1970. */
	madeAt: number;
	/** True when it came from a store. */
	isRecalled?: boolean;
	/** When a reader last asked for it, in milliseconds on the steady clock. */
	askedAt: number;
	/** The index's version for which the entry is known to be current. */
	currentAt: number;
	/** `at` on the steady clock. */
	failure?: { version: number; at: number };
}

/** Of two times, of which one may never come; undefined when neither does. */
export function earliest(expires: number | undefined, latest: number): number | undefined {
	const time = Math.min(expires ?? Infinity, latest);
	return time === Infinity ? undefined : time;
}
