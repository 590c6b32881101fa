import type { Derived } from '../schema/derive.ts';
import { action, actionFields, actions } from './actions.ts';
import { alertFields, alerts } from './alerts.ts';
import { blocks } from './blocks.ts';
import { changes } from './changes.ts';
import { content } from './content.ts';
import { derivedResolvers } from './derived.ts';
import { development, developmentFields, developments } from './developments.ts';
import { navigation, siteSettings } from './globals.ts';
import { guide, guideFields, guides } from './guides.ts';
import { languages } from './languages.ts';
import { termsFields } from './license.ts';
import { news, newsItem, newsItemFields } from './news.ts';
import { page, pageFields } from './pages.ts';
import { program, programFields, programs } from './programs.ts';
import { redirect } from './redirects.ts';
import { references } from './references.ts';
import { richText } from './rich-text.ts';
import type { Resolvers } from './types.ts';

const written: Resolvers = {
	Query: {
		changes,
		content,
		page,
		program,
		programs,
		development,
		developments,
		newsItem,
		news,
		guide,
		guides,
		action,
		actions,
		alerts,
		references,
		redirect,
		languages,
		siteSettings,
		navigation,
	},
	RichText: richText,
	Page: pageFields,
	Program: programFields,
	Development: developmentFields,
	NewsItem: newsItemFields,
	Guide: guideFields,
	Action: actionFields,
	Alert: alertFields,
	SiteSettings: termsFields,
	...blocks,
};

/** Every resolver of the public schema; those written by hand come before the derived ones. */
export function publicResolvers(derived: Derived): Resolvers {
	const resolvers = derivedResolvers(derived);
	for (const [type, fields] of Object.entries(written)) {
		resolvers[type] = { ...resolvers[type], ...fields };
	}
	return resolvers;
}
