import { sourceLanguage, type LanguageCode } from '@lts/locales';
import type { Block } from '#lib/blocks/block.ts';
import { showList, type Marked, type Shown } from '#lib/content/shown.ts';
import {
	FirstGuidesDocument,
	GuideCardsByIdsDocument,
	LatestDevelopmentsDocument,
	LatestNewsDocument,
	OpenActionsDocument,
	ProgramCardsByIdsDocument,
	ProgramIndexDocument,
} from './generated/graphql.ts';
import type { ContentReader } from './reader.ts';
import { showPrograms, showReferenced } from './related.ts';

/**
 * The block of a page, its list with the documents of the reader's language and those that are in
 * English only: whichever of the two languages the page is in, and the content API gives the list in.
 * @param pageLanguage the language that the block was read in
 */
export async function showBlock(
	content: ContentReader,
	block: Block,
	pageLanguage: LanguageCode,
): Promise<Block> {
	const list = { content, pageLanguage };
	switch (block.__typename) {
		case 'ProgramListBlock': {
			const programs = block.chosen
				? await showReferenced(content, block.chosen, block.programs, async (ids, language) => {
						const { programs } = await content.read(ProgramCardsByIdsDocument, { ids }, language);
						return programs.items;
					})
				: await complete(list, block.programs, async (language) => {
						const { programs } = await content.read(ProgramIndexDocument, {}, language);
						return programs.items;
					});
			return { ...block, programs };
		}
		case 'GuideListBlock': {
			const { limit } = block;
			const guides = block.chosen
				? await showReferenced(content, block.chosen, block.guides, async (ids, language) => {
						const { guides } = await content.read(GuideCardsByIdsDocument, { ids }, language);
						return guides.items;
					})
				: await complete(list, block.guides, async (language) => {
						const { guides } = await content.read(FirstGuidesDocument, { limit }, language);
						return guides.items;
					});
			return { ...block, guides: block.chosen ? guides : guides.slice(0, limit) };
		}
		case 'DevelopmentListBlock': {
			const { limit, programCodes: programs } = block;
			const variables = { limit, programs };
			const all = await complete(list, block.developments, async (language) => {
				const answer = await content.read(LatestDevelopmentsDocument, variables, language);
				return answer.developments.items;
			});
			return { ...block, developments: await showPrograms(content, all.slice(0, limit)) };
		}
		case 'NewsListBlock': {
			const { limit } = block;
			const all = await complete(list, block.news, async (language) => {
				return (await content.read(LatestNewsDocument, { limit }, language)).news.items;
			});
			return { ...block, news: await showPrograms(content, all.slice(0, limit)) };
		}
		case 'ActionListBlock': {
			const { limit } = block;
			const all = await complete(list, block.actions, async (language) => {
				return (await content.read(OpenActionsDocument, { limit }, language)).actions.items;
			});
			return { ...block, actions: all.slice(0, limit) };
		}
		case 'CallToActionBlock':
		case 'HeroBlock':
		case 'ImageBlock':
		case 'NewsletterBlock':
		case 'QuestionsBlock':
		case 'TextBlock':
			return block;
	}
}

/** A list that follows from what is published, with what the other of the two languages has for it. */
async function complete<Item extends Marked>(
	{ content, pageLanguage }: { content: ContentReader; pageLanguage: LanguageCode },
	items: Shown<Item>[],
	read: (language: LanguageCode) => Promise<Item[]>,
): Promise<Shown<Item>[]> {
	if (content.language === sourceLanguage) return items;
	const isOwn = pageLanguage === content.language;
	const given = items as unknown as Item[];
	const other = await read(isOwn ? sourceLanguage : content.language);
	const [own, english] = isOwn ? [given, other] : [other, given];
	return showList(own, english, content.language);
}
