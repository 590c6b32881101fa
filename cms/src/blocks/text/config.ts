import { richTextField } from '../../fields/richTextField.ts';
import { defineBlock, headingField } from '../defineBlock.ts';

export const text = defineBlock({
	slug: 'text',
	typeName: 'TextBlock',
	label: 'Text',
	fields: [
		headingField({ required: false, description: 'For example “What is humanitarian parole?”' }),
		richTextField({
			name: 'content',
			label: 'Text',
			required: true,
			description: 'Short paragraphs. Headings inside start at the third level.',
		}),
	],
});
