import { languages as all, localizePath } from '@lts/locales';

import { getEnvironment } from '../../environment.ts';
import type { Resolve } from './types.ts';

/** The languages of the site, in the order in which readers are offered them. */
export const languages: Resolve = () =>
	all.map(({ code, direction, endonym, name }) => ({
		code,
		name,
		endonym,
		direction: direction.toUpperCase(),
		url: getEnvironment().siteUrl + localizePath('/', code),
	}));
