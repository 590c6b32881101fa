import { createContentClient, type ContentClient } from '@lts/content-client';
import { CONTENT_API_URL, SITE_API_KEY } from '$app/env/private';
import { siteHeaders } from '#lib/server/environment.ts';
import { log } from '#lib/server/log.ts';
import { createCircuitBreaker, type CircuitState } from './circuit-breaker.ts';
import { circuitChannel, type CircuitChange } from './circuit-channel.ts';

/** How long a visitor waits for the content API before the page says that it is not available. */
const timeoutMs = 5000;

const client = createContentClient({
	url: CONTENT_API_URL,
	timeoutMs,
	headers: siteHeaders(SITE_API_KEY),
});
const breaker = createCircuitBreaker({ url: CONTENT_API_URL, onChange: tell });

/** Asks the content API, and fails at once while that hangs: see `createCircuitBreaker`. */
export const contentClient: Pick<ContentClient, 'request'> = {
	request: (...question) => breaker.run(() => client.request(...question)),
};

function tell(state: CircuitState): void {
	circuitChannel.publish({ state } satisfies CircuitChange);
	if (state === 'open') log.warn('The content API hangs; it is not asked for 5 seconds.');
	if (state === 'half-open') log.info('The content API is asked again, by one request.');
	if (state === 'closed') log.info('The content API answers again.');
}
