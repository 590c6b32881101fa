import type { LanguageCode } from '@lts/locales';
import type { CollectionSlug, GlobalSlug, Payload, SelectType, Where } from 'payload';

import { recordOf, type Document } from './document.ts';

export interface Find {
	collection: CollectionSlug;
	/** `all`: what is published in any language; localized fields are then records by language. */
	locale: LanguageCode | 'all';
	where?: Where;
	sort?: string[];
	/** 1 and above. */
	limit: number;
	/** With it, the total is counted too. */
	page?: number;
	select?: SelectType;
}

export interface Found {
	documents: Document[];
	/** Of all pages; without `page` only the number of documents found. */
	totalCount: number;
}

/** Collections that are public as soon as they exist. */
const withoutDrafts: ReadonlySet<string> = new Set(['media', 'redirects']);

/**
 * The one way in which the public API reads a collection: only what is published in the language,
 * never a draft, never the trash, nothing filled in from another language.
 */
export async function findPublished(payload: Payload, find: Find): Promise<Found> {
	const { collection, locale, limit, page, select, sort } = find;
	const where: Where = {
		and: [
			...(withoutDrafts.has(collection) ? [] : [{ _status: { equals: 'published' } }]),
			...(find.where ? [find.where] : []),
		],
	};
	const scope = { collection, where, overrideAccess: true, trash: false } as const;
	const { docs, totalDocs } = await payload.find({
		...scope,
		...fixed,
		locale,
		// Payload writes the locale into the request that it is given: each find has its own.
		req: { payloadAPI: 'GraphQL' },
		limit,
		page: page ?? 1,
		pagination: page !== undefined,
		...(select && { select }),
		...(sort && { sort }),
	});
	// Payload counts nothing at all for a page behind the last one.
	const isBehindLast = page !== undefined && page > 1 && docs.length === 0 && locale !== 'all';
	const totalCount = isBehindLast
		? (await payload.count({ ...scope, locale, req: { payloadAPI: 'GraphQL' } })).totalDocs
		: totalDocs;
	return { documents: docs.map((document): Document => ({ ...document })), totalCount };
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
