import { join } from 'node:path';
import type { Rendered, TaggedCacheOptions } from '../contract.ts';
import { createDiskStore } from '../disk-store.ts';
import type { StoreEvent } from '../guarded-store.ts';
import { openJournalDirectory } from '../journal-directory.ts';
import { createJournal } from '../journal.ts';
import type { Store } from '../store.ts';
import { createTagIndex } from '../tag-index.ts';
import { createTaggedCache } from '../tagged-cache.ts';
import { makeDirectory } from './directory.ts';
import { textCodec } from './text-codec.ts';

export const made = (value: string, position: number, more: Partial<Rendered<string>> = {}) =>
	Promise.resolve({ value, size: 10, tags: [value], position, ...more });

/** A store that can be told to fail or to hang. */
function unreliable(store: Store) {
	const state = { does: 'work' as 'work' | 'fail' | 'hang', asked: 0 };
	const pass = <T>(run: () => Promise<T>): Promise<T> => {
		state.asked += 1;
		if (state.does === 'hang') return new Promise(() => undefined);
		if (state.does === 'fail') return Promise.reject(new Error('ENOSPC'));
		return run();
	};
	const wrapped: Store = {
		...store,
		get: (key) => pass(() => store.get(key)),
		set: (key, value) => pass(() => store.set(key, value)),
		delete: (key) => pass(() => store.delete(key)),
		touch: (key) => pass(() => store.touch(key)),
	};
	return { state, store: wrapped };
}

/** A process with a cache on the directory; `follow` is false while its feed cannot be reached. */
export function start(
	directory: string,
	{
		namespace = '',
		patienceMs = 200,
		maxStored = 10 ** 6,
		touchMs,
		...more
	}: Partial<TaggedCacheOptions<string>> & {
		namespace?: string;
		patienceMs?: number;
		maxStored?: number;
		touchMs?: number;
	} = {},
) {
	const journal = createJournal({ files: openJournalDirectory(join(directory, 'journal')) });
	const index = createTagIndex({ journal });
	const feed = { isFollowed: true };
	const time = {
		wall: Date.now(),
		steady: performance.now(),
		pass(ms: number): void {
			time.wall += ms;
			time.steady += ms;
		},
	};
	const events: StoreEvent[] = [];
	const disk = createDiskStore({
		directory: join(directory, 'values'),
		maxBytes: maxStored,
		patienceMs,
	});
	const { state, store } = unreliable(disk);
	const cache = createTaggedCache<string>({
		index,
		maxBytes: 1000,
		clock: { wall: () => time.wall, steady: () => time.steady },
		isTrusted: () => feed.isFollowed,
		tier: {
			...{ stores: [store], codec: textCodec, namespace, onEvent: (event) => events.push(event) },
			...(touchMs !== undefined && { touchMs }),
		},
		...more,
	});
	return { directory, index, cache, disk, state, feed, time, events };
}

export const change = (position: number, tag: string, kind: 'changed' | 'removed' = 'changed') => ({
	...{ position, tags: [tag], kind, at: performance.now() },
});
export const patience = { timeout: 10_000 };
export const fails = () => Promise.reject(new Error('cannot render'));
export const never = () => Promise.reject(new Error('was rendered'));

/** A directory with `one` and `two`, read at position 5, as a process left it. */
export async function left() {
	const directory = await makeDirectory();
	const { index, cache } = start(directory);
	index.reset(5, 'a');
	await cache.getOrRender('/one', () => made('one', 5));
	await cache.getOrRender('/two', () => made('two', 5));
	await cache.close();
	return directory;
}
