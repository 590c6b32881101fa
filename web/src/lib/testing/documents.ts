import type { Shown } from '#lib/content/shown.ts';
import type {
	ActionCardFragment,
	DevelopmentItemFragment,
	FileLinkFragment,
	GuideCardFragment,
	NewsCardFragment,
	PictureFragment,
	ProgramCardFragment,
} from '#lib/server/content/generated/graphql.ts';

/* Documents as components get them. */

export const marks = { sample: false, machineTranslated: false, language: 'en' } as const;

export const program: Shown<ProgramCardFragment> = {
	...marks,
	id: '3',
	path: '/programs/chnv',
	code: 'CHNV',
	name: 'CHNV parole',
	summary: 'For people from four countries.',
	countries: ['CU', 'HT'],
	status: 'ENDED',
	statusAsOf: '2026-03-30',
};

export const development: Shown<DevelopmentItemFragment> = {
	...marks,
	id: '9',
	path: '/programs/chnv#development-9',
	title: 'Court lifts the hold',
	date: '2025-05-28',
	effectiveDate: null,
	hearingDate: null,
	kind: 'COURT',
	summary: 'Applications are decided again.',
	court: 'D. Mass.',
	caseName: 'Doe v. Noem',
	docketNumber: '1:25-cv-10495',
	source: { title: 'Clearinghouse', url: 'https://clearinghouse.net/case/46186' },
	programs: [program],
};

export const newsItem: Shown<NewsCardFragment> = {
	...marks,
	id: '4',
	path: '/news/a-win',
	title: 'A win',
	kind: 'IN_THE_MEDIA',
	date: '2026-01-25',
	summary: 'The order holds.',
	outlet: 'The Example',
	programs: [program],
};

export const guide: Shown<GuideCardFragment> = {
	...marks,
	id: '1',
	path: '/guides/what-is-parole',
	title: 'What parole is',
	summary: 'What it allows.',
	audience: ['PAROLEES'],
};

export const action: Shown<ActionCardFragment> = {
	...marks,
	id: '2',
	path: '/take-action#write',
	slug: 'write',
	title: 'Write to Congress',
	kind: 'LETTER',
	state: 'OPEN',
	summary: 'Five minutes.',
	deadline: '2026-12-31',
	link: { label: 'Find your member', url: 'https://www.house.gov/', external: true },
};

export const picture: PictureFragment = {
	id: '5',
	url: '/media/table-1600.webp',
	alt: 'A family at a table',
	decorative: false,
	width: 1600,
	height: 900,
	caption: 'At home',
	credit: 'A. Example',
	sizes: [
		{ url: '/media/table-320.webp', width: 320, height: 180 },
		{ url: '/media/table-640.webp', width: 640, height: 360 },
	],
};

export const file: FileLinkFragment = {
	id: '6',
	url: '/media/letter-0123456789.pdf',
	title: 'Sample letter',
	mimeType: 'application/pdf',
	filesize: 1_240_000,
	language: 'en',
};
