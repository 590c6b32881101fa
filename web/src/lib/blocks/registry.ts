import type { Component } from 'svelte';
import ActionListBlock from './action-list/ActionListBlock.svelte';
import type { BlockProps, BlockType } from './block.ts';
import CallToActionBlock from './call-to-action/CallToActionBlock.svelte';
import DevelopmentListBlock from './development-list/DevelopmentListBlock.svelte';
import GuideListBlock from './guide-list/GuideListBlock.svelte';
import HeroBlock from './hero/HeroBlock.svelte';
import ImageBlock from './image/ImageBlock.svelte';
import NewsListBlock from './news-list/NewsListBlock.svelte';
import NewsletterBlock from './newsletter/NewsletterBlock.svelte';
import ProgramListBlock from './program-list/ProgramListBlock.svelte';
import QuestionsBlock from './questions/QuestionsBlock.svelte';
import TextBlock from './text/TextBlock.svelte';

/** Every block of the schema, by its type, and the component that shows it. */
export const registry: { [Type in BlockType]: Component<BlockProps<Type>> } = {
	ActionListBlock,
	CallToActionBlock,
	DevelopmentListBlock,
	GuideListBlock,
	HeroBlock,
	ImageBlock,
	NewsListBlock,
	NewsletterBlock,
	ProgramListBlock,
	QuestionsBlock,
	TextBlock,
};

export function isKnownBlock(type: string): type is BlockType {
	return Object.hasOwn(registry, type);
}

/** The component of a block, with the link between the two types that a look-up by name loses. */
export function blockComponent(type: BlockType): Component<BlockProps<BlockType>> {
	return registry[type] as Component<BlockProps<BlockType>>;
}
