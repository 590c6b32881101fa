import { optional, relatedPrograms, required, type ExposedType } from '../exposure.ts';

export const alerts: ExposedType = {
	type: 'Alert',
	fields: {
		id: required({
			as: 'ID',
			description: 'Names it among alerts, the same in every language; never given to another.',
		}),
		level: required({ description: 'How urgent it is; lists begin with the most urgent.' }),
		message: required({ description: 'One or two sentences, plain text.' }),
		link: optional({
			as: 'Link',
			description:
				'Where to learn more; null when there is no such place, or when it is not published.',
		}),
		programs: relatedPrograms(
			'The programs with which it is shown; empty for an alert on the whole site.',
		),
		languages: required({
			as: 'LanguageCode',
			description: 'Whom it is for; empty for readers of every language.',
		}),
		from: optional({
			description: 'Shown from this moment on; null when it was shown as soon as it was published.',
		}),
		until: optional({
			description: 'Not to be shown from this moment on; null when no end is planned.',
		}),
		sample: required({
			description:
				'True for an alert that only shows what the product can do. It must not be taken for advice.',
		}),
		machineTranslated: required({
			description:
				'True when this language was drafted by a machine and not yet reviewed by a person.',
		}),
	},
};
