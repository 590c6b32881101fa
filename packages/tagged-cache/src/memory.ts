import { LRUCache } from 'lru-cache';
import type { Entry } from './entry.ts';

/** Room for minor ones when `maxMinor` is absent. */
const usualMinor = 1000;

/**
 * Values by key, the latest used are kept. Those marked `minor`, which anybody may cause, have an eighth
 * of the room and cannot drive out others.
 */
export function createMemory<V>({ maxBytes, maxMinor = usualMinor }: Room) {
	const sizeCalculation = ({ size }: Entry<V>) => Math.max(1, Math.ceil(size));
	const minorBytes = Math.max(1, Math.ceil(maxBytes / 8));
	const majorBytes = Math.max(1, maxBytes - minorBytes);
	const major = new LRUCache<string, Entry<V>>({ maxSize: majorBytes, sizeCalculation });
	const minor = new LRUCache<string, Entry<V>>({
		max: maxMinor,
		maxSize: minorBytes,
		sizeCalculation,
	});
	return {
		major,
		minor,
		find: (key: string) => major.get(key) ?? minor.get(key),
		/** Without counting as use. */
		peek: (key: string) => major.peek(key) ?? minor.peek(key),
		/** @returns whether there was room */
		put(key: string, entry: Entry<V>): boolean {
			const [home, other] = entry.minor ? [minor, major] : [major, minor];
			other.delete(key);
			home.set(key, entry);
			return home.has(key);
		},
	};
}

interface Room {
	/** Of all together. */
	maxBytes: number;
	maxMinor: number | undefined;
}
