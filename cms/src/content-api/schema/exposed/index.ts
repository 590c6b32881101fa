import type { Exposure } from '../exposure.ts';
import { actions } from './actions.ts';
import { alerts } from './alerts.ts';
import { blocks } from './blocks.ts';
import { developments } from './developments.ts';
import { navigation, siteSettings } from './globals.ts';
import { guides } from './guides.ts';
import { media } from './media.ts';
import { news } from './news.ts';
import { pages } from './pages.ts';
import { programs } from './programs.ts';
import { redirects } from './redirects.ts';

/** Everything that the public sees. Pictures are a type of their own: `reading/images.ts`. */
export const exposed: Exposure = {
	collections: { pages, programs, developments, news, guides, actions, alerts, media, redirects },
	blocks,
	globals: { 'site-settings': siteSettings, navigation },
};
