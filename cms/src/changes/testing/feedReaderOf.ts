import { createFeedReader, type FeedReader } from '../reader.ts';
import type { Queryable } from '../sequence.ts';

/** Reads the feed where nobody follows it. */
export function feedReaderOf(pool: Queryable): FeedReader {
	return createFeedReader({ pool, follower: { told: () => undefined } });
}
