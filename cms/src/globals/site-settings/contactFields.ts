import type { Field } from 'payload';

import { rowLabel } from '../../fields/rowLabel.ts';
import { validPhone, validWebAddress } from '../../fields/validations.ts';

/** Where people reach the campaign, and where they find help. */
export function contactFields(): Field[] {
	return [
		{
			name: 'contactEmail',
			type: 'email',
			label: 'Mail address',
			required: true,
			admin: { description: 'Public, at the foot of every page: press@example.org.' },
		},
		{
			name: 'helpline',
			type: 'group',
			label: 'Where to find help',
			admin: {
				description: 'For readers who need a person now. Shown where nothing else answers.',
			},
			fields: [
				{
					name: 'label',
					type: 'text',
					label: 'Name',
					localized: true,
					admin: { description: '“Find free legal help”' },
				},
				{
					name: 'text',
					type: 'textarea',
					label: 'Text',
					localized: true,
					admin: { description: 'Who answers, when, and in which languages.' },
				},
				{
					type: 'row',
					fields: [
						{
							name: 'phone',
							type: 'text',
							label: 'Phone',
							validate: validPhone,
							admin: { width: '50%', description: '+1 202-555-0123' },
						},
						{
							name: 'url',
							type: 'text',
							label: 'Address',
							validate: validWebAddress,
							admin: { width: '50%', description: 'https://…' },
						},
					],
				},
			],
		},
		{
			name: 'newsletterUrl',
			type: 'text',
			label: 'Address of the newsletter',
			validate: validWebAddress,
			admin: { description: 'Where readers sign up: https://…' },
		},
		{
			name: 'socialLinks',
			type: 'array',
			label: 'Social media',
			labels: { singular: 'Profile', plural: 'Profiles' },
			maxRows: 10,
			admin: {
				initCollapsed: true,
				components: { RowLabel: rowLabel('label', 'Profile') },
			},
			fields: [
				{
					type: 'row',
					fields: [
						{
							name: 'label',
							type: 'text',
							label: 'Name',
							required: true,
							admin: { width: '50%', description: '“Instagram”' },
						},
						{
							name: 'url',
							type: 'text',
							label: 'Address',
							required: true,
							validate: (value: unknown) =>
								value ? validWebAddress(value) : 'Give the address of the profile: https://…',
							admin: { width: '50%', description: 'https://…' },
						},
					],
				},
			],
		},
	];
}
