import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';

import type { SharedStore } from './redis.ts';

/** What was counted in a window that is still open. */
export interface Count {
	used: number;
	/** Until the window ends and counting begins anew. */
	msLeft: number;
}

/** Counts per bucket, in windows of a fixed length that begin with the first count. */
export interface Counter {
	seconds: number;
	add: (bucket: string, points: number) => Promise<Count>;
}

export interface CounterOptions {
	name: string;
	seconds: number;
	store: SharedStore | undefined;
}

/** In Redis where there is one that answers, otherwise in the memory of this process. */
export function createCounter({ name, seconds, store }: CounterOptions): Counter {
	// The quota is the caller's: one counter serves buckets of every size.
	const options = {
		keyPrefix: `lts:limit:${name}`,
		points: Number.MAX_SAFE_INTEGER,
		duration: seconds,
	};
	const memory = new RateLimiterMemory(options);
	const alone = (bucket: string, points: number) => memory.consume(bucket, points);
	if (!store) return { seconds, add: async (...args) => countOf(await alone(...args)) };
	const redis = new RateLimiterRedis({ ...options, storeClient: store.client });
	return {
		seconds,
		add: async (...args) =>
			countOf(
				await store.run(
					() => redis.consume(...args),
					() => alone(...args),
				),
			),
	};
}

function countOf(result: { consumedPoints: number; msBeforeNext: number }): Count {
	return { used: result.consumedPoints, msLeft: Math.max(0, result.msBeforeNext) };
}
