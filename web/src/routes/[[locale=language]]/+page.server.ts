import { publishedIn } from '#lib/content/published-in.ts';
import { routes } from '#lib/routes.ts';
import { pageImage, readHomePage } from '#lib/server/content/pages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
	const document = await readHomePage(locals.content);
	if (document) {
		const { title, seo, summary, language } = document;
		const description = seo.description ?? summary;
		const image = pageImage(document);
		const shared = { path: routes.home(), publishedIn: publishedIn(document) };
		return {
			document,
			meta: { ...shared, title, fullTitle: seo.title, description, language, image },
		};
	}
	const { settings } = await parent();
	const title = settings?.siteName ?? 'Let Them Stay';
	return { document, meta: { title, description: settings?.description, path: routes.home() } };
};
