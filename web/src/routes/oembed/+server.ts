import { SITE_URL } from '$app/env/private';
import { frameCode } from '#lib/embed/code.ts';
import { boxWithin, programOf } from '#lib/embed/oembed.ts';
import { readEmbeddedProgram } from '#lib/server/content/embed.ts';
import { contentClient } from '#lib/server/content/client.ts';
import { createContentReader } from '#lib/server/content/reader.ts';
import { plainNotFound, sharedHeaders } from '#lib/server/security-headers.ts';
import type { RequestHandler } from './$types';

/** oEmbed 1.0 for the pages of programs. XML is not offered: 501, as it says. */
export const GET: RequestHandler = async ({ locals, url }) => {
	if ((url.searchParams.get('format') ?? 'json') !== 'json') {
		return new Response('Only format=json is offered.\n', { status: 501, headers: sharedHeaders });
	}
	const page = programOf(url.searchParams.get('url') ?? '', SITE_URL);
	if (!page) return plainNotFound('Give the address of a program of this site as url.');
	// The language is that of the address asked about; the page cache learns what it depends on.
	const content = createContentReader(contentClient, page.language);
	locals.content = content;
	const found = await readEmbeddedProgram(content, page.program);
	if (!found) return plainNotFound('There is no such program.');
	const { program, siteName } = found;
	const box = boxWithin({
		maxwidth: url.searchParams.get('maxwidth'),
		maxheight: url.searchParams.get('maxheight'),
	});
	const embedded = { origin: SITE_URL, name: program.name, ...page };
	return Response.json(
		{
			// A box that is larger than the page has room for must not be offered: a link remains.
			...(box
				? { version: '1.0', type: 'rich', ...box, html: frameCode(embedded, box) }
				: { version: '1.0', type: 'link' }),
			...{ title: program.name, provider_name: siteName, provider_url: SITE_URL, cache_age: 300 },
		},
		{ headers: sharedHeaders },
	);
};
