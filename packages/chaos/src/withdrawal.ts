import { setTimeout as wait } from 'node:timers/promises';
import type { Editor } from './editor.ts';

/** An old article that every site has in its cache, and that is watched from when it is withdrawn. */
export interface Withdrawal {
	/** Takes it off the site; resolves when no site shows it any more. */
	withdraw(): Promise<void>;
	/** @returns what must not have been: that a site shows it again, or still */
	stop(): Promise<string[]>;
}

const everyMs = 100;
const askMs = 3000;
/** After it was acknowledged. */
const longestMs = 1000;

export async function prepareWithdrawal({
	editor,
	origins,
}: {
	editor: Editor;
	origins: readonly string[];
}): Promise<Withdrawal> {
	const article = await editor.publishOld();
	const isShown = async (origin: string): Promise<boolean | undefined> => {
		try {
			const answer = await fetch(origin + article.path, { signal: AbortSignal.timeout(askMs) });
			await answer.arrayBuffer();
			return answer.status === 200;
		} catch {
			// A site that does not answer shows nothing, and has not said that it would not.
			return undefined;
		}
	};
	for (const origin of origins) {
		while (!(await isShown(origin))) await wait(everyMs);
	}

	const gone = new Set<string>();
	const faults = new Set<string>();
	let isWatching = false;
	let watching: Promise<unknown> = Promise.resolve();

	async function watch(origin: string): Promise<void> {
		while (isWatching) {
			const shown = await isShown(origin);
			if (shown === false) gone.add(origin);
			if (shown && gone.has(origin)) faults.add('what was withdrawn was shown again');
			await wait(everyMs);
		}
	}

	return {
		async withdraw() {
			await article.withdraw();
			const since = performance.now();
			isWatching = true;
			watching = Promise.all(origins.map(watch));
			while (gone.size < origins.length && performance.now() - since < longestMs) await wait(5);
			if (gone.size < origins.length) faults.add('what was withdrawn was shown for a second');
		},
		async stop() {
			// Not every scenario withdraws.
			if (!isWatching) await article.withdraw();
			isWatching = false;
			await watching;
			await wait(longestMs);
			for (const origin of origins) {
				if (await isShown(origin)) faults.add('what was withdrawn is shown in the end');
			}
			return [...faults];
		},
	};
}
