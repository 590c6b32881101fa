import { optional, relatedPrograms, required, type ExposedType } from '../exposure.ts';

export const alerts: ExposedType = {
	type: 'Alert',
	fields: {
		id: required({ as: 'ID' }),
		level: required(),
		message: required(),
		link: optional({ as: 'Link' }),
		programs: { ...relatedPrograms(), description: 'Empty for an alert on the whole site.' },
		languages: required({
			as: 'LanguageCode',
			description: 'Whom it is for; empty for readers of every language.',
		}),
		from: optional(),
		until: optional(),
		sample: required(),
		machineTranslated: required(),
	},
};
