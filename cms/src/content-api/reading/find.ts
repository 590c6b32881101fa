import type { LanguageCode } from '@lts/locales';
import type { CollectionSlug, GlobalSlug, Payload, SelectType, Where } from 'payload';

import { recordOf, type Document } from './document.ts';
import { leanFind } from './lean-find.ts';
import type { Projection } from './projection.ts';

export interface Find {
	collection: CollectionSlug;
	/** `all`: what is published in any language; localized fields are then records by language. */
	locale: LanguageCode | 'all';
	where?: Where;
	sort?: string[];
	/** 1 and above. */
	limit: number;
	/** From 1, of pages of `limit`. */
	page?: number;
	select?: SelectType | undefined;
	/** Instead of `select`: all that is read. */
	projection?: Projection | undefined;
}

/** Collections that are public as soon as they exist. */
const withoutDrafts: ReadonlySet<string> = new Set(['media', 'redirects']);

/**
 * The one way in which the public API reads a collection: only what is published in the language,
 * never a draft, never the trash, nothing filled in from another language.
 */
export async function findPublished(payload: Payload, find: Find): Promise<Document[]> {
	const { limit, locale, page = 1, projection, select = projection, sort } = find;
	const { collection, where } = scopeOf(find);
	const lean =
		projection && leanFind(payload, { collection, locale, where, sort, limit, page, projection });
	if (lean) return lean;
	const { docs } = await payload.find({
		...scopeOf(find),
		...fixed,
		locale,
		// Payload writes the locale into the request that it is given: each find has its own.
		req: { payloadAPI: 'GraphQL' },
		limit,
		page,
		// Payload would count what all pages hold; see `countPublished`.
		pagination: false,
		...(select && { select: { ...select } }),
		...(sort && { sort }),
	});
	return docs.map((document): Document => ({ ...document }));
}

/**
 * Those of the documents that are published in the language, in no order. What is published is seen
 * after reading: Postgres would have to be asked twice otherwise.
 */
export async function findPublishedById(
	payload: Payload,
	{
		collection,
		locale,
		ids,
		projection,
	}: Pick<Find, 'collection' | 'projection'> & { locale: LanguageCode; ids: readonly number[] },
): Promise<Document[]> {
	const byId: Where = { id: { in: [...ids] } };
	const limit = ids.length;
	const lean =
		projection &&
		!withoutDrafts.has(collection) &&
		leanFind(payload, {
			collection,
			locale,
			where: byId,
			limit,
			page: 1,
			projection: { ...projection, _status: true },
		});
	if (!lean) return findPublished(payload, { collection, locale, where: byId, limit, projection });
	return (await lean).filter(({ _status: status }) => status === 'published');
}

/** How many documents a `findPublished` without a limit would find. */
export async function countPublished(
	payload: Payload,
	find: Pick<Find, 'collection' | 'where'> & { locale: LanguageCode },
): Promise<number> {
	const { locale } = find;
	const scope = scopeOf(find);
	return (await payload.count({ ...scope, locale, req: { payloadAPI: 'GraphQL' } })).totalDocs;
}

function scopeOf({ collection, where }: Pick<Find, 'collection' | 'where'>) {
	const published: Where = { _status: { equals: 'published' } };
	const conditions = [
		...(withoutDrafts.has(collection) ? [] : [published]),
		...(where ? [where] : []),
	];
	return { collection, where: { and: conditions }, overrideAccess: true, trash: false } as const;
}

/**
 * What a global holds for all languages together, once it is published in one of them; null when it
 * is not. Localized fields are records by language, and not for showing: some may be withdrawn.
 */
export async function findPublishedInAnyLanguage(
	payload: Payload,
	slug: GlobalSlug,
): Promise<Record<string, unknown> | null> {
	const document = recordOf(
		await payload.findGlobal({
			slug,
			locale: 'all',
			overrideAccess: true,
			...fixed,
			req: { payloadAPI: 'GraphQL' },
		}),
	);
	const isPublished = Object.values(recordOf(document['_status'])).includes('published');
	return isPublished ? document : null;
}

/** A global as it is published in the language; null when it is not. */
export async function findPublishedGlobal(
	payload: Payload,
	slug: GlobalSlug,
	locale: LanguageCode,
): Promise<Record<string, unknown> | null> {
	const document = recordOf(
		await payload.findGlobal({
			slug,
			locale,
			overrideAccess: true,
			...fixed,
			req: { payloadAPI: 'GraphQL' },
		}),
	);
	return document['_status'] === 'published' ? document : null;
}

const fixed = {
	depth: 0,
	draft: false,
	fallbackLocale: false,
	showHiddenFields: false,
} as const;
