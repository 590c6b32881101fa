import type { Clock } from './clock.ts';

interface Used {
	/** When a reader last asked for it, in milliseconds on the steady clock. */
	askedAt: number;
}

/** So many at a time: what a store does for them takes a second or two at most. */
const maxTouched = 5000;

/**
 * Touches, every `everyMs` milliseconds, what was asked for since the last time. Returns what ends it.
 * @param entries by key, those asked for last first
 */
export function touchUsed<Entry extends Used>({
	entries,
	touch,
	everyMs,
	clock: { steady },
}: {
	entries: () => Iterable<[string, Entry]>;
	/** Does not reject. */
	touch: (key: string, entry: Entry) => Promise<void>;
	everyMs: number;
	clock: Pick<Clock, 'steady'>;
}): () => void {
	let lastAt = steady();
	let isTouching = false;

	async function touchAll(): Promise<void> {
		isTouching = true;
		const since = lastAt;
		lastAt = steady();
		const used: [string, Entry][] = [];
		for (const [key, entry] of entries()) {
			if (entry.askedAt < since || used.length === maxTouched) break;
			used.push([key, entry]);
		}
		for (const [key, entry] of used) await touch(key, entry);
		isTouching = false;
	}

	const timer = setInterval(() => {
		if (!isTouching) void touchAll();
	}, everyMs);
	timer.unref();
	return () => clearInterval(timer);
}
