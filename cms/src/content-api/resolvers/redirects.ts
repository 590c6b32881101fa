import { lookUp } from '../reading/lookup.ts';
import type { Resolve } from './types.ts';

export const redirect: Resolve<unknown, { path: string }> = (_parent, { path }, operation) => {
	const key = path.startsWith('/') && path.length > 1 ? path.replace(/\/+$/, '') : path;
	return lookUp(operation, { collection: 'redirects', field: 'from', key });
};
