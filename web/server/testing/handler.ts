import { getRequest, setResponse } from '@sveltejs/kit/node';
import type { Handler } from '../capture.ts';

/** A handler made of a function, over the same bridge as adapter-node's. */
export function handlerOf(respond: (request: Request) => Response | Promise<Response>): Handler {
	return async (request, response) => {
		const { 'x-forwarded-proto': protocol, 'x-forwarded-host': host } = request.headers;
		const base = `${String(protocol)}://${String(host)}`;
		setResponse(response, await respond(getRequest({ request, response, base })));
	};
}

/** What the headers of a page say to the page cache. */
export function provenance(position: number, ...tags: string[]): Record<string, string> {
	return { 'content-position': String(position), 'cache-tags': tags.join(',') };
}

export function html(body: string, init: ResponseInit = {}): Response {
	const headers = { 'content-type': 'text/html', ...(init.headers as Record<string, string>) };
	return new Response(body, { ...init, headers });
}
