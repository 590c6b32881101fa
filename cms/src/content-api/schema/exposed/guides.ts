import {
	documentFields,
	offeredDocuments,
	optional,
	relatedPrograms,
	required,
	slug,
	type ExposedType,
} from '../exposure.ts';

export const guides: ExposedType = {
	type: 'Guide',
	fields: {
		...documentFields,
		slug,
		title: required({
			description: 'What the reader gets: “If your work permit is about to end”.',
		}),
		summary: required({ description: 'Whom it helps, and with what: one or two sentences.' }),
		body: required({ description: 'General information, not legal advice.' }),
		audience: required({ description: 'Whom it is written for; empty when that is not said.' }),
		verifiedOn: optional({
			as: 'Date',
			description:
				'The day on which a person who knows the law last checked it; null when nobody has.',
		}),
		verifiedBy: optional({
			description: 'Who checked it, name and role: “Ana Ruiz, attorney”. Null when nobody has.',
		}),
		reviewBy: optional({
			as: 'Date',
			description:
				'After this day the guide must be checked again before anybody relies on it: tell your readers. Null when no day is set.',
		}),
		documents: offeredDocuments(),
		programs: relatedPrograms(
			'Those whose people it is for, as far as they are published in the language of the operation; none are named when it is for people in any program.',
		),
	},
};
