import type { CollectionSlug, FlattenedField, Payload, Where } from 'payload';

import { isRecord, type Document } from './document.ts';
import type { Projection } from './projection.ts';

interface LeanFind {
	collection: CollectionSlug;
	/** `all`: localized fields are records by language. */
	locale: string;
	where: Where;
	sort?: string[] | undefined;
	limit: number;
	page: number;
	projection: Projection;
}

/**
 * Finds documents through Payload's adapter alone, or returns undefined where that would not give what
 * `payload.find` gives.
 *
 * Payload walks through every field of the configuration for every document and language, whatever is
 * selected, and through all of them again for hooks, defaults and access: most of what a list takes.
 * Fields without hooks need none of it, so the adapter is shown a collection that has no others.
 */
export function leanFind(payload: Payload, find: LeanFind): Promise<Document[]> | undefined {
	const { collection, locale, limit, page, projection, sort } = find;
	const { config } = payload.collections[collection];
	const selected = config.flattenedFields.filter(({ name }) => Object.hasOwn(projection, name));
	if (!selected.every(isPlain)) return undefined;
	const where: Where = config.trash
		? { and: [find.where, { deletedAt: { exists: false } }] }
		: find.where;
	const needed = new Set([
		...Object.keys(projection),
		...namesIn(where),
		...unsigned(sort),
		'createdAt',
	]);
	const narrow = {
		...payload.collections[collection],
		config: {
			...config,
			flattenedFields: config.flattenedFields.filter(({ name }) => needed.has(name)),
		},
	};
	const db: Payload['db'] = Object.create(payload.db, {
		payload: {
			value: Object.create(payload, {
				collections: { value: { ...payload.collections, [collection]: narrow } },
			}),
		},
	});
	return db
		.find<Document>({
			collection,
			limit,
			locale,
			page,
			pagination: false,
			select: { ...projection },
			where,
			...(sort && { sort: [...sort] }),
		})
		.then(({ docs }) =>
			locale === 'all' ? docs : docs.map((document) => inLocale(selected, document, locale)),
		);
}

const plainTypes: ReadonlySet<string> = new Set([
	'checkbox',
	'date',
	'email',
	'number',
	'relationship',
	'select',
	'text',
	'textarea',
	'upload',
]);

/** Whether the adapter's value is what `payload.find` returns, but for the language. */
function isPlain(field: FlattenedField): boolean {
	if ('virtual' in field && field.virtual) return false;
	if ('hooks' in field && field.hooks?.afterRead?.length) return false;
	if (field.type === 'group') return !field.localized && field.flattenedFields.every(isPlain);
	return plainTypes.has(field.type);
}

function inLocale(fields: readonly FlattenedField[], document: Document, locale: string): Document {
	return { ...flattened(fields, document, locale), id: document.id };
}

function flattened(
	fields: readonly FlattenedField[],
	data: Readonly<Record<string, unknown>>,
	locale: string,
): Record<string, unknown> {
	return Object.fromEntries(
		fields.map((field) => {
			const value = data[field.name];
			if (field.type === 'group') {
				return [field.name, flattened(field.flattenedFields, isRecord(value) ? value : {}, locale)];
			}
			const isLocalized = 'localized' in field && field.localized;
			return [field.name, isLocalized && isRecord(value) ? value[locale] : value];
		}),
	);
}

/** The fields at the top level that a condition looks at. */
function namesIn(where: Where): string[] {
	return Object.entries(where).flatMap(([name, condition]) =>
		Array.isArray(condition) ? condition.flatMap(namesIn) : [name.split('.')[0] ?? name],
	);
}

function unsigned(sort: readonly string[] = []): string[] {
	return sort.map((name) => name.replace(/^-/, ''));
}
