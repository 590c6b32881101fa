import type { Block } from '#lib/blocks/block.ts';
import { showList, type Marked, type Shown } from '#lib/content/shown.ts';
import {
	DevelopmentItemsByIdsDocument,
	GuideCardsByIdsDocument,
	LatestNewsDocument,
	OpenActionsDocument,
	ProgramCardsByIdsDocument,
} from './generated/graphql.ts';
import type { ContentReader } from './reader.ts';
import { showInOwn, showPrograms } from './related.ts';

/**
 * The block of a page, with the documents of its list in the reader's language where they are
 * published in it: also on a page that is itself in English only, where the content API gives them
 * in English.
 * @param isOwn whether the page is in the reader's language, and its lists with it
 */
export async function showBlock(
	content: ContentReader,
	block: Block,
	isOwn: boolean,
): Promise<Block> {
	const shown = isOwn ? block : await inOwnLanguage(content, block);
	if (shown.__typename === 'NewsListBlock') {
		return { ...shown, news: await showPrograms(content, shown.news) };
	}
	if (shown.__typename === 'DevelopmentListBlock') {
		return { ...shown, developments: await showPrograms(content, shown.developments) };
	}
	return shown;
}

async function inOwnLanguage(content: ContentReader, block: Block): Promise<Block> {
	switch (block.__typename) {
		case 'ProgramListBlock': {
			const programs = await showInOwn(content, block.programs, async (ids) => {
				return (await content.read(ProgramCardsByIdsDocument, { ids })).programs.items;
			});
			return { ...block, programs };
		}
		case 'GuideListBlock': {
			const guides = await showInOwn(content, block.guides, async (ids) => {
				return (await content.read(GuideCardsByIdsDocument, { ids })).guides.items;
			});
			return { ...block, guides };
		}
		case 'DevelopmentListBlock': {
			const developments = await showInOwn(content, block.developments, async (ids) => {
				return (await content.read(DevelopmentItemsByIdsDocument, { ids })).developments.items;
			});
			return { ...block, developments };
		}
		case 'NewsListBlock': {
			const limit = lengthOf(block.news);
			const { news } = await content.read(LatestNewsDocument, { limit });
			return { ...block, news: complete(content, news.items, block.news) };
		}
		case 'ActionListBlock': {
			const limit = lengthOf(block.actions);
			const { actions } = await content.read(OpenActionsDocument, { limit });
			return { ...block, actions: complete(content, actions.items, block.actions) };
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

/** What these lists show follows from what is published, so what is in no English list belongs too. */
function complete<Item extends Marked>(
	{ language }: ContentReader,
	own: Item[],
	english: Shown<Item>[],
): Shown<Item>[] {
	return showList(own, english as unknown as Item[], language).slice(0, lengthOf(english));
}

/** The content API does not tell how long the block may be: as long as it is in English. */
function lengthOf(english: unknown[]): number {
	return Math.max(1, english.length);
}
