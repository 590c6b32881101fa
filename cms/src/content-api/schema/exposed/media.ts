import { required, type ExposedType } from '../exposure.ts';

/** What is not a picture. Pictures are shown as `Image`, which is written by hand. */
export const media: ExposedType = {
	type: 'File',
	fields: {
		id: required({ as: 'ID' }),
		title: required({
			description:
				'In the language of the operation, else in that of the file itself, else in English.',
		}),
		mimeType: required({ description: '`application/pdf`.' }),
		filesize: required({ as: 'Int', description: 'Bytes.' }),
		language: required({ as: 'LanguageCode', description: 'What the file is written in.' }),
	},
};
