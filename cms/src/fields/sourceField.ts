import type { GroupField } from 'payload';

import { validWebAddress } from './validations.ts';

/** Where a statement can be checked. With `required`, both the title and the address. */
export function sourceField({
	name = 'source',
	label = 'Source',
	description = 'Where a reader can check it.',
	required = false,
}: {
	name?: string;
	label?: string;
	description?: string;
	required?: boolean;
} = {}): GroupField {
	return {
		name,
		type: 'group',
		label,
		admin: { description },
		fields: [
			{
				type: 'row',
				fields: [
					{
						name: 'title',
						type: 'text',
						label: 'Title',
						required,
						validate: required
							? undefined
							: (value: unknown, { siblingData }: { siblingData: { url?: string | null } }) =>
									value || !siblingData.url ? true : 'Name the source, since it has an address.',
						admin: {
							width: '50%',
							description: 'As the source calls itself: “Federal Register, 90 FR 13611”.',
						},
					},
					{
						name: 'url',
						type: 'text',
						label: 'Address',
						required,
						validate: (
							value: unknown,
							{ siblingData }: { siblingData: { title?: string | null } },
						) => {
							if (value) return validWebAddress(value);
							if (required)
								return 'Give the address of the source: nothing is published without one.';
							return siblingData.title ? 'Give the address of the source.' : true;
						},
						admin: {
							width: '50%',
							description: 'The original where there is one, not a report on it: https://…',
						},
					},
				],
			},
		],
	};
}
