import { publishedIn } from '#lib/content/published-in.ts';
import { routes } from '#lib/routes.ts';
import { readNewsItem } from '#lib/server/content/news.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const item = await readNewsItem(locals.content, params.slug);
	return {
		item,
		meta: {
			title: item.seo.title,
			description: item.seo.description ?? item.summary,
			image: item.seo.image,
			path: routes.newsItem(params.slug),
			language: item.language,
			publishedIn: publishedIn(item),
			list: routes.news(),
			type: 'article' as const,
		},
	};
};
