import { required, type ExposedType } from '../exposure.ts';

export const redirects: ExposedType = {
	type: 'Redirect',
	fields: {
		from: required({ description: 'The path that was given up, without a language prefix.' }),
		to: required({ description: 'A path without a language prefix, or a whole address.' }),
		permanent: required({ description: 'False for a detour that will end: do not store it.' }),
	},
};
