import { error, redirect } from '@sveltejs/kit';
import { localizePath, type LanguageCode } from '@lts/locales';
import { m } from '#lib/paraglide/messages.js';
import type { RedirectTargetFragment } from './generated/graphql.ts';

/**
 * Ends a request for something that is not published: at its new address, if the CMS knows one,
 * else with 404.
 */
export function redirectOrNotFound(
	target: RedirectTargetFragment | null,
	language: LanguageCode,
): never {
	if (!target) error(404, m.not_found_title());
	const outside = !target.to.startsWith('/') || target.to.startsWith('//');
	const location = outside ? target.to : localizePath(target.to, language);
	redirect(target.permanent ? 301 : 302, location, { external: outside });
}
