import type { Field } from 'payload';

/** What a court case is known by; asked for when the development is of a court. */
export function courtFields(): Field {
	return {
		type: 'collapsible',
		label: 'Court case',
		admin: { condition: ({ kind }) => kind === 'court' },
		fields: [
			{
				name: 'court',
				type: 'text',
				label: 'Court',
				admin: {
					description: 'Its full name: “U.S. District Court for the District of Massachusetts”.',
				},
			},
			{
				type: 'row',
				fields: [
					{
						name: 'caseName',
						type: 'text',
						label: 'Case',
						admin: { width: '50%', description: '“Doe v. Noem”' },
					},
					{
						name: 'docketNumber',
						type: 'text',
						label: 'Docket number',
						admin: { width: '50%', description: '“1:25-cv-10495”' },
					},
				],
			},
		],
	};
}
