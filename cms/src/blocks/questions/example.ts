import type { Texts } from '../../sample-content/example.ts';
import { externalLink, paragraph, richText } from '../../sample-content/lexical.ts';

export const example: Texts<{
	heading: string;
	questions: { question: string; answer: ReturnType<typeof richText> }[];
}> = {
	en: {
		heading: 'Questions that people ask us',
		questions: [
			{
				question: 'Is this website legal advice?',
				answer: richText(
					paragraph(
						'No. It tells you what has happened and where we read it. For advice on your own case, talk to a lawyer or to a representative whom the Department of Justice has accredited.',
					),
				),
			},
			{
				question: 'How do I know that the information is current?',
				answer: richText(
					paragraph(
						'Every status shows the day for which we know it, and every development names its source. When a day is long past, check the source before you rely on it.',
					),
				),
			},
			{
				question: 'Who can give me free legal help?',
				answer: richText(
					paragraph(
						'The Department of Justice keeps ',
						externalLink(
							'a list of lawyers and non-profits that give free help',
							'https://www.justice.gov/eoir/list-pro-bono-legal-service-providers',
						),
						'. A notary or “notario” may not give immigration advice in the United States.',
					),
				),
			},
		],
	},
};
