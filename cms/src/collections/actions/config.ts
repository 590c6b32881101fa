import { dayField } from '../../fields/dayField.ts';
import { linkField } from '../../fields/linkField.ts';
import { programsField } from '../../fields/programsField.ts';
import { richTextField } from '../../fields/richTextField.ts';
import { seoField } from '../../fields/seoField.ts';
import { slugField } from '../../fields/slugField.ts';
import { contentCollection } from '../contentCollection.ts';

export const actions = contentCollection({
	slug: 'actions',
	typeName: 'Action',
	labels: { singular: 'Action', plural: 'Actions' },
	group: 'Action',
	description: 'Ways to act: write, call, share. Close an action when its time is over.',
	title: 'title',
	columns: ['kind', 'state', 'deadline'],
	search: ['summary', 'slug'],
	defaultSort: 'order',
	fields: [
		{
			type: 'tabs',
			tabs: [
				{
					label: 'Action',
					fields: [
						{
							name: 'title',
							type: 'text',
							label: 'Title',
							required: true,
							localized: true,
							admin: { description: 'What to do: “Ask your senators to protect parole”.' },
						},
						{
							name: 'summary',
							type: 'textarea',
							label: 'Summary',
							required: true,
							localized: true,
							admin: { description: 'Why now and what it brings. One or two sentences.' },
						},
						richTextField({
							name: 'body',
							label: 'Text',
							localized: true,
							description: 'What to say or write, with the facts that somebody needs for it.',
						}),
						linkField({
							localized: true,
							description: 'Where it happens: a form, a phone number, a page to share.',
						}),
					],
				},
				{ label: 'Search and sharing', fields: [seoField()] },
			],
		},
		{
			name: 'state',
			type: 'select',
			label: 'State',
			required: true,
			defaultValue: 'open',
			options: [
				{ label: 'Open', value: 'open' },
				{ label: 'Won', value: 'won' },
				{ label: 'Closed', value: 'closed' },
			],
			admin: { position: 'sidebar', description: 'Only open actions are shown on the start page.' },
		},
		{
			name: 'kind',
			type: 'select',
			label: 'Kind',
			required: true,
			options: [
				{ label: 'Letter', value: 'letter' },
				{ label: 'Call', value: 'call' },
				{ label: 'Share', value: 'share' },
				{ label: 'Outside link', value: 'link' },
			],
			admin: { position: 'sidebar', description: 'How people take part.' },
		},
		dayField({
			name: 'deadline',
			label: 'Deadline',
			sidebar: true,
			description: 'The last day on which it helps: the day of the vote. Optional.',
		}),
		slugField({
			collection: 'actions',
			noun: 'action',
			description:
				'The end of the address: /take-action#protect-parole. Leave it empty to have it made from the title.',
		}),
		programsField({ sidebar: true, description: 'The programs it stands up for.' }),
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
