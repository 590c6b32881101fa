import type { Example } from '../../sample-content/example.ts';
import { cbpOneTranslations } from './example.cbp-one.ts';

export interface DevelopmentShared {
	date: string;
	effectiveDate?: string;
	kind: 'court' | 'agency' | 'congress' | 'announcement';
	court?: string;
	caseName?: string;
	docketNumber?: string;
	programs: string[];
	source: { title: string; url: string };
}

export interface DevelopmentText {
	title: string;
	summary: string;
}

type DevelopmentExample = Example<DevelopmentShared, DevelopmentText>;

const massachusetts = {
	kind: 'court',
	court: 'U.S. District Court for the District of Massachusetts',
} as const;

const doeVNoem = {
	...massachusetts,
	caseName: 'Doe v. Noem',
	docketNumber: '1:25-cv-10495',
} as const;

const sileiriDoe = {
	...massachusetts,
	caseName: 'Sileiri Doe v. DHS',
	docketNumber: '1:25-cv-12245',
	source: {
		title: 'Hold CBP Accountable: Sileiri Doe v. DHS',
		url: 'https://holdcbpaccountable.org/2025/08/27/sileiri-doe-et-al-v-dhs',
	},
} as const;

const inEnglish: DevelopmentExample[] = [
	{
		key: 'U4U-12',
		shared: {
			date: '2022-04-25',
			kind: 'agency',
			programs: ['U4U'],
			source: {
				title: 'Federal Register, April 27, 2022, FR Doc. 2022-09087',
				url: 'http://federal.elaws.us/fr/4/27/2022/2022-09087',
			},
		},
		text: {
			en: {
				title: 'Uniting for Ukraine opens',
				summary:
					'The Department of Homeland Security begins to accept supporters of Ukrainians who were displaced by the invasion.',
			},
		},
	},
	{
		key: 'CBP-ONE-12',
		shared: {
			date: '2023-01-12',
			kind: 'agency',
			programs: ['CBP-ONE'],
			source: {
				title: 'Homeland Security Today on the CBP One scheduling system',
				url: 'https://www.hstoday.us/subject-matter-areas/border-security/dhs-scheduling-system-for-migrant-processing-at-certain-ports-of-entry-goes-live-on-cbp-one-app/',
			},
		},
		text: {
			en: {
				title: 'Appointments by CBP One begin',
				summary:
					'People in central and northern Mexico can ask for an appointment at a border crossing, whatever their nationality.',
			},
		},
	},
	{
		key: 'OAW-12',
		shared: {
			date: '2023-06-08',
			kind: 'agency',
			programs: ['OAW'],
			source: {
				title: 'Settle In: re-parole for Afghans',
				url: 'https://www.settlein.support/en-us/articles/11979659770141',
			},
		},
		text: {
			en: {
				title: 'Afghans can ask for re-parole',
				summary:
					'USCIS opens a simpler way, free of charge, for Afghans with parole to ask for more time and a new work permit.',
			},
		},
	},
	{
		key: 'ALL-01',
		shared: {
			date: '2025-01-20',
			kind: 'announcement',
			programs: ['CHNV', 'CBP-ONE', 'OAW', 'U4U', 'FRP'],
			source: {
				title: 'NAFSA: Executive Order, Securing Our Borders',
				url: 'https://nafsa.org/regulatory-information/executive-order-securing-our-borders',
			},
		},
		text: {
			en: {
				title: 'Executive order tells the government to end parole programs',
				summary:
					'Executive Order 14165 orders an end to every parole program that conflicts with the President’s policies. It names the program for Cubans, Haitians, Nicaraguans and Venezuelans, and the use of CBP One.',
			},
		},
	},
	{
		key: 'CBP-ONE-14',
		shared: {
			date: '2025-01-20',
			kind: 'agency',
			programs: ['CBP-ONE'],
			source: {
				title: 'NBC Chicago: What is CBP One',
				url: 'https://www.nbcchicago.com/news/politics/what-is-cbp-one-border-app-shut-down-by-trump-administration/3651334/',
			},
		},
		text: {
			en: {
				title: 'CBP One appointments are canceled',
				summary:
					'Minutes after the inauguration, scheduling is switched off and the appointments that people already had are canceled.',
			},
		},
	},
	{
		key: 'U4U-16',
		shared: {
			date: '2025-01-27',
			kind: 'agency',
			programs: ['U4U'],
			source: {
				title: 'Ukraine Immigration Task Force on the pause of January 27, 2025',
				url: 'https://ukrainetaskforce.org/uscis-officially-pauses-new-uniting-for-ukraine-u4u-applications-until-further-notice',
			},
		},
		text: {
			en: {
				title: 'No new applications for Uniting for Ukraine',
				summary: 'USCIS stops taking new applications while the parole programs are under review.',
			},
		},
	},
	{
		key: 'ALL-05',
		shared: {
			date: '2025-02-14',
			kind: 'agency',
			programs: ['U4U', 'CHNV', 'FRP'],
			source: {
				title: 'Migrant Insider on the USCIS memo of June 9, 2025',
				url: 'https://migrantinsider.com/p/uscis-resumes-processing-immigration',
			},
		},
		text: {
			en: {
				title: 'Pending applications are put on hold',
				summary:
					'USCIS stops deciding applications of people who were paroled through three of the programs.',
			},
		},
	},
	{
		key: 'ALL-06',
		shared: {
			...doeVNoem,
			date: '2025-02-28',
			programs: ['OAW', 'U4U', 'CHNV'],
			source: {
				title: 'Civil Rights Litigation Clearinghouse: Doe v. Noem',
				url: 'https://clearinghouse.net/case/46186',
			},
		},
		text: {
			en: {
				title: 'Class action against the end of parole programs is filed',
				summary: 'A class action in Massachusetts challenges the dismantling of the programs.',
			},
		},
	},
	{
		key: 'CHNV-19',
		shared: {
			date: '2025-03-25',
			effectiveDate: '2025-04-24',
			kind: 'agency',
			programs: ['CHNV'],
			source: {
				title: 'Federal Register, March 25, 2025, 90 FR 13611',
				url: 'https://www.govinfo.gov/content/pkg/FR-2025-03-25/html/2025-05128.htm',
			},
		},
		text: {
			en: {
				title: 'The program for four countries is ended',
				summary:
					'The Department of Homeland Security ends it that day. Parole that is still running is to end on April 24, 2025.',
			},
		},
	},
	{
		key: 'U4U-18',
		shared: {
			date: '2025-04-03',
			kind: 'agency',
			programs: ['U4U'],
			source: {
				title: 'CNN report in the Los Angeles Post, April 5, 2025',
				url: 'https://lapost.com/content/it-is-time-for-you-to-leave-the-united-states-ukrainians-receive-erroneous-email-from-homeland-security-department',
			},
		},
		text: {
			en: {
				title: 'Some Ukrainians are told to leave by mistake',
				summary:
					'An e-mail says that their parole ends in seven days. The next day the government tells them that the message was an error.',
			},
		},
	},
	{
		key: 'CBP-ONE-18',
		shared: {
			date: '2025-04-03',
			kind: 'agency',
			programs: ['CBP-ONE'],
			source: {
				title: 'Northwest Immigrant Rights Project advisory, April 15, 2025',
				url: 'https://docs.google.com/document/d/e/2PACX-1vTDu3LRTXxRiLJGrAvdv9XUEKLmGD9PUqBz1854JaqQrbXN4WmwOUEsxtNjhxmddpfU3eax3KCYzd5S/pub',
			},
		},
		text: {
			en: {
				title: 'E-mails end parole within seven days',
				summary:
					'From about this day people receive notices that their parole ends. The notices name neither the person nor the kind of parole.',
			},
		},
	},
	{
		key: 'CHNV-20',
		shared: {
			...doeVNoem,
			date: '2025-04-14',
			programs: ['CHNV'],
			source: {
				title: 'CLINIC: CHNV parole terminations paused by district court',
				url: 'https://www.cliniclegal.org/resources/parole/chnv-parole-terminations-paused-district-court',
			},
		},
		text: {
			en: {
				title: 'Court pauses the mass end of parole for four countries',
				summary: 'A district judge stays the notice of March 25 and certifies a class.',
			},
		},
	},
	{
		key: 'ALL-09',
		shared: {
			...doeVNoem,
			date: '2025-05-28',
			programs: ['OAW', 'U4U', 'CHNV', 'FRP'],
			source: {
				title: 'Justice Action Center on the orders of May 28, 2025',
				url: 'https://justiceactioncenter.org/news/judge-orders-trump-administration-to-restore-processing-of-immigration-benefit-applications-for-humanitarian-parole-recipients-and-certifies-nationwide-class-to-ensure-all-impacted-individuals-are-pro',
			},
		},
		text: {
			en: {
				title: 'Court orders USCIS to decide applications again',
				summary:
					'The hold must be lifted for people with parole. A nationwide class is certified, so that everybody concerned is covered.',
			},
		},
	},
	{
		key: 'CHNV-23',
		shared: {
			date: '2025-05-30',
			kind: 'court',
			court: 'Supreme Court of the United States',
			caseName: 'Noem v. Doe',
			docketNumber: '24A1079',
			programs: ['CHNV'],
			source: {
				title: 'Noem v. Doe, No. 24A1079 (Cornell Legal Information Institute)',
				url: 'https://www.law.cornell.edu/supremecourt/text/24A1079',
			},
		},
		text: {
			en: {
				title: 'Supreme Court lets the end of parole for four countries go ahead',
				summary:
					'The district court’s order is stayed during the appeal. Justices Jackson and Sotomayor dissent.',
			},
		},
	},
	{
		key: 'CHNV-25',
		shared: {
			date: '2025-06-12',
			kind: 'agency',
			programs: ['CHNV'],
			source: {
				title: 'National Law Review, June 25, 2025',
				url: 'https://natlawreview.com/article/dhs-sending-termination-notices-chnv-foreign-nationals',
			},
		},
		text: {
			en: {
				title: 'Termination notices go out',
				summary: 'The notices end parole, and the work permit that rests on it, at once.',
			},
		},
	},
	{
		key: 'ALL-13',
		shared: {
			date: '2025-07-04',
			effectiveDate: '2025-10-16',
			kind: 'congress',
			programs: ['OAW', 'U4U', 'CHNV', 'CBP-ONE', 'FRP'],
			source: {
				title: 'VisaVerge on the parole fee under H.R. 1',
				url: 'https://www.visaverge.com/immigration/dhs-announces-1000-immigration-parole-fee-under-hr-1',
			},
		},
		text: {
			en: {
				title: 'A law adds a fee of 1,000 dollars for parole',
				summary:
					'H.R. 1 is signed. From October 16, 2025 the fee is due when parole or re-parole is granted; there are ten exceptions.',
			},
		},
	},
	{
		key: 'ALL-15',
		shared: {
			date: '2025-08-01',
			kind: 'court',
			court: 'U.S. District Court for the District of Columbia',
			caseName: 'Coalition for Humane Immigrant Rights v. Noem',
			docketNumber: '1:25-cv-00872',
			programs: ['CBP-ONE', 'U4U'],
			source: {
				title: 'NIPNLG practice alert on CHIRLA v. Noem, October 3, 2025',
				url: 'http://nipnlg.org/work/resources/practice-alert-guidance-chirla-v-noem-order-expedited-removal',
			},
		},
		text: {
			en: {
				title: 'Court blocks fast-track removal of people paroled at the border',
				summary:
					'Three policies are stayed in so far as they put people who were paroled at a port of entry into expedited removal.',
			},
		},
	},
	{
		key: 'CBP-ONE-21',
		shared: { ...sileiriDoe, date: '2025-08-11', programs: ['CBP-ONE'] },
		text: {
			en: {
				title: 'Lawsuit against the mass end of CBP One parole',
				summary:
					'The Venezuelan Association of Massachusetts and three people with parole go to court.',
			},
		},
	},
	{
		key: 'CBP-ONE-23',
		shared: { ...sileiriDoe, date: '2025-11-06', programs: ['CBP-ONE'] },
		text: {
			en: {
				title: 'Both sides ask the court to decide',
				summary:
					'After the plaintiffs’ request for summary judgment of October 16, the government asks the court to dismiss the case or to rule for the government.',
			},
		},
	},
	{
		key: 'OAW-19',
		shared: {
			date: '2025-11-26',
			kind: 'announcement',
			programs: ['OAW'],
			source: {
				title: 'WSOC-TV, November 27, 2025',
				url: 'https://www.wsoctv.com/news/local/us-halts-immigration-requests-afghan-nationals-indefinitely/LSWWE2E7BVBIROD5G7LZZLETPM/',
			},
		},
		text: {
			en: {
				title: 'All applications of Afghans are halted',
				summary:
					'USCIS stops processing immigration requests of Afghans, without naming an end date.',
			},
		},
	},
	{
		key: 'ALL-19',
		shared: {
			date: '2025-12-02',
			kind: 'agency',
			programs: ['OAW', 'CHNV'],
			source: {
				title: 'Fredrikson on USCIS memo PM-602-0192',
				url: 'https://www.fredlaw.com/alert-alert-uscis-announces-immediate-hold-on-asylum-applications-and-immigration-benefits-for-foreign-nationals-of-19-high-risk-countries',
			},
		},
		text: {
			en: {
				title: 'USCIS freezes applications of people from 19 countries',
				summary:
					'Afghanistan, Cuba, Haiti and Venezuela are among them. All asylum applications before USCIS are frozen as well.',
			},
		},
	},
	{
		key: 'FRP-20',
		shared: {
			date: '2025-12-15',
			effectiveDate: '2026-01-14',
			kind: 'agency',
			programs: ['FRP'],
			source: {
				title: 'Federal Register, December 15, 2025, 90 FR 58032',
				url: 'https://www.govinfo.gov/content/pkg/FR-2025-12-15/html/2025-22744.htm',
			},
		},
		text: {
			en: {
				title: 'The government ends family reunification parole',
				summary:
					'The programs end that day. Parole that is still running is to end on January 14, 2026, with an exception for people who had filed for a green card by December 15.',
			},
		},
	},
	{
		key: 'ALL-21',
		shared: {
			date: '2026-01-01',
			kind: 'agency',
			programs: ['OAW', 'CHNV'],
			source: {
				title: 'National Law Review on PM-602-0194, February 24, 2026',
				url: 'https://natlawreview.com/article/uscis-pauses-benefits-applicants-high-risk-countries',
			},
		},
		text: {
			en: {
				title: 'The freeze is widened to more countries',
				summary:
					'Applications of Afghans stay on hold, and approvals since January 20, 2021 are to be looked at again.',
			},
		},
	},
	{
		key: 'FRP-22',
		shared: {
			...doeVNoem,
			date: '2026-01-10',
			programs: ['FRP'],
			source: {
				title: 'Washington Times, January 11, 2026',
				url: 'https://twt-assets.washtimes.com/news/2026/jan/11/indira-talwani-judge-blocks-homeland-security-nixing-parole-migrant',
			},
		},
		text: {
			en: {
				title: 'Judge stops the end of family reunification parole for the moment',
				summary: 'A temporary restraining order: people had probably not been given proper notice.',
			},
		},
	},
	{
		key: 'FRP-24',
		shared: {
			...doeVNoem,
			date: '2026-01-24',
			programs: ['FRP'],
			source: {
				title: 'Bloomberg Law, January 2026',
				url: 'https://news.bloomberglaw.com/litigation/trump-officials-barred-from-ending-family-parole-program-for-now',
			},
		},
		text: {
			en: {
				title: 'Preliminary injunction for families',
				summary:
					'The court blocks the early end of family reunification parole: too little weight was given to what the families had relied on.',
			},
		},
	},
	{
		key: 'FRP-27',
		shared: {
			...doeVNoem,
			date: '2026-03-25',
			programs: ['FRP'],
			source: {
				title: 'USCIS Pause Tracker: Doe v. Noem, entries to March 30, 2026',
				url: 'https://uscis-pause-tracker.com/cases/786112b9-99ff-4b65-a3d7-b59cdd1edc38',
			},
		},
		text: {
			en: {
				title: 'The injunction stays in force',
				summary:
					'The court refuses, for now, to reconsider or suspend it. A notice of appeal is docketed the next day.',
			},
		},
	},
];

/** Oldest first. The keys are the numbers that the campaign’s fact sheet gives the facts. */
export const examples: DevelopmentExample[] = inEnglish.map((example) => ({
	...example,
	text: { ...example.text, ...cbpOneTranslations[example.key] },
}));
