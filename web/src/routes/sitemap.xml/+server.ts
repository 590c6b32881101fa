import { languageCodes } from '@lts/locales';
import { SITE_URL } from '$app/env/private';
import { readPublishedPaths } from '#lib/server/content/sitemap.ts';
import { routes } from '#lib/routes.ts';
import { sitemap } from '#lib/site/sitemap.ts';
import type { RequestHandler } from './$types';

/** The pages that every language has, whatever is published. */
const indexes = [
	routes.programs(),
	routes.news(),
	routes.guides(),
	routes.takeAction(),
	routes.newsletter(),
].map((path) => ({ path, languages: [...languageCodes] }));

export const GET: RequestHandler = async ({ locals }) => {
	const published = await readPublishedPaths(locals.content);
	return new Response(sitemap([...indexes, ...published], SITE_URL), {
		headers: { 'Content-Type': 'application/xml; charset=utf-8' },
	});
};
