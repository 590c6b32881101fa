import { showDocument, showList } from '#lib/content/shown.ts';
import { EmbeddedProgramDocument } from './generated/graphql.ts';
import type { ContentReader } from './reader.ts';

/**
 * What other sites show of a program, each part in the reader's language or else in English.
 * @param code in any case
 * @returns null when the program is published in neither
 */
export async function readEmbeddedProgram(content: ContentReader, code: string) {
	const { own, english } = await content.readBoth(EmbeddedProgramDocument, {
		code: code.toUpperCase(),
	});
	const program = showDocument(own.program, english.program, content.language);
	if (!program) return null;
	// The newest of both lists: an English one that is newer must not be hidden by an older translation.
	const [latest = null] = showList(
		own.developments.items,
		english.developments.items,
		content.language,
	);
	return {
		program,
		latest,
		siteName: own.siteSettings?.siteName ?? english.siteSettings?.siteName ?? 'Let Them Stay',
	};
}
