import type { CollectionSlug, Where } from 'payload';

import { textOf } from './document.ts';
import { findPublished } from './find.ts';
import type { Operation } from './operation.ts';

/** How the CMS spells the code of a program. */
export function programCode(code: string): string {
	return code.trim().toUpperCase();
}

const codePattern = /^[A-Z0-9-]{1,60}$/;

/** The ids of the programs that are published in any language, and a tag for each code asked for. */
export async function programIds(
	{ payload, tags }: Operation,
	codes: readonly string[],
): Promise<number[]> {
	const wanted = [...new Set(codes.map(programCode))].filter((code) => codePattern.test(code));
	for (const code of wanted) tags.key('programs', code);
	if (wanted.length === 0) return [];
	const documents = await findPublished(payload, {
		collection: 'programs',
		locale: 'all',
		where: { code: { in: wanted } },
		limit: wanted.length,
		select: { code: true },
	});
	return documents.filter(({ code }) => textOf(code)).map(({ id }) => Number(id));
}

/** The codes of those programs that are published in any language, in turn. */
export async function publishedCodes(
	{ payload, tags }: Operation,
	ids: number[],
): Promise<string[]> {
	for (const id of ids) tags.document('programs', id);
	const documents = await findPublished(payload, {
		collection: 'programs',
		locale: 'all',
		where: { id: { in: ids } },
		limit: ids.length,
		select: { code: true },
	});
	const codes = new Map(documents.map(({ id, code }) => [Number(id), textOf(code)]));
	return ids.flatMap((id) => codes.get(id) ?? []);
}

/**
 * The filter of a list by programs, and the tags of that list. Null: nothing can match. Without
 * codes the list is of the whole collection.
 */
export async function programsFilter(
	operation: Operation,
	collection: CollectionSlug,
	codes: readonly string[] | null | undefined,
): Promise<Where[] | null> {
	if (!codes) {
		operation.tags.collection(collection);
		return [];
	}
	const ids = await programIds(operation, codes);
	return filterByPrograms(operation, collection, ids);
}

export function filterByPrograms(
	{ tags }: Operation,
	collection: CollectionSlug,
	ids: number[],
): Where[] | null {
	for (const id of ids) tags.programList(collection, id);
	return ids.length > 0 ? [{ programs: { in: ids } }] : null;
}
