import { richTextField } from '../../fields/richTextField.ts';
import { rowLabel } from '../../fields/rowLabel.ts';
import { defineBlock, headingField } from '../defineBlock.ts';

export const questions = defineBlock({
	slug: 'questions',
	typeName: 'QuestionsBlock',
	label: 'Questions and answers',
	fields: [
		headingField({ description: 'For example “Questions that people ask us”.' }),
		{
			name: 'questions',
			type: 'array',
			label: 'Questions',
			labels: { singular: 'Question', plural: 'Questions' },
			minRows: 1,
			required: true,
			admin: { components: { RowLabel: rowLabel('question', 'Question') } },
			fields: [
				{
					name: 'question',
					type: 'text',
					label: 'Question',
					required: true,
					admin: { description: 'As a reader would ask it: “Can I still work?”' },
				},
				richTextField({ name: 'answer', label: 'Answer', required: true }),
			],
		},
	],
});
