import { linkField } from '../../fields/linkField.ts';
import { richTextField } from '../../fields/richTextField.ts';
import { defineBlock, headingField } from '../defineBlock.ts';

export const callToAction = defineBlock({
	slug: 'call-to-action',
	typeName: 'CallToActionBlock',
	label: 'Call to action',
	fields: [
		headingField({ description: 'One thing to do: “Write to your members of Congress”.' }),
		richTextField({
			name: 'text',
			label: 'Text',
			description: 'Why it helps, in one or two sentences.',
		}),
		linkField({ label: 'Button' }),
	],
});
