import { linkField } from '../../fields/linkField.ts';
import { richTextField } from '../../fields/richTextField.ts';
import { defineBlock, headingField } from '../defineBlock.ts';

export const newsletter = defineBlock({
	slug: 'newsletter',
	typeName: 'NewsletterBlock',
	label: 'Newsletter',
	fields: [
		headingField({ description: 'For example “Go deeper with our newsletter”.' }),
		richTextField({
			name: 'text',
			label: 'Text',
			description: 'What subscribers get and how often.',
		}),
		linkField({ description: 'Where readers sign up.' }),
	],
});
