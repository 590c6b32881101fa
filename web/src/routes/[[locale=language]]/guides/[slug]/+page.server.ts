import { publishedIn } from '#lib/content/published-in.ts';
import { routes } from '#lib/routes.ts';
import { readGuide } from '#lib/server/content/guides.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const guide = await readGuide(locals.content, params.slug);
	return {
		guide,
		meta: {
			title: guide.seo.title,
			description: guide.seo.description ?? guide.summary,
			image: guide.seo.image,
			path: routes.guide(params.slug),
			language: guide.language,
			publishedIn: publishedIn(guide),
			list: routes.guides(),
			type: 'article' as const,
		},
	};
};
