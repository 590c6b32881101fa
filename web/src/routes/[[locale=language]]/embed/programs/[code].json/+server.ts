import { SITE_URL } from '$app/env/private';
import { embeddedStatus } from '#lib/embed/status.ts';
import { m } from '#lib/paraglide/messages.js';
import { readEmbeddedProgram } from '#lib/server/content/embed.ts';
import { plainNotFound, sharedHeaders } from '#lib/server/security-headers.ts';
import type { RequestHandler } from './$types';

/** What the web component shows. */
export const GET: RequestHandler = async ({ locals: { content }, params }) => {
	const found = await readEmbeddedProgram(content, params.code);
	if (!found) return plainNotFound(m.embed_none());
	return Response.json(embeddedStatus(found, SITE_URL), { headers: sharedHeaders });
};
