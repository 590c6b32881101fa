import { sitePath } from '../../sitePath.ts';
import { findContent, type ContentListArguments } from '../reading/content-list.ts';
import { lookUp } from '../reading/lookup.ts';
import { documentFields } from './document.ts';
import { seo } from './seo.ts';
import type { Resolve, TypeResolvers } from './types.ts';

export const newsItemFields: TypeResolvers = {
	...documentFields('news', (newsItem) => sitePath('news', newsItem)),
	seo,
};

export const newsItem: Resolve<unknown, { slug: string }> = (_parent, { slug }, operation) =>
	lookUp(operation, { collection: 'news', field: 'slug', key: slug });

export const news: Resolve<unknown, ContentListArguments> = (_parent, args, operation) =>
	findContent(operation, 'news', args);
