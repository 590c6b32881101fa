import {
	documentFields,
	optional,
	relatedPrograms,
	required,
	source,
	type ExposedType,
} from '../exposure.ts';

export const developments: ExposedType = {
	type: 'Development',
	fields: {
		...documentFields,
		title: required(),
		date: required({ as: 'Date' }),
		effectiveDate: optional({
			as: 'Date',
			description: 'The day on which it takes effect, when that is another.',
		}),
		kind: required(),
		summary: required(),
		court: optional(),
		caseName: optional(),
		docketNumber: optional(),
		source: required(source),
		programs: relatedPrograms(),
	},
};
