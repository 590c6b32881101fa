import { redirect } from '@sveltejs/kit';
import { publishedIn } from '#lib/content/published-in.ts';
import { href, routes } from '#lib/routes.ts';
import { pageImage, readPage } from '#lib/server/content/pages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	if (params.path === 'home') redirect(301, href(routes.home()));
	const document = await readPage(locals.content, params.path);
	return {
		document,
		meta: {
			title: document.seo.title,
			description: document.seo.description ?? document.summary,
			image: pageImage(document),
			path: routes.page(params.path),
			language: document.language,
			publishedIn: publishedIn(document),
			list: routes.home(),
		},
	};
};
