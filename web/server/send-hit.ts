import type { IncomingMessage, ServerResponse } from 'node:http';
import { readWishes } from '@lts/prepared-body';
import type { TaggedCache } from '@lts/tagged-cache';
import type { Page } from './page.ts';
import type { SendPage } from './send-page.ts';

/** Longer ones are rare, and strangers could fill the memory with them. */
const longestKept = 200;
const mostKept = 10_000;

export interface HitSender {
	/** Answers with the page, if it is at hand; else does nothing and is false. */
	send(request: IncomingMessage, response: ServerResponse): boolean;
	/** Notes which page an address stands for, so that it need not be read again. */
	remember(url: string, page: string): void;
}

/**
 * The short way of nearly all requests: a page that is at hand and current. It waits for nothing and
 * reads of the request only what decides about the answer. Cookies do not: a page that is stored was
 * rendered without any.
 */
export function createHitSender({
	cache,
	sendPage,
}: {
	cache: Pick<TaggedCache<Page>, 'getCurrent'>;
	sendPage: SendPage;
}): HitSender {
	const pages = new Map<string, string>();
	return {
		send(request, response) {
			if (request.method !== 'GET' && request.method !== 'HEAD') return false;
			const page = pages.get(request.url ?? '');
			if (page === undefined) return false;
			const wishes = readWishes(request.rawHeaders);
			const answer = cache.getCurrent(page);
			if (!answer) return false;
			sendPage(request, response, answer, wishes);
			return true;
		},
		remember(url, page) {
			if (url.length > longestKept) return;
			if (pages.size >= mostKept) pages.clear();
			pages.set(url, page);
		},
	};
}
