import { showDocument, showList } from '#lib/content/shown.ts';
import { routes } from '#lib/routes.ts';
import {
	ProgramByCodeDocument,
	ProgramDevelopmentsDocument,
	ProgramIndexDocument,
	ProgramNamesDocument,
} from './generated/graphql.ts';
import type { ContentReader } from './reader.ts';
import { redirectOrNotFound } from './redirect.ts';
import { showGuides } from './related.ts';

/** The longest list that the content API gives at once. */
const developmentLimit = 100;

/** In the campaign's order. */
export async function readPrograms(content: ContentReader) {
	const { own, english } = await content.readBoth(ProgramIndexDocument, {});
	return showList(own.programs.items, english.programs.items, content.language);
}

/** Codes and names only. */
export async function readProgramNames(content: ContentReader) {
	const { own, english } = await content.readBoth(ProgramNamesDocument, {});
	return showList(own.programs.items, english.programs.items, content.language);
}

/**
 * A program with its whole timeline: every event and guide in the reader's language where it is
 * published in it, also when the program is not.
 * @param code in lower case, as it stands in the address
 * @throws redirect or 404 when the program is published in neither language
 */
export async function readProgram(content: ContentReader, code: string) {
	const variables = { code: code.toUpperCase(), from: routes.program(code), developmentLimit };
	const { own, english } = await content.readBoth(ProgramByCodeDocument, variables);
	const program = showDocument(own.program, english.program, content.language);
	if (!program) return redirectOrNotFound(content, own.redirect);
	const pageCount = Math.max(own.developments.pageCount, english.developments.pageCount);
	// A timeline with a gap would mislead, so what the first answer left out is read too.
	const rest = await Promise.all(
		Array.from({ length: Math.max(0, pageCount - 1) }, (_, index) =>
			content.readBoth(ProgramDevelopmentsDocument, {
				code: program.code,
				page: index + 2,
				limit: developmentLimit,
			}),
		),
	);
	const developments = showList(
		[own, ...rest.map((answer) => answer.own)].flatMap((part) => part.developments.items),
		[english, ...rest.map((answer) => answer.english)].flatMap((part) => part.developments.items),
		content.language,
	);
	return { ...program, guides: await showGuides(content, program), developments };
}
