import { documentFields, optional, required, source, type ExposedType } from '../exposure.ts';

export const programs: ExposedType = {
	type: 'Program',
	fields: {
		...documentFields,
		code: required({
			description:
				'Its short name, capital letters, digits and dashes: `U4U`, `CBP-ONE`. The same in every language; changes only when the program is renamed.',
		}),
		name: required({ description: 'As people know it: “Uniting for Ukraine (U4U)”.' }),
		summary: required({ description: 'Who came with it, and since when: one or two sentences.' }),
		body: optional({
			description:
				'How it began, who could use it and what it allowed; null when that is not written.',
		}),
		countries: required({
			as: 'CountryCode',
			description: 'Where its people come from; empty when it is open to any country.',
		}),
		status: required({ description: 'Where it stands. Never show it without `statusAsOf`.' }),
		statusAsOf: required({
			as: 'Date',
			description: 'The day for which `status` is known to be right.',
		}),
		statusNote: optional({
			description: 'One or two sentences that explain `status`; null when it needs none.',
		}),
		statusSource: optional({
			...source,
			description: 'Where `status` can be checked; null when no source is given.',
		}),
		people: optional({
			as: 'PeopleCount',
			description: 'Null when there is no figure with its day.',
			fields: {
				count: required({ as: 'Int', description: 'People, a whole number.' }),
				asOf: required({ as: 'Date', description: 'The day that the figure is from.' }),
				note: optional({
					description:
						'What is counted: “people who arrived by air, not all who applied”. Null when not said.',
				}),
				source: optional({
					...source,
					description: 'Where the figure can be checked; null when no source is given.',
				}),
			},
		}),
		meaning: optional({
			description:
				'What the status means for a person in the program. Not legal advice. Null when that is not written.',
		}),
		guides: required({
			atMost: 12,
			description:
				'Those that help its people, the most useful first, as far as they are published in the language of the operation.',
		}),
	},
};
