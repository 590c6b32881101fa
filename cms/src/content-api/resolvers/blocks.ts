import type { CollectionSlug } from 'payload';

import { findContent } from '../reading/content-list.ts';
import { idsIn, type Document } from '../reading/document.ts';
import { findPage } from '../reading/list.ts';
import type { Operation } from '../reading/operation.ts';
import { filterByPrograms, publishedCodes } from '../reading/program-filter.ts';
import type { ReferencedCollection } from '../reading/published-ids.ts';
import { referencesIn } from './references.ts';
import type { Resolve, Resolvers } from './types.ts';

/** The most that a list block shows; the bounds of the cost rule say the same. */
export const longestListBlock = 12;
export const everyProgram = 20;

const limitOf = (block: Document, fallback: number): number => {
	const limit = Number(block['limit'] ?? fallback);
	return Math.min(Math.max(Math.trunc(limit) || fallback, 1), longestListBlock);
};

/** The documents that an editor chose, or the whole collection where none is chosen. */
const chosenOrAll =
	(
		collection: CollectionSlug,
		field: string,
		limit: (block: Document) => number,
	): Resolve<Document> =>
	async (block, _args, operation) => {
		const ids = idsIn(block[field]);
		if (ids.length > 0) return operation.documents.loadMany(collection, ids);
		return newest(operation, collection, limit(block));
	};

/** What an editor chose, whatever language the operation reads. */
const chosen = (collection: ReferencedCollection, field: string): Resolve<Document> => {
	const references = referencesIn(collection, field);
	return (block, args, operation, info) =>
		idsIn(block[field]).length > 0 ? references(block, args, operation, info) : null;
};

const programCodes: Resolve<Document> = (block, _args, operation) => {
	const ids = idsIn(block['programs']).map(Number);
	return ids.length > 0 ? publishedCodes(operation, ids) : null;
};

async function newest(
	operation: Operation,
	collection: CollectionSlug,
	limit: number,
): Promise<Document[]> {
	const page = await findContent(operation, collection, { page: 1, limit });
	return page.items();
}

const developments: Resolve<Document> = async (block, _args, operation) => {
	const limit = limitOf(block, 4);
	const programs = idsIn(block['programs']).map(Number);
	if (programs.length === 0) return newest(operation, 'developments', limit);
	const where = filterByPrograms(operation, 'developments', programs);
	return findPage(operation, { collection: 'developments', where, page: 1, limit }).items();
};

const openActions: Resolve<Document> = async (block, _args, operation) => {
	const page = await findContent(operation, 'actions', {
		states: ['open'],
		page: 1,
		limit: limitOf(block, 3),
	});
	return page.items();
};

export const blocks: Resolvers = {
	ProgramListBlock: {
		programs: chosenOrAll('programs', 'programs', () => everyProgram),
		chosen: chosen('programs', 'programs'),
	},
	DevelopmentListBlock: { developments, programCodes },
	ActionListBlock: { actions: openActions },
	NewsListBlock: {
		news: (block: Document, _args, operation) => newest(operation, 'news', limitOf(block, 3)),
	},
	GuideListBlock: {
		guides: chosenOrAll('guides', 'guides', (block) => limitOf(block, 3)),
		chosen: chosen('guides', 'guides'),
	},
};
