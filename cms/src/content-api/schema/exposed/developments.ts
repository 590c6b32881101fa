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
		title: required({ description: 'What happened, in one line.' }),
		date: required({
			as: 'Date',
			description: 'The day on which it happened, not the one on which it was written about.',
		}),
		effectiveDate: optional({
			as: 'Date',
			description:
				'The day on which it takes effect; null when that is not another day, or not known.',
		}),
		hearingDate: optional({
			as: 'Date',
			description:
				'The day of a hearing that has been set, before a judge or a committee. Null when there is none.',
		}),
		kind: required({ description: 'Who acted.' }),
		summary: required({
			description: 'What was decided and for whom it changes something: two to four sentences.',
		}),
		court: optional({
			description:
				'For `COURT`: its full name, “U.S. District Court for the District of Massachusetts”. Null when not given.',
		}),
		caseName: optional({
			description: 'For `COURT`: “Doe v. Noem”. Null when not given.',
		}),
		docketNumber: optional({
			description: 'For `COURT`: as the court writes it, “1:25-cv-10495”. Null when not given.',
		}),
		source: required({
			...source,
			description: 'The ruling, the notice or the bill itself where it is public.',
		}),
		programs: relatedPrograms(
			'Those it touches, as far as they are published in the language of the operation. `path` leads to the timeline of the first.',
		),
	},
};
