import { richTextField } from '../../fields/richTextField.ts';
import { defineBlock, headingField } from '../defineBlock.ts';
import { limitField } from '../limitField.ts';

export const actionList = defineBlock({
	slug: 'action-list',
	typeName: 'ActionListBlock',
	label: 'Ways to act',
	fields: [
		headingField({ description: 'For example “Take action”. Only open actions are listed.' }),
		richTextField({ name: 'intro', label: 'Introduction' }),
		limitField({ defaultValue: 3 }),
	],
});
