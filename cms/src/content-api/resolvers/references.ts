import { languageCodes, type LanguageCode } from '@lts/locales';
import type { CollectionSlug } from 'payload';

import { sitePath } from '../../sitePath.ts';
import { inputError } from '../errors.ts';
import { idsIn, recordOf, type Document } from '../reading/document.ts';
import { findPublished } from '../reading/find.ts';
import { emptyPage, pageOf, type PageArguments } from '../reading/page.ts';
import { programIds } from '../reading/program-filter.ts';
import {
	countPublishedIds,
	findPublishedIds,
	type PublishedIdsFilter,
	type ReferencedCollection,
} from '../reading/published-ids.ts';
import type { Operation } from '../reading/operation.ts';
import type { Resolve } from './types.ts';

interface Arguments extends PageArguments {
	collection: ReferencedCollection;
	publishedIn: LanguageCode[];
	programs?: string[] | null;
	kinds?: string[] | null;
	dateFrom?: string | null;
	dateTo?: string | null;
	updatedSince?: string | null;
}

const withPrograms: ReadonlySet<CollectionSlug> = new Set(['news', 'guides', 'actions']);

/** What exists in any of the languages, whatever language the operation reads. */
export const references: Resolve<unknown, Arguments> = async (_parent, args, operation) => {
	const { collection, publishedIn, programs } = args;
	checkFilters(args);
	const programFilter = programs ? await programIds(operation, programs) : null;
	recordTags(operation, collection, programFilter);
	if (publishedIn.length === 0 || programFilter?.length === 0) return emptyPage(args, collection);
	const { kinds, dateFrom, dateTo, updatedSince } = args;
	const filter: PublishedIdsFilter = {
		collection,
		languages: publishedIn,
		programs: programFilter,
		kinds,
		dateFrom,
		dateTo,
		updatedSince,
	};
	return pageOf(args, {
		collection,
		read: (window) => findPublishedIds(operation.payload, { ...filter, ...window }),
		count: () => countPublishedIds(operation.payload, filter),
		show: (rows) =>
			describe(
				operation,
				collection,
				rows.map(({ id }) => Number(id)),
			),
	});
};

/** The documents that a relation names, whatever language the operation reads. */
export const referencesIn =
	(collection: ReferencedCollection, field: string): Resolve<Document> =>
	(document, _args, operation) => {
		const ids = idsIn(document[field]).map(Number);
		for (const id of ids) operation.tags.document(collection, id);
		return describe(operation, collection, ids);
	};

/** Filters that the collection cannot have are mistakes, not lists that happen to be empty. */
function checkFilters({ collection, programs, kinds, dateFrom, dateTo }: Arguments): void {
	if (programs && !withPrograms.has(collection)) {
		throw inputError(`\`programs\` cannot be given for ${collection.toUpperCase()}.`);
	}
	if ((kinds || dateFrom || dateTo) && collection !== 'news') {
		throw inputError('`kinds`, `dateFrom` and `dateTo` can be given for NEWS only.');
	}
}

function recordTags(
	{ tags }: Operation,
	collection: CollectionSlug,
	programs: number[] | null,
): void {
	if (!programs) tags.collection(collection);
	for (const id of programs ?? []) tags.programList(collection, id);
}

async function describe(
	{ payload }: Operation,
	collection: ReferencedCollection,
	ids: number[],
): Promise<{ id: Document['id']; path: string; languages: string[] }[]> {
	if (ids.length === 0) return [];
	const documents = await findPublished(payload, {
		collection,
		locale: 'all',
		where: { id: { in: ids } },
		limit: ids.length,
		select: { _status: true, path: true, code: true, slug: true },
	});
	const byId = new Map(documents.map((document) => [document.id, document]));
	return ids.flatMap((id) => {
		const document = byId.get(id);
		const path = document && sitePath(collection, document);
		if (!document || !path) return [];
		const status = recordOf(document['_status']);
		const languages = languageCodes.filter((code) => status[code] === 'published');
		return { id, path, languages };
	});
}
