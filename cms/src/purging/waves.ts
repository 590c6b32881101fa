import type { FeedHead } from '../changes/feed.ts';

/**
 * When a cache is told of a change, in milliseconds after the change got its position. More than once,
 * because what it forgets it asks for again, and may be given the old answer:
 *
 * 1. as soon as the web nodes have usually heard of the change. At once would be too early: the cache
 *    would get from them what it was just told to forget.
 * 2. when a node that was a moment late has taken the change, and no page is outdated within its second
 *    any more; also an answer that was on its way to the cache has arrived.
 * 3. when a node whose feed was cut in silence has noticed (after 37 seconds) and tells caches since
 *    then to keep its answers no longer than a second.
 */
export const usualWaves = [250, 3_000, 60_000] as const;

/** Remembers when the feed was where, to tell what is due. Positions of one epoch only. */
export function createSightings(
	delays: readonly number[],
	/** Of a clock that nobody sets: after it was set back nothing would be due for as long. */
	now: () => number = () => performance.now(),
) {
	let epoch: string | null = null;
	/** In order. The first is already due for the last wave, or the first that was seen. */
	let seen: { position: number; at: number }[] = [];
	const longest = Math.max(...delays);

	return {
		note(head: FeedHead): void {
			if (head.epoch !== epoch) {
				epoch = head.epoch;
				seen = [];
			}
			const last = seen.at(-1);
			if (last?.position === head.position) return;
			seen.push({ position: head.position, at: now() });
			while (seen[1] && seen[1].at <= now() - longest) seen.shift();
		},
		/** The last position that a wave may tell of; null when there is none yet. */
		due(wave: number): number | null {
			const before = now() - (delays[wave] ?? 0);
			return seen.findLast(({ at }) => at <= before)?.position ?? null;
		},
	};
}
