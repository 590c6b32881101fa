import {
	documentFields,
	offeredDocuments,
	optional,
	relatedPrograms,
	required,
	slug,
	type ExposedType,
} from '../exposure.ts';

export const news: ExposedType = {
	type: 'NewsItem',
	fields: {
		...documentFields,
		slug,
		title: required({ description: 'What is new, in one line.' }),
		kind: required({ as: 'NewsKind', description: 'Who speaks, and to whom.' }),
		date: required({ as: 'Date', description: 'The day that readers see; lists go by it.' }),
		summary: required({ description: 'What happened and why it matters: one or two sentences.' }),
		body: optional({ description: 'Null when the summary says it all.' }),
		image: optional({ description: 'To show above the text; null without one.' }),
		outlet: optional({
			description: 'For `IN_THE_MEDIA`: who published the article; null when not given.',
		}),
		externalUrl: optional({
			description: 'For `IN_THE_MEDIA`: the whole web address of the article; null when not given.',
		}),
		documents: offeredDocuments(),
		programs: relatedPrograms(),
	},
};
