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
	const ids = [...new Set(named.map(({ id }) => id))].slice(0, mostIds);
	if (ids.length === 0) return items;
	const { programs } = await content.read(ProgramTagsByIdsDocument, { ids });
	const own = new Map(
		showList(programs.items, [], content.language).map((program) => [program.id, program]),
	);
	return items.map((item) => ({
		...item,
		programs: item.programs.map((program) => own.get(program.id) ?? program),
	}));
}

interface Reference {
	id: string;
	/** Those in which it is published. */
	languages: readonly string[];
}

/**
 * The documents of some references, in their order: each in the reader's language, else in English.
 * @param found some of them, already read
 * @param read gives those that are still wanted in one of the two languages
 */
export async function showReferenced<Item extends Marked>(
	content: ContentReader,
	references: readonly Reference[],
	found: readonly Shown<Item>[],
	read: (ids: string[], language: LanguageCode) => Promise<Item[]>,
): Promise<Shown<Item>[]> {
	const languages = [...new Set<LanguageCode>([content.language, sourceLanguage])];
	const wanted = references.flatMap(({ id, languages: published }) => {
		const language = languages.find((code) => published.includes(code));
		return language ? [{ id, language }] : [];
	});
	const at = ({ id, language }: { id: string; language: LanguageCode }) => `${language} ${id}`;
	const known = new Map(
		(found as readonly (Shown<Item> & Place)[]).map((item) => [at(item), item]),
	);
	await Promise.all(
		languages.map(async (language) => {
			const missing = wanted.filter((item) => item.language === language && !known.has(at(item)));
			if (missing.length === 0) return;
			const items = await read(
				missing.map(({ id }) => id),
				language,
			);
			const shown = showList(items, [], language) as (Shown<Item> & Place)[];
			for (const item of shown) known.set(at(item), item);
		}),
	);
	return wanted.flatMap((item) => known.get(at(item)) ?? []);
}

interface Place {
	id: string;
	language: LanguageCode;
}

type Program = NonNullable<ProgramByCodeQuery['program']>;

/** The guides that a program names, whichever language the program itself is shown in. */
export function showGuides(
	content: ContentReader,
	{ guides, guideReferences }: Shown<Pick<Program, 'guides' | 'guideReferences'>>,
): Promise<Shown<GuideCardFragment>[]> {
	return showReferenced(content, guideReferences, guides, async (ids, language) => {
		return (await content.read(GuideCardsByIdsDocument, { ids }, language)).guides.items;
	});
}
