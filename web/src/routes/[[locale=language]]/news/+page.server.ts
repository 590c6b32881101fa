import { error, redirect } from '@sveltejs/kit';
import { parsePage } from '#lib/content/paging.ts';
import { formatNumber } from '#lib/format/dates.ts';
import { m } from '#lib/paraglide/messages.js';
import { href, routes } from '#lib/routes.ts';
import { readNewsIndex } from '#lib/server/content/news.ts';
import { readProgramNames } from '#lib/server/content/programs.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = url.searchParams.get('program') || null;
	const program = asked?.toLowerCase() ?? null;
	const page = parsePage(url.searchParams.get('page'));
	if (page === null) error(404, m.not_found_title());
	const path = routes.news({ page, program });
	// `?page=1` and `?program=U4U` are the same page under another address.
	if (asked !== program || url.searchParams.get('page') === '1') redirect(301, href(path));

	const [programs, { items, pageCount }] = await Promise.all([
		readProgramNames(locals.content),
		readNewsIndex(locals.content, { page, program }),
	]);
	const known = program === null || programs.some(({ code }) => code.toLowerCase() === program);
	if (!known || (page > 1 && page > pageCount)) error(404, m.not_found_title());
	const title = listTitle(page, pageCount);
	const later = { publishedIn: [locals.content.language], firstPage: routes.news({ program }) };
	return {
		items,
		programs,
		program,
		page,
		pageCount,
		meta: { title, description: m.news_lead(), path, ...(page > 1 ? later : {}) },
	};
};

function listTitle(page: number, pageCount: number): string {
	if (page === 1) return m.news_title();
	const place = m.page_of({ page: formatNumber(page), pages: formatNumber(pageCount) });
	return `${m.news_title()} – ${place}`;
}
