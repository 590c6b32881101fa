import type { LanguageCode } from '@lts/locales';
import type { Shown } from '#lib/content/shown.ts';
import type { PageLayoutFragment } from '#lib/server/content/generated/graphql.ts';

/** A block of a page as it is shown. */
export type Block = Shown<PageLayoutFragment['layout'][number]>;

export type BlockType = Block['__typename'];

/** What every block's component takes. */
export interface BlockProps<Type extends BlockType> {
	block: Extract<Block, { __typename: Type }>;
	/** The language of the page that the block belongs to. */
	language: LanguageCode;
	/** Whether it opens the page. */
	first: boolean;
}
