import { documentFields, optional, required, type ExposedType } from '../exposure.ts';

export const pages: ExposedType = {
	type: 'Page',
	fields: {
		...documentFields,
		title: required(),
		summary: optional(),
		layout: required({ as: 'PageBlock', atMost: 30 }),
	},
};
