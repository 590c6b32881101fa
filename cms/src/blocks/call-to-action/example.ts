import type { Texts } from '../../sample-content/example.ts';
import { paragraph, richText } from '../../sample-content/lexical.ts';

export const example: Texts<{
	heading: string;
	text: ReturnType<typeof richText>;
	link: { type: 'external'; label: string; url: string };
}> = {
	en: {
		heading: 'Tell Congress: let them stay',
		text: richText(
			paragraph('Ask your representative and your two senators to protect people with parole.'),
		),
		link: { type: 'external', label: 'See all actions', url: '/take-action' },
	},
};
