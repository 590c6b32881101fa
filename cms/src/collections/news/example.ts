import type { Example } from '../../sample-content/example.ts';
import {
	bulletList,
	externalLink,
	heading,
	paragraph,
	richText,
} from '../../sample-content/lexical.ts';

interface NewsShared {
	slug: string;
	kind: 'update' | 'press-release' | 'statement' | 'in-the-media';
	date: string;
	programs: string[];
	image?: string;
	outlet?: string;
	externalUrl?: string;
}

interface NewsText {
	title: string;
	summary: string;
	body?: ReturnType<typeof richText>;
}

/** Oldest first. */
export const examples: Example<NewsShared, NewsText>[] = [
	{
		key: 'fast-track-removal-stays-blocked',
		shared: {
			slug: 'fast-track-removal-stays-blocked',
			kind: 'press-release',
			date: '2025-09-15',
			programs: ['CBP-ONE', 'U4U'],
		},
		text: {
			en: {
				title: 'Fast-track removal of people with parole stays blocked',
				summary:
					'The appeals court in Washington refuses to suspend the order that protects people who were paroled at the border.',
				body: richText(
					paragraph(
						'On September 12, 2025 the D.C. Circuit turned down the government’s request to suspend the order of August 1 while the appeal runs. The order is in full effect.',
					),
					heading(2, 'Whom it protects'),
					paragraph(
						'People who were paroled at a port of entry, through CBP One appointments among others, cannot be put into expedited removal under the three policies that the court has stayed.',
					),
					paragraph(
						'Source: ',
						externalLink(
							'NIPNLG practice alert, October 3, 2025',
							'http://nipnlg.org/work/resources/practice-alert-guidance-chirla-v-noem-order-expedited-removal',
						),
						'.',
					),
				),
			},
		},
	},
	{
		key: 'what-the-parole-fee-means',
		shared: {
			slug: 'what-the-parole-fee-means',
			kind: 'update',
			date: '2025-10-16',
			programs: ['OAW', 'U4U', 'FRP'],
		},
		text: {
			en: {
				title: 'What the new parole fee means',
				summary:
					'Since October 16, 2025 parole and re-parole cost 1,000 dollars. When it is due, and when not.',
				body: richText(
					bulletList(
						['It is paid when parole is granted, not when you apply.'],
						['It is due for each grant, re-parole included.'],
						['There are ten exceptions: ask a lawyer whether one fits.'],
						['It will rise with inflation.'],
					),
					paragraph(
						'Source: ',
						externalLink('PSBP Law', 'https://psbplaw.com/blog/dhs-introduces-new-1000-parole-fee'),
						'.',
					),
				),
			},
		},
	},
	{
		key: 'freeze-on-applications-is-widened',
		shared: {
			slug: 'freeze-on-applications-is-widened',
			kind: 'update',
			date: '2026-01-05',
			programs: ['OAW', 'CHNV'],
		},
		text: {
			en: {
				title: 'The freeze on applications is widened',
				summary:
					'USCIS now holds back decisions for people from more countries. Afghanistan, Cuba, Haiti and Venezuela remain on the list.',
				body: richText(
					paragraph(
						'A memo of January 1, 2026 continues the hold that began on December 2, 2025 and extends it to further countries. Nicaragua and Ukraine are not on the list that we have read.',
					),
					paragraph(
						'An application on hold is not lost: it stays pending. Keep your address with USCIS up to date so that no letter misses you.',
					),
					paragraph(
						'Source: ',
						externalLink(
							'Ayoub Law on PM-602-0194',
							'https://ayoublaw.com/uscis-expands-pause-on-immigration-decisions-for-certain-countries',
						),
						'.',
					),
				),
			},
		},
	},
	{
		key: 'bloomberg-law-on-the-injunction',
		shared: {
			slug: 'bloomberg-law-on-the-injunction',
			kind: 'in-the-media',
			date: '2026-01-25',
			programs: ['FRP'],
			outlet: 'Bloomberg Law',
			externalUrl:
				'https://news.bloomberglaw.com/litigation/trump-officials-barred-from-ending-family-parole-program-for-now',
		},
		text: {
			en: {
				title: 'In the media: the court’s order for families',
				summary:
					'Bloomberg Law reports on the preliminary injunction that keeps family reunification parole alive for now.',
			},
		},
	},
	{
		key: 'families-can-stay-for-now',
		shared: {
			slug: 'families-can-stay-for-now',
			kind: 'statement',
			date: '2026-03-26',
			programs: ['FRP'],
			image: 'open-door',
		},
		text: {
			en: {
				title: 'Families can stay for now',
				summary:
					'The injunction for people with family reunification parole stays in force. The case goes on.',
				body: richText(
					paragraph(
						'On March 25, 2026 the court in Massachusetts refused, for now, to reconsider or suspend its injunction. Thousands of people who came to live with their families keep their protection while the case goes on.',
					),
					heading(2, 'What comes next'),
					paragraph(
						'A notice of appeal was docketed on March 26 under number 26-1314. Until the appeals court speaks, the injunction holds. We will report the day it does.',
					),
					paragraph(
						'Source: ',
						externalLink(
							'USCIS Pause Tracker, entries to March 30, 2026',
							'https://uscis-pause-tracker.com/cases/786112b9-99ff-4b65-a3d7-b59cdd1edc38',
						),
						'.',
					),
				),
			},
		},
	},
];
