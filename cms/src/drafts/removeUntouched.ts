import type { PostgresAdapter } from '@payloadcms/db-postgres';
import type {
	CollectionBeforeOperationHook,
	Endpoint,
	PayloadRequest,
	SanitizedCollectionConfig,
} from 'payload';
import { editorsAndAbove } from '../access/editorsAndAbove.ts';
import { refusal } from '../access/refusal.ts';
import { inTransaction } from '../changes/transaction.ts';
import { untitled } from '../fields/listTitleField.ts';
import { draftedDocument, holdLiveRow } from './draftedEntity.ts';
import { holdsNothing } from './holdsNothing.ts';

/**
 * “Create New” saves a document before a word is typed, so that every later word has a place. What
 * nobody writes in is removed when its form is left (`POST …/remove-untouched`), and a day later
 * where the form was not left in an orderly way.
 */
export const removeUntouchedWhenLeft: Omit<Endpoint, 'root'> = {
	path: '/:id/remove-untouched',
	method: 'post',
	handler: async (req) => {
		if (!editorsAndAbove({ req })) throw refusal('Only who may create documents may do this.');
		const { collection, id } = req.routeParams as { collection: string; id: string };
		const config = req.payload.collections[collection as 'pages'].config;
		return Response.json({ removed: await removeIfUntouched(req, config, Number(id)) });
	},
};

/** Longer than anybody is signed in, so that no form of it can be open. */
const olderThanHours = 24;
const atOnce = 20;

/** `beforeOperation`: makes a collection tidy when a document is added to it. */
export const removeOldUntouched: CollectionBeforeOperationHook = async ({
	collection,
	operation,
	req,
}) => {
	if (operation !== 'create' || !req.user) return;
	const before = new Date(Date.now() - olderThanHours * 3_600_000).toISOString();
	const { docs } = await req.payload.db.find<{ id: number }>({
		collection: collection.slug,
		limit: atOnce,
		req,
		where: { and: [{ listTitle: { equals: untitled } }, { updatedAt: { less_than: before } }] },
	});
	for (const { id } of docs) await removeIfUntouched(req, collection, id);
};

/** @returns whether it was removed */
async function removeIfUntouched(
	req: PayloadRequest,
	collection: SanitizedCollectionConfig,
	id: number,
): Promise<boolean> {
	const document = draftedDocument(collection, id);
	return inTransaction(req.payload.db as unknown as PostgresAdapter, req, async (inside) => {
		const request = inside as PayloadRequest;
		// A draft that is being saved at this moment is either seen below or waits, and finds nothing.
		await holdLiveRow(request, document);
		const live = await document.readLive(request);
		const latest = await document.readLatest(request);
		if (!live || !latest || live.deletedAt) return false;
		const { totalDocs: versions } = await req.payload.db.countVersions({
			...{ collection: collection.slug, req: request, where: { parent: { equals: id } } },
		});
		const day = String(live.createdAt).slice(0, 10);
		const isUntouched =
			versions === 1 &&
			!JSON.stringify(live._status ?? '').includes('published') &&
			[live, latest].every((data) => holdsNothing(document.fields, data, day));
		if (!isUntouched) return false;
		await req.payload.delete({
			collection: collection.slug,
			id,
			overrideAccess: true,
			req: request,
		});
		return true;
	});
}
