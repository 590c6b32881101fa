import {
	documentFields,
	offeredDocuments,
	optional,
	relatedPrograms,
	required,
	type ExposedType,
} from '../exposure.ts';

export const news: ExposedType = {
	type: 'NewsItem',
	fields: {
		...documentFields,
		slug: required(),
		title: required(),
		kind: required({ as: 'NewsKind' }),
		date: required({ as: 'Date' }),
		summary: required(),
		body: optional(),
		image: optional(),
		outlet: optional({ description: 'For `IN_THE_MEDIA`: the outlet and its article.' }),
		externalUrl: optional(),
		documents: offeredDocuments(),
		programs: relatedPrograms(),
	},
};
