import type { Example } from '../../sample-content/example.ts';
import {
	bold,
	bulletList,
	externalLink,
	heading,
	numberedList,
	paragraph,
	richText,
} from '../../sample-content/lexical.ts';

interface GuideShared {
	slug: string;
	audience: ('parolees' | 'sponsors' | 'employers' | 'advocates')[];
	programs: string[];
}

interface GuideText {
	title: string;
	summary: string;
	body: ReturnType<typeof richText>;
	/** Names the document of the sample content, which the loader writes. */
	documents?: string[];
}

const everyProgram = ['OAW', 'U4U', 'CHNV', 'CBP-ONE', 'FRP'];

/** Guides of the sample content are deliberately not "verified": nobody has checked them. */
export const examples: Example<GuideShared, GuideText>[] = [
	{
		key: 'know-your-parole',
		shared: { slug: 'know-your-parole', audience: ['parolees'], programs: everyProgram },
		text: {
			en: {
				title: 'Know your parole',
				summary: 'How to find out which parole you have, until when, and what ends it.',
				body: richText(
					heading(2, 'What you have'),
					paragraph(
						'Parole lets you be in the United States for a time. In law you have not been admitted: you are still asking to be. That is why the papers of people with parole look different from those of people with a visa.',
					),
					heading(2, 'When it ends'),
					bulletList(
						['when its period runs out,'],
						['when you leave the United States,'],
						['when you are given another status,'],
						['when the government ends it earlier.'],
					),
					heading(2, 'What to keep together'),
					numberedList(
						['your Form I-94,'],
						['your passport and your work permit,'],
						['every notice and receipt from USCIS, with its envelope,'],
						['the name and number of your lawyer.'],
					),
					paragraph(
						'USCIS answers questions about a case at ',
						externalLink('800-375-5283', 'tel:+18003755283'),
						'.',
					),
				),
				documents: ['papers-to-keep'],
			},
		},
	},
	{
		key: 'get-legal-help',
		shared: {
			slug: 'get-legal-help',
			audience: ['parolees', 'sponsors', 'advocates'],
			programs: everyProgram,
		},
		text: {
			en: {
				title: 'Get legal help that you can trust',
				summary:
					'Who may give immigration advice in the United States, and where to find it for free.',
				body: richText(
					paragraph(
						bold('Only two kinds of people may give you legal advice on immigration: '),
						'lawyers, and representatives whom the Department of Justice has accredited. A notary, “notario” or consultant may not.',
					),
					heading(2, 'Where to look'),
					bulletList(
						[
							externalLink(
								'List of free legal services at the immigration courts',
								'https://www.justice.gov/eoir/list-pro-bono-legal-service-providers',
							),
							', kept by the Department of Justice and renewed every quarter',
						],
						[
							externalLink(
								'National Immigration Legal Services Directory',
								'https://www.immigrationadvocates.org/legaldirectory/',
							),
							', by state, county or detention facility',
						],
						[
							externalLink(
								'Page for members of the classes in Doe v. Noem',
								'https://justiceactioncenter.org/svitlana-doe-v-noem-class-action',
							),
							', kept by the Justice Action Center',
						],
					),
					heading(2, 'Before you pay anybody'),
					paragraph(
						'Ask for the license or the accreditation, ask for a written contract in a language that you read, and keep a receipt.',
					),
				),
			},
		},
	},
	{
		key: 'work-permits',
		shared: {
			slug: 'work-permits',
			audience: ['parolees', 'employers'],
			programs: everyProgram,
		},
		text: {
			en: {
				title: 'Work permits and parole',
				summary: 'What the code on a work permit says, and what the end of parole can mean for it.',
				body: richText(
					paragraph(
						'A person with parole must have Form I-765 approved before starting work. The card is called an Employment Authorization Document; for people with parole it carries the category C11.',
					),
					heading(2, 'Other categories you may see'),
					bulletList(
						['A5: asylum has been granted,'],
						['A12: Temporary Protected Status has been granted,'],
						['C8: an asylum application is pending.'],
					),
					heading(2, 'When the parole ends early'),
					paragraph(
						'Lawyers read the government’s notices to mean that a C11 card that rests on an ended parole is no longer valid. A card of another category rests on something else. Ask a lawyer before you or your employer draw a conclusion.',
					),
					heading(2, 'Trouble at work'),
					paragraph(
						'The worker hotline of the Department of Justice helps when an employer refuses a valid paper: ',
						externalLink('800-255-7688', 'tel:+18002557688'),
						'.',
					),
				),
			},
		},
	},
];
