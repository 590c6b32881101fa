import type { Field } from 'payload';

import { validWebAddress } from '../../fields/validations.ts';

/** Under what terms others may use the campaign's words. Empty fields stand for CC BY 4.0. */
export function reuseFields(): Field[] {
	return [
		{
			name: 'license',
			type: 'group',
			label: 'License',
			admin: {
				description:
					'What partner organizations are told with every text that they take over. Leave both empty for CC BY 4.0: anybody may use the texts who names you.',
			},
			fields: [
				{
					type: 'row',
					fields: [
						{
							name: 'name',
							type: 'text',
							label: 'Name',
							validate: (value: unknown, { siblingData }: { siblingData: { url?: unknown } }) =>
								siblingData.url && !value ? 'Name the license that the address leads to.' : true,
							admin: { width: '50%', description: '“CC BY-NC 4.0”' },
						},
						{
							name: 'url',
							type: 'text',
							label: 'Address of its text',
							validate: (value: unknown, { siblingData }: { siblingData: { name?: unknown } }) =>
								siblingData.name && !value
									? 'Give the address at which the license can be read.'
									: validWebAddress(value),
							admin: {
								width: '50%',
								description: 'https://creativecommons.org/licenses/by-nc/4.0/',
							},
						},
					],
				},
			],
		},
		{
			name: 'attribution',
			type: 'text',
			label: 'How to name you',
			admin: {
				description:
					'The line that partners put under a text. Leave it empty for the name of the organization and the license: “Let Them Stay, CC BY 4.0”.',
			},
		},
	];
}
