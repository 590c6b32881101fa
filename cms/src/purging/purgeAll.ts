import { setTimeout as sleep } from 'node:timers/promises';

import { everythingTag } from '@lts/cdn';

import type { PurgeTarget } from './target.ts';

/** An answer of before that was on its way to a cache has arrived by then. */
const againAfterMs = 3_000;

/**
 * Makes caches in front of the site forget all that it ever answered: at once, and again after a moment for what
 * was on its way. Each on its own: one that fails does not keep the others from it.
 *
 * @param say told of each cache, in a line for whoever waits for it
 * @returns false when one of them has not confirmed
 */
export async function purgeAll(options: {
	targets: readonly PurgeTarget[];
	say: (line: string) => void;
	againAfterMs?: number;
}): Promise<boolean> {
	const { say, targets } = options;
	const { signal } = new AbortController();

	async function purge(target: PurgeTarget): Promise<boolean> {
		try {
			await target.purge([everythingTag], signal);
			await sleep(options.againAfterMs ?? againAfterMs);
			await target.purge([everythingTag], signal);
			say(`${target.name} has forgotten everything.`);
			return true;
		} catch (error) {
			say(`${target.name} has not: ${error instanceof Error ? error.message : String(error)}`);
			return false;
		}
	}

	const confirmed = await Promise.all(targets.map(purge));
	return confirmed.every(Boolean);
}
