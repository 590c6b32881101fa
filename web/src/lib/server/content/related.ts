import { sourceLanguage, type LanguageCode } from '@lts/locales';
import { showList, type Marked, type Shown } from '#lib/content/shown.ts';
import {
	GuideCardsByIdsDocument,
	ProgramTagsByIdsDocument,
	type GuideCardFragment,
	type ProgramByCodeQuery,
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
		.flatMap(({ programs }) => programs);
	const own = await readOwn(content, named, async (ids) => {
		const { programs } = await content.read(ProgramTagsByIdsDocument, { ids });
		return programs.items;
	});
	return items.map((item) => ({ ...item, programs: inTurn(item.programs, own) }));
}

/** English documents, each in the reader's language where it is published in it. */
export async function showInOwn<Item extends Marked>(
	content: ContentReader,
	english: Shown<Item>[],
	read: (ids: string[]) => Promise<Item[]>,
): Promise<Shown<Item>[]> {
	const own = await readOwn(content, english as unknown as Marked[], read);
	return inTurn(english as (Shown<Item> & Marked)[], own as (Shown<Item> & Marked)[]);
}

async function readOwn<Item extends Marked>(
	content: ContentReader,
	documents: Marked[],
	read: (ids: string[]) => Promise<Item[]>,
): Promise<Shown<Item>[]> {
	const ids = [...new Set(documents.map(({ id }) => id))].slice(0, mostIds);
	return ids.length === 0 ? [] : showList(await read(ids), [], content.language);
}

/** The English documents in their order, each in the reader's language if it is there. */
function inTurn<Value extends { id: string }>(english: Value[], own: Value[]): Value[] {
	const ownById = new Map(own.map((document) => [document.id, document]));
	return english.map((document) => ownById.get(document.id) ?? document);
}

type Program = NonNullable<ProgramByCodeQuery['program']>;

/**
 * The guides that a program names, in its order: each in the reader's language, else in English,
 * whichever of them the program itself is published in.
 */
export async function showGuides(
	content: ContentReader,
	{ guides, guideReferences }: Shown<Pick<Program, 'guides' | 'guideReferences'>>,
): Promise<Shown<GuideCardFragment>[]> {
	const languages: LanguageCode[] = [content.language, sourceLanguage];
	const wanted = guideReferences.flatMap((guide) => {
		const language = languages.find((code) => guide.languages.includes(code));
		return language ? [{ id: guide.id, language }] : [];
	});
	const at = ({ id, language }: { id: string; language: LanguageCode }) => `${language} ${id}`;
	const found = new Map(guides.map((guide) => [at(guide), guide]));
	for (const language of new Set(languages)) {
		const missing = wanted.filter((guide) => guide.language === language && !found.has(at(guide)));
		if (missing.length === 0) continue;
		const ids = missing.map(({ id }) => id);
		const { guides } = await content.read(GuideCardsByIdsDocument, { ids }, language);
		for (const guide of showList(guides.items, [], language)) found.set(at(guide), guide);
	}
	return wanted.flatMap((guide) => found.get(at(guide)) ?? []);
}
