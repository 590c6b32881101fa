import type { CollectionSlug, PayloadRequest } from 'payload';

interface Lookup {
	collection: CollectionSlug;
	/** The field that no two documents may share. */
	name: string;
	value: string;
	/** The document that is asked about. */
	id: number | string | undefined;
	req: PayloadRequest;
}

/** Another document of the collection with the same value, one in the trash included. */
export async function findOther({ collection, name, value, id, req }: Lookup) {
	const { docs } = await req.payload.find({
		collection,
		where: { and: [{ [name]: { equals: value } }, ...(id ? [{ id: { not_equals: id } }] : [])] },
		depth: 0,
		limit: 1,
		trash: true,
		overrideAccess: true,
		req,
	});
	return docs[0] as Record<string, unknown> | undefined;
}

/** A validation: true, or which other document has the value. Postgres has the last word. */
export async function notUsedTwice(
	lookup: Lookup,
	{ noun, from }: { noun: string; from: string },
): Promise<true | string> {
	const other = await findOther(lookup);
	if (!other) return true;
	const title = other[from];
	const named = typeof title === 'string' && title !== '' ? ` (“${title}”)` : '';
	const where = other.deletedAt ? ' in the trash' : '';
	return `“${lookup.value}” is already used by another ${noun}${where}${named}. Choose another.`;
}
