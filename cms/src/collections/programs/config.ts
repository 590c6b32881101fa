import { countryOptions } from '../../fields/countries.ts';
import { richTextField } from '../../fields/richTextField.ts';
import { seoField } from '../../fields/seoField.ts';
import { sourceField } from '../../fields/sourceField.ts';
import { contentCollection } from '../contentCollection.ts';
import { codeField } from './codeField.ts';
import { peopleField } from './peopleField.ts';
import { statusAsOfField } from './statusAsOfField.ts';

export const programs = contentCollection({
	slug: 'programs',
	typeName: 'Program',
	labels: { singular: 'Program', plural: 'Programs' },
	group: 'Information',
	description:
		'The parole programs and where each one stands. What happened, with date and source, goes into Developments.',
	title: 'name',
	columns: ['code', 'status', 'statusAsOf'],
	search: ['code', 'summary'],
	defaultSort: 'order',
	fields: [
		{
			type: 'tabs',
			tabs: [
				{
					label: 'Program',
					fields: [
						{
							name: 'name',
							type: 'text',
							label: 'Name',
							required: true,
							localized: true,
							admin: { description: 'As people know it: “Uniting for Ukraine (U4U)”.' },
						},
						{
							name: 'summary',
							type: 'textarea',
							label: 'Summary',
							required: true,
							localized: true,
							admin: { description: 'One or two sentences: who came with it, and since when.' },
						},
						richTextField({
							name: 'body',
							label: 'About the program',
							localized: true,
							description: 'How it began, who could use it and what it allowed.',
						}),
					],
				},
				{
					label: 'Status',
					description:
						'Change these together: a status without a fresh day misleads readers. Status, day and source are the same in every language and change on all pages at once; the note is of the language that is open.',
					fields: [
						{
							type: 'row',
							fields: [
								{
									name: 'status',
									type: 'select',
									label: 'Program status',
									required: true,
									// Payload would give the enum of `_status` (draft, published) the same name.
									enumName: 'enum_programs_program_status',
									options: [
										{ label: 'Open', value: 'open' },
										{ label: 'Paused', value: 'paused' },
										{ label: 'Ending', value: 'ending' },
										{ label: 'Ended', value: 'ended' },
										{ label: 'In court', value: 'in-court' },
									],
									admin: {
										width: '50%',
										description:
											'“In court” when a ruling keeps it alive or a decision is open that could bring it back.',
									},
								},
								statusAsOfField(),
							],
						},
						{
							name: 'statusNote',
							type: 'textarea',
							label: 'Note on the status',
							localized: true,
							admin: {
								description:
									'One or two sentences: “A court has blocked the end for now. The government has appealed.”',
							},
						},
						sourceField({
							name: 'statusSource',
							label: 'Source of the status',
							description: 'Where a reader can check the status.',
						}),
					],
				},
				{
					label: 'What it means',
					fields: [
						richTextField({
							name: 'meaning',
							label: 'What it means for a person in the program',
							localized: true,
							description:
								'Plain words for somebody who is worried: can I stay, can I work, what should I do now? Not legal advice.',
						}),
						{
							name: 'guides',
							type: 'relationship',
							relationTo: 'guides',
							hasMany: true,
							label: 'Guides',
							admin: {
								description: 'Guides that help people in this program, the most useful first.',
							},
						},
					],
				},
				{
					label: 'People and countries',
					fields: [
						peopleField(),
						{
							name: 'countries',
							type: 'select',
							hasMany: true,
							label: 'Countries',
							options: countryOptions,
							admin: {
								description:
									'Where people in the program come from: Ukraine. Leave empty when it is open to any country.',
							},
						},
					],
				},
				{ label: 'Search and sharing', fields: [seoField()] },
			],
		},
		codeField(),
		{
			name: 'order',
			type: 'number',
			label: 'Place in lists',
			required: true,
			defaultValue: 100,
			admin: {
				position: 'sidebar',
				step: 10,
				description: 'Small numbers come first: 10, 20, 30 leave room in between.',
			},
		},
	],
});
