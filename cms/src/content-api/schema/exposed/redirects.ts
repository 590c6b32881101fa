import { required, type ExposedType } from '../exposure.ts';

export const redirects: ExposedType = {
	type: 'Redirect',
	fields: {
		from: required(),
		to: required({ description: 'A path without a language prefix, or a whole address.' }),
		permanent: required(),
	},
};
