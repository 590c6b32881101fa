import { setTimeout as wait } from 'node:timers/promises';
import type { Editor } from './editor.ts';

export interface Truth {
	/**
	 * Looks at every page of every site until each shows what was acknowledged by now, or later.
	 * @returns milliseconds until then, and what was never true
	 */
	untilTrue(): Promise<{ ms: number; outdated: string[] }>;
	/** Asks for every page until each site answers it from its cache. */
	untilCached(): Promise<void>;
}

const patienceMs = 15_000;
const askMs = 3000;

interface Seen {
	status: number;
	html: string;
	source: string;
}

export function createTruth({
	editor,
	origins,
	paths,
}: {
	editor: Editor;
	origins: readonly string[];
	paths: readonly string[];
}): Truth {
	const all = origins.flatMap((origin) => paths.map((path) => ({ origin, path })));

	/** Asks for those that are left, again and again, until none is. */
	async function until(isDone: (path: string, seen: Seen) => boolean, limitMs: number) {
		const since = performance.now();
		let left = all;
		while (left.length > 0 && performance.now() - since < limitMs) {
			const looks = await inTurns(left, async ({ origin, path }) => {
				const seen = await look(origin + path);
				return seen !== null && isDone(path, seen);
			});
			left = left.filter((_, n) => !looks[n]);
			if (left.length > 0) await wait(50);
		}
		return { ms: performance.now() - since, left: left.map(({ origin, path }) => origin + path) };
	}

	return {
		async untilTrue() {
			const wanted = editor.articles.map(({ acknowledged }) => acknowledged);
			const own = new Map(editor.articles.map(({ path }, n) => [path, n + 1]));
			const isTrue = (path: string, { status, html }: Seen) => {
				const shown = [...html.matchAll(/Chaos (\d+) rev (\d+)/g)].map(
					([, number, version]) => [Number(number), Number(version)] as const,
				);
				const number = own.get(path);
				const isWhole = number === undefined || shown.some(([one]) => one === number);
				return (
					status === 200 &&
					isWhole &&
					shown.every(([one, version]) => version >= (wanted[one - 1] ?? 0))
				);
			};
			const { ms, left } = await until(isTrue, patienceMs);
			return { ms, outdated: left };
		},
		async untilCached() {
			const { left } = await until((_path, { source }) => source === 'hit', 60_000);
			if (left.length > 0) throw new Error(`Not kept by the page cache: ${left.join(', ')}`);
		},
	};
}

async function look(url: string): Promise<Seen | null> {
	try {
		const answer = await fetch(url, { signal: AbortSignal.timeout(askMs) });
		const source = /cache;desc=([\w-]+)/.exec(answer.headers.get('server-timing') ?? '')?.[1];
		return { status: answer.status, html: await answer.text(), source: source ?? '' };
	} catch {
		// Not answered: it is asked for again.
		return null;
	}
}

/** A few at a time, so that looking is not a load of its own. */
async function inTurns<Item, Result>(
	items: readonly Item[],
	work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	for (let at = 0; at < items.length; at += 8) {
		results.push(...(await Promise.all(items.slice(at, at + 8).map(work))));
	}
	return results;
}
