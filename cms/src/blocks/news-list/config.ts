import { richTextField } from '../../fields/richTextField.ts';
import { defineBlock, headingField } from '../defineBlock.ts';
import { limitField } from '../limitField.ts';

export const newsList = defineBlock({
	slug: 'news-list',
	typeName: 'NewsListBlock',
	label: 'Latest news',
	fields: [
		headingField({ description: 'For example “Keep up with the latest”.' }),
		richTextField({ name: 'intro', label: 'Introduction' }),
		limitField({ defaultValue: 3 }),
	],
});
