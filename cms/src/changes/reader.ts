import { ChangesGoneError, readChanges, readHead, type FeedHead, type FeedPage } from './feed.ts';
import type { FeedFollower } from './follower.ts';
import type { Queryable } from './sequence.ts';

/**
 * The feed as it is read for others. The follower learns of every head that they learn of, so that
 * nobody gets an older answer afterwards.
 */
export interface FeedReader {
	head(): Promise<FeedHead>;
	/**
	 * @param after null: no changes, only where the feed stands
	 * @throws {ChangesGoneError} see `readChanges`
	 */
	page(range: { after: number | null; first: number }): Promise<FeedPage>;
}

export function createFeedReader(options: {
	/** Of a role that may read `changes` and `changes_head`. */
	pool: Queryable;
	follower: Pick<FeedFollower, 'told'>;
}): FeedReader {
	const { follower, pool } = options;

	async function head(): Promise<FeedHead> {
		const found = await readHead(pool);
		follower.told(found);
		return found;
	}

	return {
		head,
		async page({ after, first }) {
			if (after === null) return { ...(await head()), changes: [] };
			try {
				const page = await readChanges(pool, { after, first });
				follower.told(page);
				return page;
			} catch (error) {
				if (error instanceof ChangesGoneError) follower.told(error.head);
				throw error;
			}
		},
	};
}
