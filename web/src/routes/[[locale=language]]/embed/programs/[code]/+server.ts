import { languageOf } from '@lts/locales';
import { SITE_URL } from '$app/env/private';
import { embedPage, embedPolicy, emptyEmbedPage } from '#lib/embed/page.ts';
import { embeddedStatus } from '#lib/embed/status.ts';
import { m } from '#lib/paraglide/messages.js';
import { readEmbeddedProgram } from '#lib/server/content/embed.ts';
import { sharedHeaders } from '#lib/server/security-headers.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { content }, params }) => {
	const found = await readEmbeddedProgram(content, params.code);
	const { code: lang, direction: dir } = languageOf(content.language);
	const body = found
		? embedPage(embeddedStatus(found, SITE_URL))
		: emptyEmbedPage(m.embed_none(), { lang, dir });
	return new Response(body, {
		status: found ? 200 : 404,
		headers: {
			...sharedHeaders,
			'Content-Type': 'text/html; charset=utf-8',
			'Content-Security-Policy': embedPolicy,
		},
	});
};
