import { sitePath } from '../../sitePath.ts';
import { findContent, type ContentListArguments } from '../reading/content-list.ts';
import { lookUp } from '../reading/lookup.ts';
import { documentFields } from './document.ts';
import { seo } from './seo.ts';
import type { Resolve, TypeResolvers } from './types.ts';

export const guideFields: TypeResolvers = {
	...documentFields('guides', (guide) => sitePath('guides', guide)),
	seo,
};

export const guide: Resolve<unknown, { slug: string }> = (_parent, { slug }, operation) =>
	lookUp(operation, { collection: 'guides', field: 'slug', key: slug });

export const guides: Resolve<unknown, ContentListArguments> = (_parent, args, operation) =>
	findContent(operation, 'guides', args);
