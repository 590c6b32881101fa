import { m } from '#lib/paraglide/messages.js';
import { routes } from '#lib/routes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	meta: {
		title: m.newsletter_title(),
		description: m.newsletter_lead(),
		path: routes.newsletter(),
	},
});
