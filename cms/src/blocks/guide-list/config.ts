import { richTextField } from '../../fields/richTextField.ts';
import { defineBlock, headingField } from '../defineBlock.ts';
import { limitField } from '../limitField.ts';

export const guideList = defineBlock({
	slug: 'guide-list',
	typeName: 'GuideListBlock',
	label: 'Guides',
	fields: [
		headingField({ description: 'For example “Information for people with parole”.' }),
		richTextField({ name: 'intro', label: 'Introduction' }),
		{
			name: 'guides',
			type: 'relationship',
			relationTo: 'guides',
			hasMany: true,
			label: 'Guides',
			admin: { description: 'Leave empty to show all guides.' },
		},
		limitField({ defaultValue: 6 }),
	],
});
