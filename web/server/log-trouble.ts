import { OverloadedError, type CacheEvent } from '@lts/tagged-cache';
import type { Logger } from 'pino';
import { PageFailedError } from './render-page.ts';

const slowMs = 1000;
const tellEveryMs = 10_000;

/**
 * Logs what goes wrong with pages. Nothing of the reader is logged, not even the query. Pages that are
 * refused because too many wait are counted, not listed: there may be thousands a second.
 */
export function createTroubleLog(
	log: Logger,
	{ everyMs = tellEveryMs } = {},
): (event: CacheEvent) => void {
	let refused = 0;
	let timer: NodeJS.Timeout | undefined;

	function tellOfRefused(): void {
		timer = undefined;
		if (refused === 0) return;
		log.error({ refused }, 'Pages were refused: more wait to be rendered than may.');
		refused = 0;
		timer = setTimeout(tellOfRefused, everyMs).unref();
	}

	return (event) => {
		if (event.type === 'answered') return;
		const { ms } = event;
		const path = event.key.split('?')[0];
		if (event.type === 'failed' && event.error instanceof OverloadedError) {
			refused += 1;
			// The first at once.
			if (!timer) tellOfRefused();
			// SvelteKit has logged why a page failed.
		} else if (event.type === 'failed' && !(event.error instanceof PageFailedError)) {
			log.error({ path, ms, err: event.error }, 'A page could not be rendered.');
		} else if (ms > slowMs) {
			log.warn({ path, ms }, 'A page was rendered slowly.');
		}
	};
}
