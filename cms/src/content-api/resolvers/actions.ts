import { sitePath } from '../../sitePath.ts';
import { findContent, type ContentListArguments } from '../reading/content-list.ts';
import { lookUp } from '../reading/lookup.ts';
import { documentFields } from './document.ts';
import { seo } from './seo.ts';
import type { Resolve, TypeResolvers } from './types.ts';

export const actionFields: TypeResolvers = {
	...documentFields('actions', (action) => sitePath('actions', action)),
	seo,
};

export const action: Resolve<unknown, { slug: string }> = (_parent, { slug }, operation) =>
	lookUp(operation, { collection: 'actions', field: 'slug', key: slug });

export const actions: Resolve<unknown, ContentListArguments> = (_parent, args, operation) =>
	findContent(operation, 'actions', args);
