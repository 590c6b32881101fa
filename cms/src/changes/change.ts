import { languageCodes } from '@lts/locales';

import { collectionTag, documentTag, keyTag, programListTag, siteWideListTag } from './tags.ts';
import { siteWideLists } from './tracked.ts';

/** The part of a document's or global's live row that decides what readers see of it and where. */
export interface LiveState {
	/** The languages in which it is published; `*` alone where publishing does not go by language. */
	languages: ReadonlySet<string>;
	/** What names the document in an address, null where nothing does. */
	key: string | null;
	/** The ids of the programs that it names. */
	programs: readonly string[];
}

export interface NewChange {
	/** `removed`: what a reader could see must not be shown again, not even for a moment. */
	kind: 'changed' | 'removed';
	/** The slug of the collection or global. */
	collection: string;
	/** Null for a global. */
	documentId: string | null;
	tags: string[];
	/** Codes of the languages in which readers can see it from now on. */
	languages: string[];
	/** Codes of those in which they could see it before and cannot any more. */
	removedLanguages: string[];
}

/** One row holds no more tags than this, so that one change never makes an answer of unbounded size. */
const tagsPerChange = 100;

/**
 * What a write of a live row means to readers. Empty when nobody could see the document before
 * and nobody can after. `null` stands for a row that does not exist or is in the trash. More tags
 * than one row may hold are spread over several changes of the same kind.
 */
export function changesOf(write: {
	collection: string;
	documentId: string | null;
	before: LiveState | null;
	after: LiveState | null;
}): NewChange[] {
	const { collection, documentId, before, after } = write;
	const languages = publishedLanguages(after);
	const languagesBefore = publishedLanguages(before);
	if (languagesBefore.length === 0 && languages.length === 0) return [];

	const removedLanguages = languagesBefore.filter((language) => !languages.includes(language));
	const kind = removedLanguages.length > 0 ? 'removed' : 'changed';
	const tags = new Set([collectionTag(collection)]);
	if (documentId !== null) tags.add(documentTag(collection, documentId));
	for (const state of [before, after]) {
		// The key and the programs of what nobody can see are nobody's business.
		if (!state || state.languages.size === 0) continue;
		if (state.key) tags.add(keyTag(collection, state.key));
		for (const program of state.programs) tags.add(programListTag(collection, program));
		if (state.programs.length === 0 && siteWideLists.includes(collection)) {
			tags.add(siteWideListTag(collection));
		}
	}
	return chunk([...tags], tagsPerChange).map((some) => ({
		kind,
		collection,
		documentId,
		tags: some,
		languages,
		removedLanguages,
	}));
}

/** In the order of the product's languages. */
function publishedLanguages(state: LiveState | null): string[] {
	const published = state?.languages ?? new Set<string>();
	return languageCodes.filter((code) => published.has(code) || published.has('*'));
}

function chunk<Item>(items: Item[], size: number): Item[][] {
	const chunks: Item[][] = [];
	for (let start = 0; start < items.length; start += size) {
		chunks.push(items.slice(start, start + size));
	}
	return chunks;
}
