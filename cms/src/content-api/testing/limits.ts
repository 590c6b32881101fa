import { issueKey } from '../../collections/api-clients/keys.ts';
import { createDocument } from '../../testing/documents.ts';
import { queryWeight } from '../limits/cost.ts';
import { requestWeight } from '../limits/document.ts';
import type { Answered } from './ask.ts';
import { useContentApi, type ContentApiScene } from './useContentApi.ts';

/** Of who has no key. */
export const quota = 10_000;
export const siteKey = 'the-key-of-the-site-itself-which-is-long';

/** A content API that limits strangers, who come by a proxy. */
export function useLimitedApi(): ContentApiScene {
	return useContentApi({
		before: ({ content }) => content.publish('programs', { code: 'U4U' }),
		env: {
			ANONYMOUS_QUOTA: String(quota),
			SITE_API_KEY: siteKey,
			TRUSTED_PROXIES: 'loopback',
		},
	});
}

/** A partner who may read content and feed, with a key. */
export async function createPartner(
	{ payload, pool }: ContentApiScene,
	data: Record<string, unknown> = {},
): Promise<{ id: number; key: string }> {
	const scopes = ['content', 'changes'];
	const { id } = await createDocument(payload, 'api-clients', { scopes, ...data });
	return { id, key: await issueKey(pool, { clientId: id, graceDays: 7 }) };
}

let lastAddress = 0;

/** Somebody whom the API has not seen yet. */
export function stranger(): string {
	lastAddress += 1;
	return `198.18.${lastAddress >> 8}.${lastAddress & 255}`;
}

export const programs = '{ programs(limit: 20) { items { code } } }';
/** Of reading a query of up to 20 words and signs. */
export const costOfFew = requestWeight + 1;
export const costOfPrograms = costOfFew + queryWeight + 21;
/** Costs between half and all of the smallest quota. */
export const dear =
	'{ programs(limit: 100) { items { developments(limit: 20) { items { id } } } } }';
/** Its query has 25 words and signs. */
export const costOfDear = requestWeight + 2 + queryWeight + 1 + 100 * (1 + queryWeight + 1 + 20);

export function codeOf({ body }: Answered): unknown {
	return body.errors?.[0]?.extensions['code'];
}
