import type { CollectionSlug, Where } from 'payload';

/** How the lists of a collection are ordered: by one field, or by none, and then by id. */
export interface Order {
	/** Publishing guarantees that it has a value. */
	field: 'date' | 'order' | null;
	descending: boolean;
}

const orders: Partial<Record<CollectionSlug, Order>> = {
	programs: { field: 'order', descending: false },
	actions: { field: 'order', descending: false },
	developments: { field: 'date', descending: true },
	news: { field: 'date', descending: true },
};

/** Each order ends with the id, so that no document is on two pages or on none. */
export function orderOf(collection: CollectionSlug): Order {
	return orders[collection] ?? { field: null, descending: false };
}

/** The order as Payload takes it. */
export function sortOf({ field, descending }: Order): string[] {
	return [...(field ? [field] : []), 'id'].map((name) => (descending ? `-${name}` : name));
}

/** A place in a list: right behind the document that had these values. */
export interface Place {
	/** Of the field of the order, null where there is none: ISO 8601, or a number. */
	value: string | number | null;
	id: number;
}

/** What comes behind the place, whether or not its document is still there. */
export function behind({ field, descending }: Order, { value, id }: Place): Where {
	const operator = descending ? 'less_than' : 'greater_than';
	const byId: Where = { id: { [operator]: id } };
	if (!field) return byId;
	return {
		or: [{ [field]: { [operator]: value } }, { and: [{ [field]: { equals: value } }, byId] }],
	};
}
