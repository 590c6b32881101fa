import { createContentClient, type ContentClient } from '@lts/content-client';
import { tracing } from '@lts/tracing/shared';
import { CONTENT_API_URL, SITE_API_KEY } from '$app/env/private';
import { siteHeaders } from '#lib/server/environment.ts';
import { log } from '#lib/server/log.ts';
import { createCircuitBreaker, type CircuitState } from './circuit-breaker.ts';
import { circuitChannel, type CircuitChange } from './circuit-channel.ts';
import { hangs } from './hangs.ts';
import { tellOfTrouble } from './trouble-channel.ts';

/** How long a visitor waits for the content API before the page says that it is not available. */
const timeoutMs = 5000;

const client = createContentClient({
	url: CONTENT_API_URL,
	timeoutMs,
	headers: siteHeaders(SITE_API_KEY),
	fetch: (...question) => tellOfTrouble(fetchTraced(...question)),
});
const breaker = createCircuitBreaker({
	url: CONTENT_API_URL,
	hangs: () => hangs(CONTENT_API_URL),
	onChange: tell,
});

/** Asks the content API, and fails at once while that hangs: see `createCircuitBreaker`. */
export const contentClient: Pick<ContentClient, 'request'> = {
	request: (...question) => breaker.run(() => client.request(...question)),
};

/** Tells the content API which render asks, where that is traced. */
function fetchTraced(...[input, init]: Parameters<typeof fetch>): ReturnType<typeof fetch> {
	const traceparent = tracing().current();
	if (traceparent === null) return fetch(input, init);
	const headers = new Headers(init?.headers);
	headers.set('traceparent', traceparent);
	return fetch(input, { ...init, headers });
}

function tell(state: CircuitState): void {
	circuitChannel.publish({ state } satisfies CircuitChange);
	if (state === 'open') log.warn('The content API hangs; it is not asked until it answers.');
	if (state === 'closed') log.info('The content API answers again.');
}
