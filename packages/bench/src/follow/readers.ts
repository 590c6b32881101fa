import { setTimeout as wait } from 'node:timers/promises';
import type { Web } from '../site/product.ts';

/** A reader asks again so often. */
const everyMs = 10;
/** Longer than anything may take; who waits for it has failed. */
const patienceMs = 20_000;

/**
 * The moment at which a reader of the node sees the words on the page, or, with null, no page any more; by
 * `performance.now()`.
 * @throws Error when that does not happen
 */
export async function timeUntil(node: Web, path: string, words: string | null): Promise<number> {
	const until = performance.now() + patienceMs;
	for (;;) {
		const { status, text } = await read(node, path);
		const now = performance.now();
		if (words === null ? status !== 200 : text.includes(words)) return now;
		if (now > until)
			throw new Error(`${path} is not as expected after ${patienceMs} ms: ${status}`);
		await wait(everyMs);
	}
}

export async function isShown(node: Web, path: string): Promise<boolean> {
	return (await read(node, path)).status === 200;
}

/** How many of the pages the node shows. */
export async function countShown(node: Web, paths: string[]): Promise<number> {
	let shown = 0;
	for (const path of paths) if (await isShown(node, path)) shown += 1;
	return shown;
}

async function read({ origin }: Web, path: string): Promise<{ status: number; text: string }> {
	const response = await fetch(origin + path);
	return { status: response.status, text: await response.text() };
}
