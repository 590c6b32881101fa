import { sitePath } from '../../sitePath.ts';
import { lookUp } from '../reading/lookup.ts';
import { documentFields } from './document.ts';
import { seo } from './seo.ts';
import type { Resolve, TypeResolvers } from './types.ts';

export const pageFields: TypeResolvers = {
	...documentFields('pages', (page) => sitePath('pages', page)),
	seo,
};

/** Takes the path with or without slashes around it; the home page is `home`, `/` or empty. */
export const page: Resolve<unknown, { path: string }> = (_parent, { path }, operation) => {
	const key = path.replace(/^\/+|\/+$/g, '') || 'home';
	return lookUp(operation, { collection: 'pages', field: 'path', key });
};
