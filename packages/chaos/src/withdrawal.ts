import { setTimeout as wait } from 'node:timers/promises';
import type { Editor } from './editor.ts';

/** Old articles that are taken off the site, and watched from then on for as long as the run takes. */
export interface Withdrawals {
	/** Publishes the next one; resolves when every site has its page in the cache. */
	prepare(): Promise<void>;
	/** Takes it off the site, once; resolves when no site shows it any more. */
	withdraw(): Promise<void>;
	/** @returns since the last time: answers in which a site showed again what it had withdrawn, and other faults */
	take(): Promise<{ asked: number; shown: number; faults: string[] }>;
	stop(): Promise<void>;
}

const everyMs = 100;
const askMs = 3000;
/** After it was acknowledged. */
const longestMs = 1000;
const cachedWithinMs = 30_000;

export function createWithdrawals({
	editor,
	origins,
}: {
	editor: Pick<Editor, 'publishOld'>;
	origins: readonly string[];
}): Withdrawals {
	let next: Awaited<ReturnType<Editor['publishOld']>> | undefined;
	/** Of each site: what it has withdrawn. */
	const gone = new Map<string, string[]>(origins.map((origin) => [origin, []]));
	let found = { asked: 0, shown: 0, faults: [] as string[] };
	let isWatching = true;
	const watching = Promise.all(origins.map(watch));

	/** All the time: the one that was withdrawn last, and in turn those before. */
	async function watch(origin: string): Promise<void> {
		for (let turn = 0; isWatching; turn += 1) {
			const paths = gone.get(origin) ?? [];
			const chosen = new Set([paths.at(-1), paths[turn % paths.length]]);
			for (const path of chosen) if (path) await count(origin, path);
			await wait(everyMs);
		}
	}

	async function count(origin: string, path: string): Promise<void> {
		const seen = await look(origin, path);
		// A site that does not answer shows nothing.
		if (!seen) return;
		found.asked += 1;
		if (seen.isShown) found.shown += 1;
	}

	return {
		async prepare() {
			next = await editor.publishOld();
			const since = performance.now();
			for (const origin of origins) {
				while (!(await look(origin, next.path))?.isCached) {
					if (performance.now() - since > cachedWithinMs) {
						throw new Error(`Not kept by the page cache: ${origin}${next.path}`);
					}
					await wait(everyMs);
				}
			}
		},
		async withdraw() {
			const article = next;
			if (!article) return;
			next = undefined;
			await article.withdraw();
			const since = performance.now();
			await Promise.all(
				origins.map(async (origin) => {
					for (;;) {
						const seen = await look(origin, article.path);
						if (seen && !seen.isShown) break;
						if (performance.now() - since > longestMs) {
							found.faults.push(`${origin} showed for a second what was withdrawn`);
							break;
						}
						await wait(5);
					}
					gone.get(origin)?.push(article.path);
				}),
			);
		},
		async take() {
			const paths = new Set([...gone.values()].flat());
			for (const origin of origins) for (const path of paths) await count(origin, path);
			const taken = found;
			found = { asked: 0, shown: 0, faults: [] };
			return taken;
		},
		async stop() {
			isWatching = false;
			await watching;
		},
	};
}

async function look(
	origin: string,
	path: string,
): Promise<{ isShown: boolean; isCached: boolean } | undefined> {
	try {
		const answer = await fetch(origin + path, { signal: AbortSignal.timeout(askMs) });
		await answer.arrayBuffer();
		const timing = answer.headers.get('server-timing') ?? '';
		const isShown = answer.ok;
		return { isShown, isCached: isShown && timing.includes('cache;desc=hit') };
	} catch {
		return undefined;
	}
}
