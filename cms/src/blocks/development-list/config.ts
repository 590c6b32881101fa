import { richTextField } from '../../fields/richTextField.ts';
import { defineBlock, headingField } from '../defineBlock.ts';
import { limitField } from '../limitField.ts';

export const developmentList = defineBlock({
	slug: 'development-list',
	typeName: 'DevelopmentListBlock',
	label: 'Latest developments',
	fields: [
		headingField({ description: 'For example “What is happening now?”' }),
		richTextField({ name: 'intro', label: 'Introduction' }),
		{
			name: 'programs',
			type: 'relationship',
			relationTo: 'programs',
			hasMany: true,
			label: 'Only on these programs',
			admin: { description: 'Leave empty to show the newest on any program.' },
		},
		limitField({ defaultValue: 4 }),
	],
});
