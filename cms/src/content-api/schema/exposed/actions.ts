import {
	documentFields,
	optional,
	relatedPrograms,
	required,
	type ExposedType,
} from '../exposure.ts';

export const actions: ExposedType = {
	type: 'Action',
	fields: {
		...documentFields,
		slug: required(),
		title: required(),
		kind: required(),
		state: required(),
		summary: required(),
		body: optional(),
		deadline: optional({ as: 'Date' }),
		link: optional({ as: 'Link' }),
		programs: relatedPrograms(),
	},
};
