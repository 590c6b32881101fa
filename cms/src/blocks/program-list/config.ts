import { richTextField } from '../../fields/richTextField.ts';
import { defineBlock, headingField } from '../defineBlock.ts';

export const programList = defineBlock({
	slug: 'program-list',
	typeName: 'ProgramListBlock',
	label: 'Programs',
	fields: [
		headingField({ description: 'For example “Who is at risk?”' }),
		richTextField({ name: 'intro', label: 'Introduction' }),
		{
			name: 'programs',
			type: 'relationship',
			relationTo: 'programs',
			hasMany: true,
			label: 'Programs',
			admin: {
				description: 'Leave empty to show every program in the campaign’s order.',
			},
		},
	],
});
