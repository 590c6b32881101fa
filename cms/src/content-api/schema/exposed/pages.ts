import { documentFields, optional, required, type ExposedType } from '../exposure.ts';

export const pages: ExposedType = {
	type: 'Page',
	fields: {
		...documentFields,
		title: required({ description: 'The heading of the page, plain text.' }),
		summary: optional({
			description: 'One or two sentences to show under the title; null without them.',
		}),
		layout: required({
			as: 'PageBlock',
			atMost: 30,
			description: 'The parts of the page from top to bottom; each language has its own.',
		}),
	},
};
