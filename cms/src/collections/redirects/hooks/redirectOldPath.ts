import type {
	CollectionAfterChangeHook,
	CollectionBeforeChangeHook,
	PayloadRequest,
	RequestContext,
} from 'payload';
import { sitePath } from '../../../sitePath.ts';
import { moveRedirects, removeRedirectFrom } from './moveRedirects.ts';
import { hasSitePath, isPublished, pathFields, type CollectionWithPath } from './pathFields.ts';
import { wasPublishedAt } from './wasPublishedAt.ts';

interface LivePath {
	path: string;
	/** What names the document in its path: the slug, path or code. */
	key: string;
	/** Whether it is published in some language. */
	published: boolean;
}

type Id = number | string;

/**
 * Hooks of a collection whose documents have a page of their own. When a published document moves,
 * its old address leads to the new one; when a document takes an address that was redirected, the
 * redirect goes. All in the transaction of the change.
 *
 * Only the live row counts, before and after: a draft with another slug moves nothing yet.
 */
export const redirectOldPath: {
	beforeChange: CollectionBeforeChangeHook[];
	afterChange: CollectionAfterChangeHook[];
} = {
	beforeChange: [
		async ({ collection, context, operation, originalDoc, req }) => {
			if (operation !== 'update' || !hasSitePath(collection.slug)) return;
			const id: Id | undefined = originalDoc?.id;
			if (id === undefined) return;
			remembered(context).set(
				`${collection.slug}:${id}`,
				await readLivePath({ collection: collection.slug, id, req }),
			);
		},
	],
	afterChange: [
		async ({ collection, context, doc, req }) => {
			if (!hasSitePath(collection.slug)) return;
			const id: Id = doc.id;
			const key = `${collection.slug}:${id}`;
			const before = remembered(context).get(key) ?? null;
			remembered(context).delete(key);
			const after = await readLivePath({ collection: collection.slug, id, req });
			await followMove({ collection: collection.slug, id, before, after, req });
		},
	],
};

async function followMove(args: {
	collection: CollectionWithPath;
	id: Id;
	before: LivePath | null;
	after: LivePath | null;
	req: PayloadRequest;
}): Promise<void> {
	const { collection, id, before, after, req } = args;
	if (!after?.published) return;
	const moved = before !== null && before.path !== after.path;
	if (!moved && before?.published) return;

	await removeRedirectFrom(after.path, req);
	// The start page is always there: what follows takes its address.
	if (before?.path === '/') return;
	if (
		moved &&
		(before.published || (await wasPublishedAt({ collection, id, key: before.key, req })))
	) {
		await moveRedirects({ from: before.path, to: after.path, req });
	}
}

async function readLivePath(args: {
	collection: CollectionWithPath;
	id: Id;
	req: PayloadRequest;
}): Promise<LivePath | null> {
	const { collection, id, req } = args;
	const row = await req.payload.db.findOne<Record<string, unknown> & { id: Id }>({
		collection,
		locale: 'all',
		req,
		select: { [pathFields[collection]]: true, _status: true, deletedAt: true },
		where: { id: { equals: id } },
	});
	const path = row && sitePath(collection, row);
	if (!path) return null;
	return {
		path,
		key: String(row[pathFields[collection]]),
		published: !row.deletedAt && isPublished(row),
	};
}

const contextKey = 'redirectOldPath';

/** What was live before each change of this request, by `collection:id`. */
function remembered(context: RequestContext): Map<string, LivePath | null> {
	const known = context[contextKey];
	if (known instanceof Map) return known;
	const empty = new Map<string, LivePath | null>();
	context[contextKey] = empty;
	return empty;
}
