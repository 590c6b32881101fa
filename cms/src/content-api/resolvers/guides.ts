import { sitePath } from '../../sitePath.ts';
import { findContent, type ContentListArguments } from '../reading/content-list.ts';
import type { Document } from '../reading/document.ts';
import { lookUp } from '../reading/lookup.ts';
import { seo } from './seo.ts';
import type { Resolve, TypeResolvers } from './types.ts';

export const guideFields: TypeResolvers = {
	path: (guide: Document) => sitePath('guides', guide),
	seo,
};

export const guide: Resolve<unknown, { slug: string }> = (_parent, { slug }, operation) =>
	lookUp(operation, { collection: 'guides', field: 'slug', key: slug });

export const guides: Resolve<unknown, ContentListArguments> = (_parent, args, operation) =>
	findContent(operation, 'guides', args);
