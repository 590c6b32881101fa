import type { CollectionSlug, Payload } from 'payload';

import { LeaveNoTrace } from './LeaveNoTrace.tsx';

interface Props {
	collection: CollectionSlug;
	id?: number | string;
	payload: Payload;
}

/**
 * Seconds between the creation of a document by “Create New” and the form that it leads to, on a server with
 * much else to do. A colleague who opens the empty document as early would have it removed by leaving it.
 */
const fresh = 30;

/** Watches a document that was created to be written in by whoever is looking at it now. */
export async function FreshDraft({ collection, id, payload }: Props) {
	if (id === undefined) return null;
	const { docs } = await payload.db.find<{ createdAt: string }>({
		collection,
		limit: 1,
		select: { createdAt: true },
		where: { id: { equals: id } },
	});
	const [document] = docs;
	const age = document ? Date.now() - Date.parse(document.createdAt) : Infinity;
	return age < fresh * 1000 ? <LeaveNoTrace /> : null;
}
