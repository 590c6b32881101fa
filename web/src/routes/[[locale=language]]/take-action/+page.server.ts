import { m } from '#lib/paraglide/messages.js';
import { routes } from '#lib/routes.ts';
import { readActions } from '#lib/server/content/actions.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const actions = await readActions(locals.content);
	return {
		open: actions.filter(({ state }) => state === 'OPEN'),
		past: actions.filter(({ state }) => state !== 'OPEN'),
		meta: {
			title: m.take_action_title(),
			description: m.take_action_lead(),
			path: routes.takeAction(),
		},
	};
};
