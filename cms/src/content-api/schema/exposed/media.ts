import { required, type ExposedType } from '../exposure.ts';

/** What is not a picture. Pictures are shown as `Image`, which is written by hand. */
export const media: ExposedType = {
	type: 'File',
	fields: {
		id: required({
			as: 'ID',
			description: 'Names it among images and files; stays when the file behind it is replaced.',
		}),
		title: required({
			description:
				'In the language of the operation, else in that of the file itself, else in English, else in any.',
		}),
		mimeType: required({ description: 'Its media type: `application/pdf`.' }),
		filesize: required({ as: 'Int', description: 'Bytes.' }),
		language: required({ as: 'LanguageCode', description: 'What the file is written in.' }),
	},
};
