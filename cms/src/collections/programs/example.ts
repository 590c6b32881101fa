import type { Example } from '../../sample-content/example.ts';
import { bulletList, paragraph, richText } from '../../sample-content/lexical.ts';
import { cbpOneTranslations } from './example.cbp-one.ts';

type RichText = ReturnType<typeof richText>;

interface Source {
	title: string;
	url: string;
}

interface ProgramShared {
	code: string;
	countries: string[];
	status: 'open' | 'paused' | 'ending' | 'ended' | 'in-court';
	statusAsOf: string;
	statusSource: Source;
	people: { count: number; asOf: string; source: Source };
	guides: string[];
	order: number;
}

export interface ProgramText {
	name: string;
	summary: string;
	statusNote: string;
	people: { note: string };
	meaning: RichText;
	body: RichText;
}

export const examples: Example<ProgramShared, ProgramText>[] = [
	{
		key: 'OAW',
		shared: {
			code: 'OAW',
			countries: ['AF'],
			status: 'paused',
			statusAsOf: '2026-02-24',
			statusSource: {
				title: 'National Law Review on USCIS memo PM-602-0194, February 24, 2026',
				url: 'https://natlawreview.com/article/uscis-pauses-benefits-applicants-high-risk-countries',
			},
			people: {
				count: 70000,
				asOf: '2022-06-21',
				source: {
					title: 'Congressional Research Service, R47165',
					url: 'https://www.everycrsreport.com/reports/R47165.html',
				},
			},
			guides: ['know-your-parole', 'get-legal-help', 'work-permits'],
			order: 1,
		},
		text: {
			en: {
				name: 'Operation Allies Welcome',
				summary:
					'Parole for Afghans who were evacuated when the Taliban took power in 2021, and for other Afghans at risk.',
				statusNote:
					'USCIS has put the applications of Afghans on hold, with no end date. We have found no formal end of the program.',
				people: { note: 'More than this number of Afghans were paroled.' },
				meaning: richText(
					paragraph(
						'Applications that are already with USCIS are not being decided at the moment, and approvals since January 20, 2021 are to be looked at again.',
					),
					bulletList(
						[
							'Your Form I-94 shows the class of admission OAR or PAR and the day on which your parole ends.',
						],
						['Keep copies of everything you filed and of every receipt.'],
						['Talk to a lawyer before your parole runs out, and before you travel abroad.'],
					),
				),
				body: richText(
					paragraph(
						'On August 29, 2021, the President put the Department of Homeland Security in charge of receiving Afghans who had been evacuated. Officers at the airports gave parole for two years as a rule. In June 2023 USCIS opened a way to ask for another two years.',
					),
				),
			},
		},
	},
	{
		key: 'U4U',
		shared: {
			code: 'U4U',
			countries: ['UA'],
			status: 'paused',
			statusAsOf: '2025-12-11',
			statusSource: {
				title: 'GAO on humanitarian parole, December 11, 2025',
				url: 'https://pubt.io/view/8432EB90EC324AF7AEF3253237B3DCD214433CED',
			},
			people: {
				count: 240000,
				asOf: '2025-02-27',
				source: {
					title: 'Mondaq on the USCIS memo of February 14, 2025',
					url: 'https://www.mondaq.com/unitedstates/general-immigration/1589908/uscis-memo-pauses-tps-asylum-ead-other-applications-from-parolees',
				},
			},
			guides: ['know-your-parole', 'get-legal-help', 'work-permits'],
			order: 2,
		},
		text: {
			en: {
				name: 'Uniting for Ukraine',
				summary:
					'Parole for people who fled the Russian invasion of Ukraine and whom a supporter in the United States agreed to help.',
				statusNote:
					'No new applications have been taken since January 27, 2025. We have found no formal end of the program.',
				people: { note: 'Roughly this number arrived with sponsors before January 20, 2025.' },
				meaning: richText(
					paragraph(
						'Nobody new can come through this program at the moment. A court ordered in May 2025 that the applications of people who are already here be decided again, re-parole included.',
					),
					bulletList(
						['Parole was given for up to two years: check the end date on your Form I-94.'],
						[
							'Since October 16, 2025 a fee of 1,000 dollars is due when re-parole is granted, unless an exception fits.',
						],
						[
							'An e-mail of April 3, 2025 that told some people to leave was sent by mistake, as the government said the next day.',
						],
					),
				),
				body: richText(
					paragraph(
						'The program was announced on April 21, 2022 and opened four days later. It was for Ukrainians who lived in Ukraine up to February 11, 2022 and were displaced by the invasion, and for their close family.',
					),
				),
			},
		},
	},
	{
		key: 'CHNV',
		shared: {
			code: 'CHNV',
			countries: ['CU', 'HT', 'NI', 'VE'],
			status: 'ended',
			statusAsOf: '2026-03-30',
			statusSource: {
				title: 'Federal Register, 90 FR 13611',
				url: 'https://www.govinfo.gov/content/pkg/FR-2025-03-25/html/2025-05128.htm',
			},
			people: {
				count: 532000,
				asOf: '2024-12-31',
				source: {
					title: 'Bloomberg Government, March 2025',
					url: 'https://news.bgov.com/daily-labor-report/trump-terminates-parole-option-for-venezuelan-cuban-immigrants',
				},
			},
			guides: ['know-your-parole', 'get-legal-help', 'work-permits'],
			order: 3,
		},
		text: {
			en: {
				name: 'Parole for Cubans, Haitians, Nicaraguans and Venezuelans',
				summary:
					'Parole for people from four countries who had a supporter in the United States and passed the government’s checks.',
				statusNote:
					'Ended on March 25, 2025. The Supreme Court allowed this on May 30, 2025 while the appeal ran. The lawsuit is still open.',
				people: { note: 'About this number were admitted, as of December 2024.' },
				meaning: richText(
					paragraph(
						'The government has told people in this program that their parole, and the work permit that rests on it, has ended. Some have another way to stay, such as asylum or a family petition; Cubans have a route of their own.',
					),
					bulletList(
						['Look into your USCIS account: that is where the notices are delivered.'],
						['Talk to a lawyer about other ways to stay before you decide anything.'],
						['Do not sign a paper that you do not understand.'],
					),
				),
				body: richText(
					paragraph(
						'It began for Venezuelans in October 2022 and for Cubans, Haitians and Nicaraguans in January 2023, with at most 30,000 travel authorizations a month for the four together.',
					),
				),
			},
		},
	},
	{
		key: 'CBP-ONE',
		shared: {
			code: 'CBP-ONE',
			countries: [],
			status: 'ended',
			statusAsOf: '2025-11-06',
			statusSource: {
				title: 'Hold CBP Accountable on Sileiri Doe v. DHS',
				url: 'https://holdcbpaccountable.org/2025/08/27/sileiri-doe-et-al-v-dhs',
			},
			people: {
				count: 936500,
				asOf: '2024-12-31',
				source: {
					title: 'VisaVerge on CBP figures for December 2024',
					url: 'https://visaverge.com/?p=29659',
				},
			},
			guides: ['know-your-parole', 'get-legal-help', 'work-permits'],
			order: 4,
		},
		text: {
			...cbpOneTranslations,
			en: {
				name: 'CBP One appointments',
				summary:
					'People from many countries waited in Mexico for an appointment at a border crossing, made by phone. After inspection, many of them were given parole.',
				statusNote:
					'Appointments ended on January 20, 2025. A lawsuit against the mass end of this parole is open; we have found no ruling in it.',
				people: {
					note: 'Nearly this number of appointments were processed. Not everyone was given parole.',
				},
				meaning: richText(
					paragraph(
						'From April 2025 the government sent e-mails that end parole within seven days. The e-mails do not name the person or the kind of parole, so it is not always clear whom they are meant for.',
					),
					bulletList(
						['If you have received such a message, show it to a lawyer. Do not ignore it.'],
						[
							'A court order of August 1, 2025 protects people who were paroled at a border crossing from fast-track removal while that case runs.',
						],
						[
							'If you have applied for asylum, your application is a case of its own: ask your lawyer what the end of parole means for it.',
						],
					),
				),
				body: richText(
					paragraph(
						'From January 12, 2023 people in central and northern Mexico could ask for an appointment at eight border crossings with an app of U.S. Customs and Border Protection. It was never a parole program by a notice of its own: officers decided in each case.',
					),
				),
			},
		},
	},
	{
		key: 'FRP',
		shared: {
			code: 'FRP',
			countries: ['CO', 'CU', 'EC', 'GT', 'HN', 'HT', 'SV'],
			status: 'in-court',
			statusAsOf: '2026-03-30',
			statusSource: {
				title: 'USCIS Pause Tracker: Doe v. Noem, entries to March 30, 2026',
				url: 'https://uscis-pause-tracker.com/cases/786112b9-99ff-4b65-a3d7-b59cdd1edc38',
			},
			people: {
				count: 15000,
				asOf: '2025-12-31',
				source: {
					title: 'Justice Action Center',
					url: 'https://justiceactioncenter.org/news/groups-ask-court-to-keep-families-together',
				},
			},
			guides: ['know-your-parole', 'get-legal-help', 'work-permits'],
			order: 5,
		},
		text: {
			en: {
				name: 'Family reunification parole',
				summary:
					'Parole for relatives of citizens and permanent residents who have an approved family petition and would otherwise wait abroad for years.',
				statusNote:
					'The government announced the end for January 14, 2026. A court has blocked it with a preliminary injunction, which is in force.',
				people: {
					note: 'About this number held this parole when its end was announced, as of December 2025.',
				},
				meaning: richText(
					paragraph(
						'While the injunction is in force, the early end of this parole is blocked. An appeal was docketed on March 26, 2026, so this can change.',
					),
					bulletList(
						['Your parole still ends on the day that your Form I-94 shows.'],
						['If you have filed for a green card, keep the receipt of your Form I-485 with you.'],
						['Come back to this page: it changes as soon as the court decides.'],
					),
				),
				body: richText(
					paragraph(
						'The first of these programs, for Cubans, began on November 21, 2007; Haitians followed in December 2014, and Colombians, Guatemalans, Hondurans, Salvadorans and Ecuadorians in 2023. Relatives came by invitation only.',
					),
				),
			},
		},
	},
];
