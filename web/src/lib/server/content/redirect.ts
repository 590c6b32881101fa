import { error, redirect } from '@sveltejs/kit';
import { localizePath } from '@lts/locales';
import { m } from '#lib/paraglide/messages.js';
import { isFilePath, isFixedPath } from '#lib/routes.ts';
import {
	GuideAtDocument,
	NewsItemAtDocument,
	PageAtDocument,
	ProgramAtDocument,
	type RedirectTargetFragment,
} from './generated/graphql.ts';
import type { Both, ContentReader } from './reader.ts';

/** Nobody moves a page more often; whoever sets up more redirects in a row made a mistake. */
const mostRedirects = 5;

interface Place {
	document: { id: string } | null;
	redirect: RedirectTargetFragment | null;
}

/**
 * Ends a request for something that is not published: at its new address, if the CMS knows one where
 * there is something to read, else with 404. The address of what is not published is told to nobody.
 */
export async function redirectOrNotFound(
	content: ContentReader,
	target: RedirectTargetFragment | null,
): Promise<never> {
	let isPermanent = true;
	for (let n = 0; target && n < mostRedirects; n += 1) {
		const { to } = target;
		isPermanent &&= target.permanent;
		const status = isPermanent ? 301 : 302;
		if (!to.startsWith('/') || to.startsWith('//')) redirect(status, to, { external: true });
		if (isFilePath(to)) redirect(status, to);
		const place = await lookAt(content, to);
		if (place.isThere) redirect(status, localizePath(to, content.language));
		target = place.redirect;
	}
	error(404, m.not_found_title());
}

/** What is found at a path without a language prefix, and where it leads when there is nothing. */
async function lookAt(
	content: ContentReader,
	to: string,
): Promise<{ isThere: boolean; redirect: RedirectTargetFragment | null }> {
	const from = to.replace(/[?#].*$/s, '').replace(/(?<=.)\/+$/, '');
	if (isFixedPath(from)) return { isThere: true, redirect: null };
	const { own, english } = await readPlace(content, from);
	return { isThere: Boolean(own.document ?? english.document), redirect: own.redirect };
}

function readPlace(content: ContentReader, from: string): Promise<Both<Place>> {
	const [, list = '', name = '', ...rest] = from.split('/').map(decode);
	if (name !== '' && rest.length === 0) {
		if (list === 'programs') return content.readBoth(ProgramAtDocument, { code: name, from });
		if (list === 'news') return content.readBoth(NewsItemAtDocument, { slug: name, from });
		if (list === 'guides') return content.readBoth(GuideAtDocument, { slug: name, from });
	}
	return content.readBoth(PageAtDocument, { path: from.slice(1), from });
}

function decode(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}
