import type { Store } from './store.ts';

/** What the store needs of a client, as `ioredis` has it. It should not queue commands while it is not connected. */
export interface RedisCommands {
	getBuffer(key: string): Promise<Buffer | null>;
	set(key: string, value: Buffer, unit: 'PX', ms: number): Promise<unknown>;
	del(key: string): Promise<unknown>;
	touch(key: string): Promise<number>;
}

/**
 * Keeps values in a Redis or Valkey that several machines share. Their number is bounded by `ttlMs`, and by
 * what that server does when its memory is full. It keeps no journal: until a process was told by its feed,
 * or by a journal on its own disk, nothing in it counts for anything.
 *
 * @param close ends the client's connection
 */
export function createRedisStore({
	client,
	close,
	prefix,
	ttlMs,
	patienceMs = 50,
}: {
	client: RedisCommands;
	close: () => void;
	/** Of all keys. */
	prefix: string;
	ttlMs: number;
	patienceMs?: number;
}): Store {
	return {
		name: 'redis',
		patienceMs,
		async get(key) {
			return (await client.getBuffer(prefix + key)) ?? undefined;
		},
		async set(key, value) {
			await client.set(prefix + key, value, 'PX', ttlMs);
		},
		async delete(key) {
			await client.del(prefix + key);
		},
		touch: async (key) => (await client.touch(prefix + key)) > 0,
		stats: () => ({ entries: 0, bytes: 0 }),
		close() {
			close();
			return Promise.resolve();
		},
	};
}
