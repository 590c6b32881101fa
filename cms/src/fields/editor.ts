import {
	BlockquoteFeature,
	BoldFeature,
	EXPERIMENTAL_TableFeature,
	FixedToolbarFeature,
	HeadingFeature,
	HorizontalRuleFeature,
	IndentFeature,
	InlineToolbarFeature,
	ItalicFeature,
	lexicalEditor,
	LinkFeature,
	OrderedListFeature,
	ParagraphFeature,
	StrikethroughFeature,
	UnorderedListFeature,
} from '@payloadcms/richtext-lexical';
import type { Field, FieldAffectingData, FilterOptions } from 'payload';

import { pdfType } from '../collections/media/allowedTypes.ts';
import { linkTargets } from './linkField.ts';
import { validLinkAddress } from './validations.ts';

/**
 * The one editor of the product. It offers what the site can show and nothing else: a feature that
 * is added here has to be added to the allow-list of `@lts/rich-text` too.
 */
export const editor = lexicalEditor({
	admin: { hideGutter: true },
	features: [
		ParagraphFeature(),
		HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
		BoldFeature(),
		ItalicFeature(),
		StrikethroughFeature(),
		UnorderedListFeature(),
		OrderedListFeature(),
		// Only lists may be indented, which makes them lists in lists.
		IndentFeature({ disabledNodes: ['paragraph', 'heading', 'quote'], disableTabNode: true }),
		LinkFeature({
			enabledCollections: [...linkTargets, 'media'],
			maxDepth: 0,
			fields: ({ defaultFields }) => defaultFields.flatMap(adaptLinkField),
		}),
		BlockquoteFeature(),
		HorizontalRuleFeature(),
		EXPERIMENTAL_TableFeature(),
		FixedToolbarFeature(),
		InlineToolbarFeature(),
	],
});

function adaptLinkField(field: FieldAffectingData): (Field | FieldAffectingData)[] {
	// Readers decide for themselves where a link opens.
	if (field.name === 'newTab') return [];
	if (field.name === 'url' && field.type === 'text') {
		return [
			{
				...field,
				hooks: {},
				validate: (value: unknown, { siblingData }: { siblingData: unknown }) =>
					isInternal(siblingData) ||
					(value ? validLinkAddress(value) : 'Give the address that the link leads to.'),
			},
		];
	}
	if (field.name === 'doc' && field.type === 'relationship') {
		return [{ ...field, filterOptions: linkableFiles }];
	}
	return [field];
}

// A picture is no page to go to: only documents are offered.
const linkableFiles: FilterOptions = ({ relationTo }) =>
	relationTo === 'media' ? { mimeType: { equals: pdfType } } : true;

function isInternal(siblingData: unknown): boolean {
	return (siblingData as { linkType?: string } | undefined)?.linkType === 'internal';
}
