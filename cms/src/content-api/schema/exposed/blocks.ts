import { optional, required, type ExposedFields, type ExposedType } from '../exposure.ts';

const id = required({ as: 'ID' });

const list: ExposedFields = { id, heading: required(), intro: optional() };

export const blocks: Record<string, ExposedType> = {
	hero: {
		type: 'HeroBlock',
		fields: {
			id,
			heading: required(),
			text: optional(),
			links: required({ as: 'Link', atMost: 3 }),
			image: optional(),
		},
	},
	text: {
		type: 'TextBlock',
		// Not `heading`: it is optional here, and a query could not ask for both at once.
		fields: { id, title: optional({ from: 'heading' }), content: required() },
	},
	'program-list': {
		type: 'ProgramListBlock',
		fields: { ...list, programs: required({ atMost: 20 }) },
	},
	'development-list': { type: 'DevelopmentListBlock', fields: list },
	'action-list': { type: 'ActionListBlock', fields: list },
	'news-list': { type: 'NewsListBlock', fields: list },
	'guide-list': { type: 'GuideListBlock', fields: { ...list, guides: required({ atMost: 12 }) } },
	newsletter: {
		type: 'NewsletterBlock',
		fields: { id, heading: required(), text: optional(), link: optional({ as: 'Link' }) },
	},
	'call-to-action': {
		type: 'CallToActionBlock',
		fields: { id, heading: required(), text: optional(), link: optional({ as: 'Link' }) },
	},
	image: { type: 'ImageBlock', fields: { id, image: optional(), caption: optional() } },
	questions: {
		type: 'QuestionsBlock',
		fields: {
			id,
			heading: required(),
			questions: required({
				as: 'Question',
				atMost: 50,
				fields: { id, question: required(), answer: required() },
			}),
		},
	},
};
