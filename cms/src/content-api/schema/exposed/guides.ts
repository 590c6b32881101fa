import {
	documentFields,
	offeredDocuments,
	optional,
	relatedPrograms,
	required,
	type ExposedType,
} from '../exposure.ts';

export const guides: ExposedType = {
	type: 'Guide',
	fields: {
		...documentFields,
		slug: required(),
		title: required(),
		summary: required(),
		body: required(),
		audience: required(),
		verifiedOn: optional({ as: 'Date' }),
		verifiedBy: optional(),
		reviewBy: optional({
			as: 'Date',
			description: 'After this day the guide must be checked again before anybody relies on it.',
		}),
		documents: offeredDocuments(),
		programs: relatedPrograms(),
	},
};
