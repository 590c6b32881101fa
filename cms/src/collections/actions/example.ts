import type { Example } from '../../sample-content/example.ts';
import { bulletList, externalLink, paragraph, richText } from '../../sample-content/lexical.ts';

interface ActionShared {
	slug: string;
	kind: 'letter' | 'call' | 'share' | 'link';
	state: 'open' | 'won' | 'closed';
	programs: string[];
	order: number;
	link: { type: 'external'; url: string };
}

interface ActionText {
	title: string;
	summary: string;
	body: ReturnType<typeof richText>;
	link: { label: string };
}

export const examples: Example<ActionShared, ActionText>[] = [
	{
		key: 'write-to-congress',
		shared: {
			slug: 'write-to-congress',
			kind: 'letter',
			state: 'open',
			programs: [],
			order: 1,
			link: {
				type: 'external',
				url: 'https://www.house.gov/representatives/find-your-representative',
			},
		},
		text: {
			en: {
				title: 'Write to your representative',
				summary:
					'Ask your member of Congress to protect people with humanitarian parole from arrest and deportation.',
				body: richText(
					paragraph('A letter works best when it is yours. Say in a few sentences:'),
					bulletList(
						['who you are and where you live,'],
						['whom you know with parole, and what they do in your town,'],
						['what you ask for: that they can stay while their cases are decided.'],
					),
					paragraph(
						'By mail: United States House of Representatives, Washington, DC 20515, or United States Senate, Washington, DC 20510.',
					),
				),
				link: { label: 'Find your representative' },
			},
		},
	},
	{
		key: 'call-congress',
		shared: {
			slug: 'call-congress',
			kind: 'call',
			state: 'open',
			programs: [],
			order: 2,
			link: { type: 'external', url: 'https://www.senate.gov/senators/senators-contact.htm' },
		},
		text: {
			en: {
				title: 'Call your senators',
				summary: 'The Capitol switchboard connects you to any office. A call takes two minutes.',
				body: richText(
					paragraph(
						'Dial ',
						externalLink('(202) 224-3121', 'tel:+12022243121'),
						' and ask for your senator. Say your name and your town, and that you want people with humanitarian parole to be allowed to stay.',
					),
				),
				link: { label: 'Find your senators' },
			},
		},
	},
];
