import { dayField } from '../../fields/dayField.ts';
import { programsField } from '../../fields/programsField.ts';
import { sourceField } from '../../fields/sourceField.ts';
import { contentCollection } from '../contentCollection.ts';
import { courtFields } from './courtFields.ts';

export const developments = contentCollection({
	slug: 'developments',
	typeName: 'Development',
	labels: { singular: 'Development', plural: 'Developments' },
	group: 'Information',
	description:
		'One dated event with its source: a ruling, a notice, a vote. It shows up in the timeline of each program it touches.',
	title: 'title',
	columns: ['date', 'kind', 'programs'],
	search: ['summary', 'caseName', 'docketNumber'],
	defaultSort: '-date',
	fields: [
		{
			name: 'title',
			type: 'text',
			label: 'Title',
			required: true,
			localized: true,
			admin: {
				description:
					'What happened, in one line: “Court blocks the end of family reunification parole”.',
			},
		},
		{
			name: 'summary',
			type: 'textarea',
			label: 'Summary',
			required: true,
			localized: true,
			admin: {
				description:
					'What was decided and for whom it changes something, in two to four plain sentences.',
			},
		},
		{
			type: 'row',
			fields: [
				dayField({
					name: 'date',
					label: 'Date',
					required: true,
					index: true,
					width: '50%',
					description: 'The day it happened, not the day we wrote about it.',
				}),
				dayField({
					name: 'effectiveDate',
					label: 'In effect from',
					width: '50%',
					description: 'Only when that is another day.',
				}),
			],
		},
		dayField({
			name: 'hearingDate',
			label: 'Hearing on',
			description:
				'Only when a hearing has been set, before a judge or a committee. The calendars that people subscribe to have it.',
		}),
		sourceField({
			required: true,
			description: 'Required: the ruling, the notice or the bill itself where it is public.',
		}),
		{
			name: 'kind',
			type: 'select',
			label: 'Kind',
			required: true,
			options: [
				{ label: 'Court', value: 'court' },
				{ label: 'Agency', value: 'agency' },
				{ label: 'Congress', value: 'congress' },
				{ label: 'Announcement', value: 'announcement' },
			],
			admin: {
				position: 'sidebar',
				description:
					'Court: rulings and filings. Agency: DHS, USCIS, CBP. Announcement: speeches, posts, press.',
			},
		},
		courtFields(),
		programsField({
			required: true,
			sidebar: true,
			description: 'Every program that it touches; the first one is where links to it lead.',
		}),
	],
});
