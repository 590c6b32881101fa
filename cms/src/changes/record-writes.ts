import { tracing, type OpenSpan } from '@lts/tracing/shared';
import type { PostgresAdapter } from '@payloadcms/db-postgres';
import type { Where } from 'payload';

import { noteLiveWrite } from '../uses/holdPublications.ts';
import { changesOf, type LiveState } from './change.ts';
import { lockRows, readDocumentState, readGlobalState } from './live-state.ts';
import { writePublications } from './publications.ts';
import { isTrackedCollection, isTrackedGlobal } from './tracked.ts';
import type { TrackedCollection, TrackedGlobal } from './tracked.ts';
import { inTransaction, type Request } from './transaction.ts';
import { writeChanges } from './write-changes.ts';

type Id = number | string;

/** How many documents of a bulk edit a span names. */
const mostNamed = 20;

/**
 * Makes the database adapter write into `changes` and `publications` with every write of a live row of a tracked
 * collection or global, in the same transaction: both are committed or neither.
 *
 * It sits in the adapter and not in collection hooks because every path of Payload that touches a
 * live row (create, duplicate, update, bulk update, publish, unpublish, trash, restore from trash
 * or of a version, delete, nested operations of hooks, `payload.db` called directly) ends here,
 * and drafts and autosaves, which write version tables only, do not. The state before is read
 * right before the write under the row's lock, so nothing is handed from hook to hook and two
 * writers of one document cannot both start from the same state.
 */
export function recordWrites(adapter: PostgresAdapter): PostgresAdapter {
	const create = adapter.create.bind(adapter);
	const createGlobal = adapter.createGlobal.bind(adapter);
	const deleteMany = adapter.deleteMany.bind(adapter);
	const deleteOne = adapter.deleteOne.bind(adapter);
	const updateGlobal = adapter.updateGlobal.bind(adapter);
	const updateMany = adapter.updateMany.bind(adapter);
	const updateOne = adapter.updateOne.bind(adapter);

	adapter.create = async (args) => {
		const { collection, req } = args;
		if (!isTrackedCollection(collection)) return create(args);
		return recordDocuments({
			adapter,
			collection,
			req,
			work: async (req) => create({ ...args, req, returning: true }),
			made: (document) => [document.id],
		});
	};

	// `upsert` calls this method and needs no replacement of its own.
	adapter.updateOne = async (args) => {
		const { collection, id, req, where } = args;
		if (!isTrackedCollection(collection)) return updateOne(args);
		return recordDocuments({
			adapter,
			collection,
			req,
			touched: async (req) =>
				id === undefined ? idsOf({ adapter, collection, limit: 1, req, where }) : [id],
			work: async (req) => updateOne({ ...args, req, returning: true }),
			made: (document) => (document ? [document.id] : []),
		});
	};

	adapter.updateMany = async (args) => {
		const { collection, limit, req, sort, where } = args;
		if (!isTrackedCollection(collection)) return updateMany(args);
		return recordDocuments({
			adapter,
			collection,
			req,
			touched: async (req) => idsOf({ adapter, collection, limit, req, sort, where }),
			work: async (req) => updateMany({ ...args, req }),
		});
	};

	adapter.deleteOne = async (args) => {
		const { collection, req, where } = args;
		if (!isTrackedCollection(collection)) return deleteOne(args);
		return recordDocuments({
			adapter,
			collection,
			req,
			touched: async (req) => idsOf({ adapter, collection, limit: 1, req, where }),
			work: async (req) => deleteOne({ ...args, req }),
		});
	};

	adapter.deleteMany = async (args) => {
		const { collection, req, where } = args;
		if (!isTrackedCollection(collection)) return deleteMany(args);
		return recordDocuments({
			adapter,
			collection,
			req,
			touched: async (req) => idsOf({ adapter, collection, req, where }),
			work: async (req) => deleteMany({ ...args, req }),
		});
	};

	adapter.createGlobal = async (args) => {
		const { req, slug } = args;
		if (!isTrackedGlobal(slug)) return createGlobal(args);
		return recordGlobal({
			adapter,
			slug,
			req,
			work: async (req) => createGlobal({ ...args, req }),
		});
	};

	adapter.updateGlobal = async (args) => {
		const { req, slug } = args;
		if (!isTrackedGlobal(slug)) return updateGlobal(args);
		return recordGlobal({
			adapter,
			slug,
			req,
			work: async (req) => updateGlobal({ ...args, req }),
		});
	};

	return adapter;
}

/** In a transaction, and in a span from which sequencer, feed and pages go on. */
function traced<Result>(
	adapter: PostgresAdapter,
	req: Request | undefined,
	collection: string,
	work: (req: Request, span: OpenSpan) => Promise<Result>,
): Promise<Result> {
	const attributes = { 'lts.collection': collection };
	return tracing().span('content.write', { attributes }, (span) =>
		inTransaction(adapter, req, (inside) => work(inside, span)),
	);
}

async function recordDocuments<Result>(args: {
	adapter: PostgresAdapter;
	collection: TrackedCollection;
	req: Request | undefined;
	/** The ids that the work is going to write. */
	touched?: (req: Request) => Promise<Id[]>;
	work: (req: Request) => Promise<Result>;
	/** The ids that the work wrote, known only from its result. */
	made?: (result: Result) => Id[];
}): Promise<Result> {
	const { adapter, collection, made, touched, work } = args;
	return traced(adapter, args.req, collection, async (req, span) => {
		// Before any row's lock: whoever holds publications may be about to take it.
		if (collection !== 'media') await noteLiveWrite(adapter, req);
		const ids = (await touched?.(req)) ?? [];
		await lockRows({ adapter, slug: collection, ids, req });
		const before = new Map<Id, LiveState | null>();
		for (const id of ids) {
			before.set(id, await readDocumentState({ adapter, collection, id, req }));
		}
		const result = await work(req);
		const all = new Set([...ids, ...(made?.(result) ?? [])]);
		span.set({ 'lts.ids': [...all].slice(0, mostNamed).join() });
		for (const id of all) {
			const after = await readDocumentState({ adapter, collection, id, req });
			const state = { before: before.get(id) ?? null, after };
			await writeChanges(adapter, req, changesOf({ collection, documentId: String(id), ...state }));
			await writePublications(adapter, req, { collection, documentId: id, ...state });
		}
		return result;
	});
}

async function recordGlobal<Result>(args: {
	adapter: PostgresAdapter;
	slug: TrackedGlobal;
	req: Request | undefined;
	work: (req: Request) => Promise<Result>;
}): Promise<Result> {
	const { adapter, slug, work } = args;
	return traced(adapter, args.req, slug, async (req) => {
		await noteLiveWrite(adapter, req);
		await lockRows({ adapter, slug, req });
		const before = await readGlobalState({ adapter, slug, req });
		const result = await work(req);
		const after = await readGlobalState({ adapter, slug, req });
		await writeChanges(
			adapter,
			req,
			changesOf({ collection: slug, documentId: null, before, after }),
		);
		return result;
	});
}

async function idsOf(args: {
	adapter: PostgresAdapter;
	collection: TrackedCollection;
	req: Request;
	limit?: number | undefined;
	sort?: string | string[] | undefined;
	where: Where | undefined;
}): Promise<Id[]> {
	const { adapter, collection, limit = 0, req, sort, where } = args;
	const { docs } = await adapter.find<{ id: Id }>({
		collection,
		limit,
		pagination: false,
		req,
		select: { id: true },
		...(sort === undefined ? {} : { sort }),
		...(where === undefined ? {} : { where }),
	});
	return docs.map(({ id }) => id);
}
