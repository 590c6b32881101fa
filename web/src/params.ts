import { languages } from '@lts/locales';
import { defineParams } from '@sveltejs/kit/params';

export const params = defineParams({
	language: (segment) =>
		languages.some((language) => language.segment === segment && segment !== '')
			? segment
			: undefined,
});
