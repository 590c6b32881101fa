import type { ArrayField, CollectionSlug, Field, GroupField } from 'payload';

import { rowLabel } from './rowLabel.ts';
import { validLinkAddress } from './validations.ts';

/** What a link inside the site can lead to. */
export const linkTargets = [
	'pages',
	'programs',
	'news',
	'guides',
	'actions',
] as const satisfies readonly CollectionSlug[];

interface LinkData {
	type?: 'internal' | 'external' | null;
	reference?: unknown;
	url?: string | null;
	label?: string | null;
}

interface LinkOptions {
	/** Whether the label differs by language. Leave out inside what is localized as a whole. */
	localized?: boolean;
	/** Whether a link has to be given. */
	required?: boolean;
}

/** The fields of one link: a document of the site or an outside address, and the words to click. */
function linkFields({ localized, required }: LinkOptions = {}): Field[] {
	const isInternal = (link: LinkData) => link.type !== 'external';
	const isWanted = (link: LinkData) =>
		Boolean(required || link.label || (isInternal(link) ? link.reference : link.url));

	return [
		{
			name: 'type',
			type: 'radio',
			label: 'Leads to',
			defaultValue: 'internal',
			options: [
				{ label: 'A document of this site', value: 'internal' },
				{ label: 'Another address', value: 'external' },
			],
			admin: { layout: 'horizontal' },
		},
		{
			type: 'row',
			fields: [
				{
					name: 'label',
					type: 'text',
					label: 'Words to click',
					localized,
					validate: (value: unknown, { siblingData }: { siblingData: LinkData }) =>
						value || !isWanted(siblingData)
							? true
							: 'Write what the link says, for example “Find legal help”.',
					admin: {
						width: '50%',
						description: 'Say where it leads: “Find legal help”, not “Click here”.',
					},
				},
				{
					name: 'reference',
					type: 'relationship',
					label: 'Document',
					relationTo: [...linkTargets],
					validate: (value: unknown, { siblingData }: { siblingData: LinkData }) =>
						value || !isInternal(siblingData) || !isWanted(siblingData)
							? true
							: 'Choose the document that the link leads to.',
					admin: {
						width: '50%',
						description: 'Readers see the link once the document is published.',
						condition: (_, link: LinkData) => isInternal(link),
					},
				},
				{
					name: 'url',
					type: 'text',
					label: 'Address',
					validate: (value: unknown, { siblingData }: { siblingData: LinkData }) => {
						if (isInternal(siblingData)) return true;
						if (value) return validLinkAddress(value);
						return isWanted(siblingData)
							? 'Give the address that the link leads to, for example https://www.congress.gov/members.'
							: true;
					},
					admin: {
						width: '50%',
						description:
							'https://… for another site, /news for a list on this site, mailto:name@example.org or tel:+12025550123.',
						condition: (_, link: LinkData) => !isInternal(link),
					},
				},
			],
		},
	];
}

/** One link in a group of its own, optional unless `required`. */
export function linkField(
	options: LinkOptions & { name?: string; label?: string; description?: string } = {},
): GroupField {
	return {
		name: options.name ?? 'link',
		type: 'group',
		label: options.label ?? 'Link',
		admin: { description: options.description },
		fields: linkFields(options),
	};
}

/** A list of links. Localize it as a whole, or put it into what is: its labels differ by language. */
export function linksField(options: {
	name: string;
	label: string;
	description?: string;
	localized?: boolean;
	maxRows?: number;
}): ArrayField {
	const { description, ...field } = options;
	return {
		type: 'array',
		...field,
		labels: { singular: 'Link', plural: 'Links' },
		admin: {
			description,
			initCollapsed: true,
			components: { RowLabel: rowLabel('link.label', 'Link') },
		},
		fields: [linkField({ required: true })],
	};
}
