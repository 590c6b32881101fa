import { optional, required, type ExposedFields, type ExposedType } from '../exposure.ts';

const id = required({ as: 'ID', description: 'Names the block within its page.' });
const heading = required({ description: 'A line of plain text above the block.' });

const list: ExposedFields = {
	id,
	heading,
	intro: optional({ description: 'Stands between the heading and the list; null without one.' }),
};

const limit = required({
	as: 'Int',
	description: 'How many documents an editor lets the list show.',
});

const linkTo = (place: string) =>
	optional({
		as: 'Link',
		description: `${place}; null when it is not given, or leads to what is not published.`,
	});

export const blocks: Record<string, ExposedType> = {
	hero: {
		type: 'HeroBlock',
		fields: {
			id,
			heading: required({ description: 'The first words of the page, plain text.' }),
			text: optional({ description: 'What is going on and why it matters; null without one.' }),
			links: required({
				as: 'Link',
				atMost: 3,
				description: 'The first is the one that most readers should take.',
			}),
			image: optional({ description: 'A wide image without text in it; null without one.' }),
		},
	},
	text: {
		type: 'TextBlock',
		// Not `heading`: it is optional here, and a query could not ask for both at once.
		fields: {
			id,
			title: optional({
				from: 'heading',
				description: 'A line of plain text above the block; null without one.',
			}),
			content: required({ description: 'Headings inside start at the third level.' }),
		},
	},
	'program-list': {
		type: 'ProgramListBlock',
		fields: {
			...list,
			programs: required({
				atMost: 20,
				description:
					'Those that an editor chose, else all in the campaign’s order; as far as they are published in the language of the operation.',
			}),
		},
	},
	'development-list': { type: 'DevelopmentListBlock', fields: { ...list, limit } },
	'action-list': { type: 'ActionListBlock', fields: { ...list, limit } },
	'news-list': { type: 'NewsListBlock', fields: { ...list, limit } },
	'guide-list': {
		type: 'GuideListBlock',
		fields: {
			...list,
			limit,
			guides: required({
				atMost: 12,
				description:
					'Those that an editor chose, else the first of all; as far as they are published in the language of the operation.',
			}),
		},
	},
	newsletter: {
		type: 'NewsletterBlock',
		fields: {
			id,
			heading,
			text: optional({ description: 'What subscribers get, and how often; null without one.' }),
			link: linkTo('Where readers sign up'),
		},
	},
	'call-to-action': {
		type: 'CallToActionBlock',
		fields: {
			id,
			heading: required({
				description: 'The one thing to do: “Write to your members of Congress”.',
			}),
			text: optional({ description: 'Why it helps; null without one.' }),
			link: linkTo('Where to do it, shown as a button'),
		},
	},
	image: {
		type: 'ImageBlock',
		fields: {
			id,
			image: optional({ description: 'Null when the image is gone.' }),
			caption: optional({
				description: 'What to show below it here; null for the caption of the image itself.',
			}),
		},
	},
	questions: {
		type: 'QuestionsBlock',
		fields: {
			id,
			heading,
			questions: required({
				as: 'Question',
				atMost: 50,
				description: 'In the order in which to show them.',
				fields: {
					id: required({ as: 'ID', description: 'Names the question within its block.' }),
					question: required({
						description: 'As a reader would ask it, plain text: “Can I still work?”',
					}),
					answer: required({ description: 'What to tell the reader who asks it.' }),
				},
			}),
		},
	},
};
