import { m } from '#lib/paraglide/messages.js';
import { routes } from '#lib/routes.ts';
import { readPrograms } from '#lib/server/content/programs.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	programs: await readPrograms(locals.content),
	meta: { title: m.programs_title(), description: m.programs_lead(), path: routes.programs() },
});
