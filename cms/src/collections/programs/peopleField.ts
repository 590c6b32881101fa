import type { GroupField } from 'payload';

import { dayField } from '../../fields/dayField.ts';
import { sourceField } from '../../fields/sourceField.ts';

interface People {
	count?: number | null;
}

/** How many people a program brought, with the day and the source of the figure. */
export function peopleField(): GroupField {
	return {
		name: 'people',
		type: 'group',
		label: 'Number of people',
		admin: { description: 'Leave all of it empty when there is no figure with a source.' },
		fields: [
			{
				type: 'row',
				fields: [
					{
						name: 'count',
						type: 'number',
						label: 'People',
						min: 0,
						admin: { width: '50%', step: 1, description: 'A whole number: 240000.' },
						validate: (value: unknown) => {
							if (value === null || value === undefined) return true;
							return Number.isSafeInteger(value) && Number(value) >= 0
								? true
								: 'Give a whole number, 0 or more, without letters or commas.';
						},
					},
					dayField({
						name: 'asOf',
						label: 'As of',
						width: '50%',
						description: 'The day that the figure is from.',
						validate: (value, { siblingData }) =>
							value || typeof (siblingData as People).count !== 'number'
								? true
								: 'Give the day that the figure is from.',
					}),
				],
			},
			{
				name: 'note',
				type: 'text',
				label: 'Note',
				localized: true,
				admin: {
					description: 'What is counted: “people who arrived by air, not all who applied”.',
				},
			},
			sourceField({ description: 'Where the figure can be checked.' }),
		],
	};
}
