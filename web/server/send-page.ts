import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendPrepared } from '@lts/prepared-body';
import type { Answer } from '@lts/tagged-cache';
import type { Page } from './page.ts';

/**
 * Answers a GET or HEAD request with a page. The header Server-Timing tells operators and tests where
 * the page came from.
 */
export function sendPage(
	request: IncomingMessage,
	response: ServerResponse,
	{
		page,
		source,
		cacheHeaders,
	}: { page: Page; source: Answer<Page>['source']; cacheHeaders: string[] },
): void {
	sendPrepared(request, response, {
		prepared: page,
		status: page.status,
		headers: [...cacheHeaders, 'server-timing', `cache;desc=${source}`],
		isComparable: page.status === 200,
	});
}
