import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendPrepared, type Wishes } from '@lts/prepared-body';
import type { Answer } from '@lts/tagged-cache';
import type { CacheRules } from './cache-rules.ts';
import type { Page } from './page.ts';

export type SendPage = (
	request: IncomingMessage,
	response: ServerResponse,
	answer: Pick<Answer<Page>, 'value' | 'source'>,
	/** Where they have been read already. */
	wishes?: Wishes,
) => void;

/**
 * Answers GET and HEAD requests with pages. The header Server-Timing tells operators and tests where
 * a page came from.
 */
export function createSendPage({
	cacheRules,
	isFollowed,
}: {
	cacheRules: CacheRules;
	/** Whether the feed was heard of lately: else what counts as current may not be. */
	isFollowed: () => boolean;
}): SendPage {
	/** Of hits that do not change by themselves: they are the same in each answer. */
	const ofHits = new WeakMap<Page, readonly string[]>();

	function headersOf({ value, source }: Pick<Answer<Page>, 'value' | 'source'>): readonly string[] {
		const isSame = source === 'hit' && value.expires === undefined && isFollowed();
		const known = isSame ? ofHits.get(value) : undefined;
		if (known) return known;
		const rules = cacheRules.forPage(value, { source, isFollowed: isFollowed() });
		const headers = [...rules, 'server-timing', `cache;desc=${source}`];
		if (isSame) ofHits.set(value, Object.freeze(headers));
		return headers;
	}

	return function sendPage(request, response, answer, wishes) {
		const { value: page } = answer;
		sendPrepared(request, response, {
			prepared: page,
			status: page.status,
			headers: headersOf(answer),
			isComparable: page.status === 200,
			...(wishes && { wishes }),
		});
	};
}
