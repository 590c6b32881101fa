import type { Change } from '../changes/feed.ts';
import { documentTag, programListTag } from '../changes/tags.ts';

/** What a partner wants to hear of; an empty list leaves nothing out. */
export interface Filter {
	/** Slugs of collections and globals. */
	kinds: string[];
	/** Ids; null when it is about everything. None are left when those it named were deleted. */
	programs: number[] | null;
	/** Codes. */
	languages: string[];
}

export function matches(filter: Filter, change: Change): boolean {
	const { kinds, languages, programs } = filter;
	return (
		(kinds.length === 0 || kinds.includes(change.collection)) &&
		(programs === null || programs.some((program) => touches(change, program))) &&
		(languages.length === 0 ||
			[...change.languages, ...change.removedLanguages].some((code) => languages.includes(code)))
	);
}

/** The program itself, or what names it now or did before. */
function touches({ collection, tags }: Change, program: number): boolean {
	return (
		tags.includes(documentTag('programs', program)) ||
		tags.includes(programListTag(collection, program))
	);
}
