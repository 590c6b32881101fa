import { redirect } from '@sveltejs/kit';
import { href, routes } from '#lib/routes.ts';
import { readPage } from '#lib/server/content/pages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	if (params.path === 'home') redirect(301, href(routes.home()));
	const document = await readPage(locals.content, params.path);
	return {
		document,
		meta: {
			title: document.seo.title,
			description: document.seo.description ?? document.summary,
			path: routes.page(params.path),
			language: document.language,
			publishedIn: document.publishedIn,
			list: routes.home(),
		},
	};
};
