import type { IncomingMessage, ServerResponse } from 'node:http';
import { splitPath } from '@lts/locales';
import type { KnownHelp } from './help/known-help.ts';
import { policyOf } from './help/style.ts';
import { unavailablePage, unavailableText } from './help/unavailable-page.ts';

/** Seconds after which a reader may try again. */
const retryAfter = '5';

const policies = { page: policyOf('none'), framed: policyOf('*') };

/**
 * Answers that a page cannot be shown now, in the reader's language, with what is known to help them.
 * 503 whatever the failure was: crawlers come back, and nobody takes the page for gone.
 */
export function createSendUnavailable(help: Pick<KnownHelp, 'for'>) {
	return function sendUnavailable(
		request: IncomingMessage,
		response: ServerResponse,
		after: string = retryAfter,
	): void {
		const [path = '/'] = (request.url ?? '/').split('?', 1);
		const { language, path: page } = splitPath(path);
		const kind = kindOf(page);
		const make = kind === 'data' ? unavailableText : unavailablePage;
		const body = make(path, help.for(language));
		response.writeHead(503, {
			'Content-Type': kind === 'data' ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8',
			'Content-Length': Buffer.byteLength(body),
			'Content-Language': language,
			'Cache-Control': 'no-store',
			'Retry-After': after,
			'Referrer-Policy': 'same-origin',
			'Server-Timing': 'cache;desc=failed',
			'X-Content-Type-Options': 'nosniff',
			...(kind === 'data' ? {} : { 'Content-Security-Policy': policies[kind] }),
		});
		response.end(request.method === 'HEAD' ? undefined : body);
	};
}

/** What shows it: a page, a frame on somebody else's page, or a program that asked for data. */
function kindOf(path: string): 'page' | 'framed' | 'data' {
	if (/^\/(feeds\/|oembed$|media\/)|\.\w+$/.test(path)) return 'data';
	return path.startsWith('/embed/') ? 'framed' : 'page';
}
