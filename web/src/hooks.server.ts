import { languageOf, splitPath } from '@lts/locales';
import {
	ContentRequestError,
	ContentTimeoutError,
	ContentUnavailableError,
} from '@lts/content-client';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { dev } from '$app/env';
import { canonicalPath } from '#lib/language/canonical-path.ts';
import { fontOf } from '#lib/language/font.ts';
import { m } from '#lib/paraglide/messages.js';
import { CircuitOpenError } from '#lib/server/content/circuit-breaker.ts';
import { routes } from '#lib/routes.ts';
import { contentClient } from '#lib/server/content/client.ts';
import { createContentReader } from '#lib/server/content/reader.ts';
import { inLanguage } from '#lib/server/language.ts';
import { log } from '#lib/server/log.ts';
import { securityHeaders, widenPolicy } from '#lib/server/security-headers.ts';

/** Seconds after which a reader's browser or a crawler may ask again while the content API is down. */
const retryAfter = '30';

/** In development only: Vite's, to load the page again when a file changes. */
const reloadScript = '<script type="module" src="/@vite/client"></script>';

export const handle: Handle = async ({ event, resolve }) => {
	const canonical = canonicalPath(event.url.pathname);
	if (canonical) {
		return new Response(null, {
			status: 301,
			headers: { ...securityHeaders, Location: canonical + event.url.search },
		});
	}
	// Nothing on the site asks for the data of a page, and the page cache must not keep it as one.
	if (event.isDataRequest) return new Response(null, { status: 404, headers: securityHeaders });
	const { language, path } = splitPath(event.url.pathname);
	event.locals.language = language;
	event.locals.content = createContentReader(contentClient, language);

	const { direction } = languageOf(language);
	const response = await inLanguage(language, () =>
		resolve(event, {
			preload: (file) => file.type === 'font' && file.filename === fontOf(language),
			transformPageChunk: ({ html }) => {
				const page = html.replace('%lts.lang%', language).replace('%lts.dir%', direction);
				return dev ? page.replace('</head>', `${reloadScript}</head>`) : page;
			},
		}),
	);

	// The page that shows a box in a frame and has a button to copy.
	if (path === routes.embed()) widenPolicy(response, ["script-src 'self'", "frame-src 'self'"]);
	// What other sites may read says so itself.
	for (const [name, value] of Object.entries(securityHeaders)) {
		if (!response.headers.has(name)) response.headers.set(name, value);
	}
	for (const [name, value] of Object.entries(event.locals.content.headers())) {
		response.headers.set(name, value);
	}
	// SvelteKit leaves the encoding to the page's meta element, which not everything reads.
	if (response.headers.get('Content-Type') === 'text/html') {
		response.headers.set('Content-Type', 'text/html; charset=utf-8');
	}
	if (response.status === 503) response.headers.set('Retry-After', retryAfter);
	return response;
};

export const handleError: HandleServerError = ({ kind, error, event }) => {
	if (kind !== 'unknown') return;
	const path = event.url.pathname;
	// An address that the API refuses to look up, too long for example, is one that nothing has.
	if (
		error instanceof ContentRequestError &&
		error.codes.every((code) => code === 'BAD_USER_INPUT')
	) {
		log.warn({ err: error, path }, 'address refused by the content API');
		return { status: 404, message: m.not_found_title() };
	}
	const unavailable =
		error instanceof ContentUnavailableError || error instanceof ContentTimeoutError;
	// That the content API hangs was logged when it began; not again for each page.
	if (!(error instanceof CircuitOpenError)) {
		log.error({ err: error, path }, unavailable ? 'content API not available' : 'page failed');
	}
	if (unavailable) return { status: 503, message: m.unavailable_title() };
	return { status: 500, message: m.error_title() };
};
