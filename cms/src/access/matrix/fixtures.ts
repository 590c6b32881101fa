import type { Payload } from 'payload';
import { asRole } from '../../testing/asRole.ts';
import { createDocument, nextNumber, smallestDocuments } from '../../testing/documents.ts';
import type { Operation } from './operations.ts';

export interface Fixture {
	id: number;
	/** The version that was published, of a collection with versions. */
	version: number | string | undefined;
}

/**
 * A document for the matrix. With drafts: published in English, with a complete Spanish draft that
 * only waits for its publication. A file that is used is so by a published article.
 */
export async function prepareDocument(
	payload: Payload,
	collection: string,
	state?: Operation['needs'],
): Promise<Fixture> {
	if (collection.startsWith('payload-')) return internalDocument(payload, collection);
	const document = await createDocument(payload, collection);
	const { id } = document;
	const slug = collection as 'pages';
	if (state === 'used') await createDocument(payload, 'news', { image: id });
	if (!payload.collections[slug].config.versions?.drafts) return { id, version: undefined };

	const { docs } = await payload.findVersions({
		collection: slug,
		where: { parent: { equals: id } },
	});
	await payload.update({
		collection: slug,
		id,
		locale: 'es',
		draft: true,
		data: texts(collection) as never,
	});
	if (state === 'trashed') {
		await payload.update({ collection: slug, id, data: { deletedAt: new Date().toISOString() } });
	}
	return { id, version: docs[0]?.id };
}

/** Those of the smallest document's fields that each language has for itself. */
function texts(collection: string): Record<string, unknown> {
	const names = ['title', 'name', 'summary', 'body', 'message'];
	const data = smallestDocuments[collection]?.(nextNumber(), { program: 0 }) ?? {};
	return Object.fromEntries(Object.entries(data).filter(([name]) => names.includes(name)));
}

/** A document of a collection that Payload added, and that belongs to somebody else. */
async function internalDocument(payload: Payload, collection: string): Promise<Fixture> {
	const somebody = await anybody(payload);
	const user = { relationTo: 'users', value: somebody.id };
	const data: Record<string, Record<string, unknown>> = {
		'payload-locked-documents': { globalSlug: 'navigation', user },
		'payload-preferences': { key: `key-${nextNumber()}`, value: 'mine', user },
		'payload-migrations': { name: 'made-up', batch: 1 },
		'payload-kv': { key: `key-${nextNumber()}`, data: {} },
		'payload-jobs': { input: {}, taskSlug: 'inline' },
	};
	const created: { id: number } = await payload.create({
		collection: collection as 'pages',
		data: data[collection] as never,
		user: somebody,
	});
	return { id: created.id, version: undefined };
}

let somebody: Awaited<ReturnType<typeof asRole>>['user'] | undefined;

async function anybody(payload: Payload) {
	return (somebody ??= (await asRole(payload, 'editor')).user);
}
