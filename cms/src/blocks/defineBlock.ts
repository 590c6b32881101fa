import type { Block, Field, TextField } from 'payload';

/**
 * A block of a page's layout. Its fields are not localized: the layout is, as a whole, so that a
 * block that is added in one language never shows up empty in another.
 */
export function defineBlock(block: {
	slug: string;
	/** `HeroBlock`: the name of its types. */
	typeName: string;
	label: string;
	fields: Field[];
	/** What the collapsed block shows of itself. */
	title?: string;
}): Block {
	return {
		slug: block.slug,
		interfaceName: block.typeName,
		labels: { singular: block.label, plural: block.label },
		admin: {
			// Editors tell blocks apart by their headings; a second name would only need upkeep.
			disableBlockName: true,
			// Decorative: the label of the block stands below it.
			images: { thumbnail: { url: `/blocks/${block.slug}.svg`, alt: '' } },
			components: {
				Label: {
					path: '/src/admin/BlockLabel.tsx#BlockLabel',
					clientProps: { path: block.title ?? 'heading', kind: block.label },
				},
			},
		},
		fields: block.fields,
	};
}

export function headingField({
	required = true,
	description,
}: {
	required?: boolean;
	description: string;
}): TextField {
	return { name: 'heading', type: 'text', label: 'Heading', required, admin: { description } };
}
