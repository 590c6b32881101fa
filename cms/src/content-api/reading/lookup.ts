import type { CollectionSlug } from 'payload';

import { inputError } from '../errors.ts';
import type { Document } from './document.ts';
import { findPublished } from './find.ts';
import type { Operation } from './operation.ts';
import { projectionOf } from './projection.ts';

/** Longer than any address that the CMS makes. */
const longestKey = 300;

/** A document by what names it in an address; null when it is not published in the language. */
export async function lookUp(
	operation: Operation,
	{ collection, field, key }: { collection: CollectionSlug; field: string; key: string },
): Promise<Document | null> {
	const { payload, locale, tags, documents: loader } = operation;
	if (key.length > longestKey) {
		throw inputError(
			`\`${field}\` has ${key.length} characters. Nothing has more than ${longestKey}.`,
		);
	}
	tags.key(collection, key);
	// Postgres has no such character in a text.
	if (key.includes('\0')) return null;
	const projection = projectionOf(operation, collection);
	const documents = await findPublished(payload, {
		collection,
		locale,
		where: { [field]: { equals: key } },
		limit: 1,
		projection,
	});
	for (const { id } of documents) tags.document(collection, id);
	return loader.accept(collection, documents, projection)[0] ?? null;
}
