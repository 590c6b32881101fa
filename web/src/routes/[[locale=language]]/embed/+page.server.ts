import { isLanguageCode } from '@lts/locales';
import { redirect } from '@sveltejs/kit';
import { SITE_URL } from '$app/env/private';
import { componentCode, frameCode } from '#lib/embed/code.ts';
import { m } from '#lib/paraglide/messages.js';
import { href, routes } from '#lib/routes.ts';
import { readProgramNames } from '#lib/server/content/programs.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { content }, url }) => {
	const programs = await readProgramNames(content);
	const asked = url.searchParams.get('program');
	const chosen = asked ? programs.find(({ code }) => code.toLowerCase() === asked) : programs[0];
	// A word that is no program would be one more copy of the same page, for each word.
	if (asked && !chosen) redirect(302, href(routes.embed(), content.language));
	const lang = url.searchParams.get('lang');
	const language = isLanguageCode(lang) ? lang : content.language;
	const program = chosen?.code.toLowerCase();
	const embedded = chosen && program && { origin: SITE_URL, program, name: chosen.name, language };
	return {
		programs,
		program,
		boxLanguage: language,
		preview: program && href(routes.embedded(program), language),
		frame: embedded && frameCode(embedded),
		component: embedded && componentCode(embedded),
		meta: { title: m.embed_title(), description: m.embed_lead(), path: routes.embed() },
	};
};
