import { redirect } from '@sveltejs/kit';
import { publishedIn } from '#lib/content/published-in.ts';
import { href, routes } from '#lib/routes.ts';
import { readProgram } from '#lib/server/content/programs.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const code = params.code.toLowerCase();
	if (params.code !== code) redirect(301, href(routes.program(code)));
	const program = await readProgram(locals.content, code);
	return {
		program,
		meta: {
			title: program.seo.title,
			description: program.seo.description ?? program.summary,
			image: program.seo.image,
			path: routes.program(code),
			language: program.language,
			publishedIn: publishedIn(program),
			list: routes.programs(),
			program: code,
		},
	};
};
