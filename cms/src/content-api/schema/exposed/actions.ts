import {
	documentFields,
	optional,
	relatedPrograms,
	required,
	slug,
	type ExposedType,
} from '../exposure.ts';

export const actions: ExposedType = {
	type: 'Action',
	fields: {
		...documentFields,
		slug,
		title: required({ description: 'What to do: “Ask your senators to protect parole”.' }),
		kind: required({ description: 'How people take part.' }),
		state: required({ description: 'Whether people can still take part.' }),
		summary: required({ description: 'Why now, and what it brings: one or two sentences.' }),
		body: optional({
			description:
				'What to say or write, with the facts for it; null when there is no more to say.',
		}),
		deadline: optional({
			as: 'Date',
			description: 'The last day on which it helps; null when there is none.',
		}),
		link: optional({
			as: 'Link',
			description:
				'Where it happens: a form, a phone number, a page to share. Null when there is no such place, or when it is not published.',
		}),
		programs: relatedPrograms(
			'Those it stands up for, as far as they are published in the language of the operation.',
		),
	},
};
