import { languageCodes } from '@lts/locales';
import type {
	CollectionAfterChangeHook,
	CollectionBeforeChangeHook,
	PayloadRequest,
	RequestContext,
	Where,
} from 'payload';
import { sitePath } from '../../../sitePath.ts';
import { moveRedirects, removeRedirectFrom } from './moveRedirects.ts';

/** The collections whose documents have a page of their own, by the field that names it. */
const pathFields = { pages: 'path', programs: 'code', news: 'slug', guides: 'slug' } as const;

type CollectionWithPath = keyof typeof pathFields;

interface LivePath {
	path: string;
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
	if (moved && (before.published || (await wasPublishedAt({ collection, id, before, req })))) {
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
		joins: false,
		locale: 'all',
		req,
		select: { [pathFields[collection]]: true, _status: true, deletedAt: true },
		where: { id: { equals: id } },
	});
	const path = row && sitePath(collection, row);
	if (!path) return null;
	const published = !row.deletedAt && Object.values(row._status ?? {}).includes('published');
	return { path, published };
}

/**
 * Whether the document was public at its former address at some time: unpublished, renamed and
 * published again, it still has links out there.
 */
async function wasPublishedAt(args: {
	collection: CollectionWithPath;
	id: Id;
	before: LivePath;
	req: PayloadRequest;
}): Promise<boolean> {
	const { collection, id, before, req } = args;
	const published: Where = {
		or: languageCodes.map((code) => ({ [`version._status.${code}`]: { equals: 'published' } })),
	};
	const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
		collection,
		pagination: false,
		limit: 0,
		req,
		select: { version: { [pathFields[collection]]: true } },
		where: { and: [{ parent: { equals: id } }, published] },
	});
	return docs.some(({ version }) => sitePath(collection, version) === before.path);
}

function hasSitePath(slug: string): slug is CollectionWithPath {
	return Object.hasOwn(pathFields, slug);
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
