import { m } from '#lib/paraglide/messages.js';
import { routes } from '#lib/routes.ts';
import type { ActionLinkFragment } from '#lib/server/content/generated/graphql.ts';
import type { LanguageCode } from '@lts/locales';
import { currentLanguage } from '#lib/language/current.ts';

export interface MenuLink extends ActionLinkFragment {
	language: LanguageCode;
}

/** The main menu of the CMS; while there is none, the site's own pages. */
export function menuLinks(
	navigation: { main: ActionLinkFragment[]; language: LanguageCode } | null,
): MenuLink[] {
	if (navigation && navigation.main.length > 0) {
		return navigation.main.map((link) => ({ ...link, language: navigation.language }));
	}
	return [
		{ label: m.programs_title(), url: routes.programs() },
		{ label: m.news_title(), url: routes.news() },
		{ label: m.guides_short(), url: routes.guides() },
		{ label: m.take_action_title(), url: routes.takeAction() },
	].map((link) => ({ ...link, external: false, language: currentLanguage() }));
}

/** Whether a menu entry leads to the page that is shown or to one above it. */
export function isCurrent(url: string, path: string): boolean {
	return url === path || (url !== '/' && path.startsWith(`${url}/`));
}
