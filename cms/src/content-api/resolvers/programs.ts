import type { Where } from 'payload';

import { sitePath } from '../../sitePath.ts';
import type { Document } from '../reading/document.ts';
import { databaseIds, findPage, sinceFilter } from '../reading/list.ts';
import { lookUp } from '../reading/lookup.ts';
import { pageKey, type Page, type PageArguments } from '../reading/page.ts';
import { filterByPrograms, programCode, programIds } from '../reading/program-filter.ts';
import type { Operation } from '../reading/operation.ts';
import { referencesIn } from './references.ts';
import { documentFields } from './document.ts';
import { seo } from './seo.ts';
import type { Resolve, TypeResolvers } from './types.ts';

export const programFields: TypeResolvers = {
	...documentFields('programs', (program) => sitePath('programs', program)),
	seo,
	developments: (program: Document, args: PageArguments, operation: Operation) =>
		timelineOf(operation, Number(program.id), args),
	guideReferences: referencesIn('guides', 'guides'),
};

const timelines = new WeakMap<Operation, Map<string, Page<Document>>>();

/** One page of a program's timeline, read once however often an operation comes by the program. */
function timelineOf(operation: Operation, id: number, args: PageArguments): Page<Document> {
	const known = timelines.get(operation) ?? new Map<string, Page<Document>>();
	timelines.set(operation, known);
	const name = `${id} ${pageKey(args)}`;
	const timeline =
		known.get(name) ??
		findPage(operation, {
			...args,
			collection: 'developments',
			where: filterByPrograms(operation, 'developments', [id]),
		});
	known.set(name, timeline);
	return timeline;
}

export const program: Resolve<unknown, { code: string }> = (_parent, { code }, operation) =>
	lookUp(operation, { collection: 'programs', field: 'code', key: programCode(code) });

interface ListArguments extends PageArguments {
	ids?: string[] | null;
	codes?: string[] | null;
	updatedSince?: string | null;
}

export const programs: Resolve<unknown, ListArguments> = async (_parent, args, operation) =>
	findPage(operation, {
		...args,
		collection: 'programs',
		where: await namedPrograms(operation, args),
	});

/** Named programs depend on nothing but themselves; a list of all on the whole collection. */
async function namedPrograms(
	operation: Operation,
	{ ids, codes, updatedSince }: Omit<ListArguments, keyof PageArguments>,
): Promise<Where[]> {
	const where: Where[] = [];
	if (ids) {
		const wanted = databaseIds(ids);
		for (const id of wanted) operation.tags.document('programs', id);
		where.push({ id: { in: wanted } });
	}
	if (codes) where.push({ id: { in: await programIds(operation, codes) } });
	if (where.length === 0) operation.tags.collection('programs');
	return [...where, ...sinceFilter(updatedSince)];
}
