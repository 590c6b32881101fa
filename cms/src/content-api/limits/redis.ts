import { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** What several processes share, as long as it answers. */
export interface SharedStore {
	/** For limiters of `rate-limiter-flexible`. */
	client: Redis;
	/**
	 * Does `shared`, or `alone` where Redis does not answer: a request never fails by it, and never
	 * waits for it longer than `commandTimeoutMs`.
	 */
	run: <Value>(shared: () => Promise<Value>, alone: () => Promise<Value>) => Promise<Value>;
	isReachable: () => boolean;
	close: () => void;
}

const commandTimeoutMs = 250;
/** After a failure every process counts by itself for so long before it asks Redis again. */
const pauseMs = 1000;

/** Connects by itself, and again whenever the connection is lost. What fails is logged once. */
export function connectSharedStore({ url, log }: { url: string; log: Logger }): SharedStore {
	const client = new Redis(url, {
		commandTimeout: commandTimeoutMs,
		connectTimeout: 2000,
		enableOfflineQueue: false,
		maxRetriesPerRequest: 0,
		retryStrategy: (attempt) => Math.min(attempt * 100, pauseMs),
	});
	let brokenUntil = -Infinity;
	let isLost = false;

	function lose(error: unknown): void {
		brokenUntil = performance.now() + pauseMs;
		if (isLost) return;
		isLost = true;
		// The address of Redis may hold a password: what failed is enough.
		log.warn({ reason: messageOf(error) }, 'Redis does not answer; limits are counted without it.');
	}

	function regain(): void {
		if (isLost) log.info('Redis answers again; limits are shared.');
		isLost = false;
	}

	client.on('error', lose);
	client.on('close', () => lose('The connection was closed.'));

	return {
		client,
		async run(shared, alone) {
			if (performance.now() < brokenUntil) return alone();
			if (client.status !== 'ready') return alone();
			try {
				const value = await shared();
				regain();
				return value;
			} catch (error) {
				lose(error);
				return alone();
			}
		},
		isReachable: () => !isLost && client.status === 'ready',
		close() {
			client.removeAllListeners('close');
			client.disconnect();
		},
	};
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
