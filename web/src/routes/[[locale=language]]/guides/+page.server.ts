import { m } from '#lib/paraglide/messages.js';
import { routes } from '#lib/routes.ts';
import { readGuides } from '#lib/server/content/guides.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	guides: await readGuides(locals.content),
	meta: { title: m.guides_title(), description: m.guides_lead(), path: routes.guides() },
});
