import DataLoader from 'dataloader';
import type { CollectionSlug } from 'payload';

import { complete } from '../schema/complete.ts';
import { exposed } from '../schema/exposed/index.ts';
import { isId, type Document } from './document.ts';
import { findPublishedById } from './find.ts';
import type { Reader } from './operation.ts';
import { projectionOf, type Projection } from './projection.ts';

type Id = number | string;

export interface DocumentLoader {
	/** The document as it is published in the operation's language; null when it is not. */
	load: (collection: CollectionSlug, id: Id) => Promise<Document | null>;
	/** Those of the documents that are published, in the order given. */
	loadMany: (collection: CollectionSlug, ids: Id[]) => Promise<Document[]>;
	/** Makes documents that were found otherwise fit the public schema; `projection`: all that was read. */
	accept: (
		collection: CollectionSlug,
		documents: Document[],
		projection?: Projection,
	) => Document[];
}

/** More than this in one find makes no sense: no list of the API is longer. */
const batchSize = 200;

/** Loads documents by id, one find for each collection and tick, and records every id asked for. */
export function documentLoader(reader: Reader): DocumentLoader {
	const loaders = new Map<CollectionSlug, DataLoader<string, Document | null>>();

	function loaderOf(collection: CollectionSlug): DataLoader<string, Document | null> {
		let loader = loaders.get(collection);
		if (!loader) {
			loader = new DataLoader((ids) => loadBatch(reader, collection, ids), {
				maxBatchSize: batchSize,
			});
			loaders.set(collection, loader);
		}
		return loader;
	}

	async function load(collection: CollectionSlug, id: Id): Promise<Document | null> {
		if (!isDatabaseId(id)) return null;
		reader.tags.document(collection, id);
		return loaderOf(collection).load(String(id));
	}

	return {
		load,
		async loadMany(collection, ids) {
			const documents = await Promise.all(ids.map((id) => load(collection, id)));
			return documents.filter((document) => document !== null);
		},
		accept: (collection, documents, projection) =>
			documents.flatMap((document) => {
				// What is taken offline must go at once from where it is shown, and from nowhere else.
				reader.tags.document(collection, document.id);
				return accepted(reader, collection, document, projection) ?? [];
			}),
	};
}

async function loadBatch(
	reader: Reader,
	collection: CollectionSlug,
	ids: readonly string[],
): Promise<(Document | null)[]> {
	const projection = projectionOf(reader, collection);
	const documents = await findPublishedById(reader.payload, {
		collection,
		locale: reader.locale,
		ids: ids.map(Number),
		projection,
	});
	const byId = new Map(documents.map((document) => [String(document.id), document]));
	return ids.map((id) => {
		const document = byId.get(id);
		return document ? accepted(reader, collection, document, projection) : null;
	});
}

/** Whether an id, also one from outside, can be one of a table with integer keys. */
export function isDatabaseId(id: unknown): boolean {
	return isId(id) && /^[1-9]\d{0,9}$/.test(String(id)) && Number(id) <= 2_147_483_647;
}

function accepted(
	reader: Reader,
	collection: CollectionSlug,
	document: Document,
	projection: Projection | undefined,
): Document | null {
	const type = exposed.collections[collection]?.type;
	if (type === undefined) return document;
	const { value, problems } = complete(reader.derived, type, document, projection);
	if (problems.length > 0) {
		reader.log.error(
			{ collection, id: document.id, locale: reader.locale, problems },
			value
				? 'A published document has parts that cannot be shown; they are left out.'
				: 'A published document misses what the public schema guarantees; it is left out.',
		);
	}
	return value && { ...value, id: document.id };
}
