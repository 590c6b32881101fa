import { documentFields, optional, required, source, type ExposedType } from '../exposure.ts';

export const programs: ExposedType = {
	type: 'Program',
	fields: {
		...documentFields,
		code: required({ description: '`OAW`, `U4U`, `CHNV`, `CBP-ONE`, `FRP`.' }),
		name: required(),
		summary: required(),
		body: optional(),
		countries: required({ as: 'CountryCode' }),
		status: required(),
		statusAsOf: required({
			as: 'Date',
			description: 'The day for which `status` is known to be right.',
		}),
		statusNote: optional(),
		statusSource: optional(source),
		people: optional({
			as: 'PeopleCount',
			fields: {
				count: required({ as: 'Int' }),
				asOf: required({ as: 'Date' }),
				note: optional(),
				source: optional(source),
			},
		}),
		meaning: optional({ description: 'What the status means for a person in the program.' }),
		guides: required({ atMost: 12 }),
	},
};
