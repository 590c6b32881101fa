import { ChangesGoneError, type FeedPage } from '../../changes/feed.ts';
import { trackedCollections, trackedGlobals } from '../../changes/tracked.ts';
import { goneError, limitError } from '../errors.ts';
import { largestPage } from '../reading/page.ts';
import type { Operation } from '../reading/operation.ts';
import { upperSnake } from '../schema/enum-values.ts';
import type { Resolve } from './types.ts';

interface Arguments {
	after?: number | null;
	first: number;
	epoch?: string | null;
}

const slugs = [...Object.keys(trackedCollections), ...trackedGlobals];

/** The values of the enum `ChangedCollection`: `SITE_SETTINGS` is `site-settings`. */
export const changedCollections = Object.fromEntries(slugs.map((slug) => [upperSnake(slug), slug]));

export const changeKinds = { CHANGED: 'changed', REMOVED: 'removed' };

/** The change feed: what changed after a position, in order, or only where it stands now. */
export const changes: Resolve<unknown, Arguments> = async (_parent, args, operation) => {
	const { after = null, first } = args;
	if (first < 1 || first > largestPage) {
		throw limitError({
			name: 'first',
			maximum: largestPage,
			actual: first,
			message: `\`first\` is ${first}. Give a number from 1 to ${largestPage}; go on with \`after\`.`,
		});
	}
	// Every change names its collection: with any of them there is more to tell.
	for (const slug of slugs) operation.tags.collection(slug);
	const page = await readFeed(operation, { ...args, after });
	const endPosition = page.changes.at(-1)?.position ?? after ?? page.position;
	return {
		epoch: page.epoch,
		position: page.position,
		items: page.changes,
		endPosition,
		hasNextPage: endPosition < page.position,
	};
};

async function readFeed(
	{ feed }: Operation,
	{ after, first, epoch }: { after: number | null; first: number; epoch?: string | null },
): Promise<FeedPage> {
	try {
		const page = await feed.page({ after, first });
		if (epoch && epoch !== page.epoch) {
			const { position } = page;
			throw goneError(
				`The feed has started over: positions of the epoch ${epoch} mean nothing any more. Discard what you have stored, read the content anew, and follow the feed from position ${position}.`,
				page,
			);
		}
		return page;
	} catch (error) {
		if (error instanceof ChangesGoneError) throw goneError(error.message, error.head);
		throw error;
	}
}
