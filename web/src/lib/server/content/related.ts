import type { LanguageCode } from '@lts/locales';
import { showList, type Shown } from '#lib/content/shown.ts';
import {
	GuideCardsByIdsDocument,
	ProgramTagsByIdsDocument,
	type GuideCardFragment,
	type ProgramTagFragment,
} from './generated/graphql.ts';
import type { ContentReader } from './reader.ts';

/*
 * The content API gives in English what an English document names, also where it is published in
 * the reader's language. So that is asked for again, by its ids.
 */

/** The most that the content API gives at once. */
const mostIds = 100;

interface NamesPrograms {
	language: LanguageCode;
	programs: Shown<ProgramTagFragment>[];
}

/** The documents, the programs that they name in the reader's language where published in it. */
export async function showPrograms<Item extends NamesPrograms>(
	content: ContentReader,
	items: Item[],
): Promise<Item[]> {
	const named = items
		.filter(({ language }) => language !== content.language)
		.flatMap(({ programs }) => programs.map(({ id }) => id));
	if (named.length === 0) return items;
	const ids = [...new Set(named)].slice(0, mostIds);
	const { programs } = await content.read(ProgramTagsByIdsDocument, { ids });
	const own = showList(programs.items, [], content.language);
	return items.map((item) => ({ ...item, programs: inTurn(item.programs, own) }));
}

/** The guides that a document names, in the reader's language where published in it. */
export async function showGuides<Item extends { guides: Shown<GuideCardFragment>[] }>(
	content: ContentReader,
	item: Item & { language: LanguageCode },
): Promise<Item['guides']> {
	if (item.language === content.language || item.guides.length === 0) return item.guides;
	const ids = item.guides.map(({ id }) => id);
	const { guides } = await content.read(GuideCardsByIdsDocument, { ids });
	return inTurn(item.guides, showList(guides.items, [], content.language));
}

/** The English documents in their order, each in the reader's language if it is there. */
function inTurn<Value extends { id: string }>(english: Value[], own: Value[]): Value[] {
	const ownById = new Map(own.map((document) => [document.id, document]));
	return english.map((document) => ownById.get(document.id) ?? document);
}
