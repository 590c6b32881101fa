import { languages } from '@lts/locales';

import { linkField } from '../../fields/linkField.ts';
import { programsField } from '../../fields/programsField.ts';
import { notBefore } from '../../fields/validations.ts';
import { contentCollection } from '../contentCollection.ts';

interface AlertData {
	scope?: string | null;
	from?: string | null;
}

const time = { pickerAppearance: 'dayAndTime', displayFormat: 'MMM d, yyyy h:mm a' } as const;

export const alerts = contentCollection({
	slug: 'alerts',
	typeName: 'Alert',
	labels: { singular: 'Alert', plural: 'Alerts' },
	group: 'Information',
	description: 'A banner at the top of pages. Use few, and let each one end by itself.',
	title: 'message',
	columns: ['level', 'scope', 'from', 'until'],
	defaultSort: '-updatedAt',
	hasAddress: false,
	fields: [
		{
			name: 'message',
			type: 'textarea',
			label: 'Message',
			required: true,
			localized: true,
			maxLength: 400,
			admin: {
				description:
					'One or two sentences: “USCIS has paused all U4U applications. Do not travel before you have talked to a lawyer.”',
			},
		},
		linkField({ localized: true, description: 'Where readers learn more. Optional.' }),
		{
			name: 'level',
			type: 'select',
			label: 'Level',
			required: true,
			defaultValue: 'information',
			options: [
				{ label: 'Information', value: 'information' },
				{ label: 'Warning', value: 'warning' },
				{ label: 'Urgent', value: 'urgent' },
			],
			admin: {
				position: 'sidebar',
				description: 'Urgent only when people have to act within days.',
			},
		},
		{
			name: 'scope',
			type: 'select',
			label: 'Shown on',
			required: true,
			defaultValue: 'site',
			options: [
				{ label: 'The whole site', value: 'site' },
				{ label: 'Pages of some programs', value: 'programs' },
			],
			admin: { position: 'sidebar', description: 'Where readers see it.' },
		},
		{
			...programsField({
				sidebar: true,
				description: 'The programs whose pages show it.',
				condition: ({ scope }: AlertData) => scope === 'programs',
			}),
			validate: (value: unknown, { data }: { data: unknown }) =>
				(data as AlertData).scope !== 'programs' || (Array.isArray(value) && value.length > 0)
					? true
					: 'Choose the programs whose pages show the alert.',
		},
		{
			name: 'languages',
			type: 'select',
			hasMany: true,
			label: 'Languages',
			options: languages.map(({ code, name }) => ({ value: code, label: name })),
			admin: {
				position: 'sidebar',
				description: 'Leave empty to show it in every language in which it is published.',
			},
		},
		{
			name: 'from',
			type: 'date',
			label: 'Shown from',
			admin: {
				position: 'sidebar',
				date: time,
				description: 'In your own time zone. Leave empty to show it as soon as it is published.',
			},
		},
		{
			name: 'until',
			type: 'date',
			label: 'Shown until',
			validate: (value: unknown, { data }: { data: unknown }) =>
				notBefore(
					value,
					(data as AlertData).from,
					'The end has to be after the start: readers would never see the alert.',
				),
			admin: {
				position: 'sidebar',
				date: time,
				description: 'In your own time zone. Leave empty to show it until it is unpublished.',
			},
		},
	],
});
