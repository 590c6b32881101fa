import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';
import { frozenSince } from './frozen.ts';
import type { Rest } from './rest.ts';

export interface SitePage {
	status: number;
	/** Without the style sheets in it. */
	html: string;
	/** Where a redirect leads, without the site's origin. */
	location: string | null;
	etag: string | null;
	/** Where the page came from, by the page cache: `hit`, `rendered`, `stale`, `fallback`. */
	source: string | null;
}

/** The page as any visitor gets it, from the shared site unless another is named. Redirects are not followed. */
export async function readPage(
	path: string,
	site: string = inject('stack').site,
): Promise<SitePage> {
	const answer = await fetch(site + path, { redirect: 'manual' });
	return {
		status: answer.status,
		html: (await answer.text()).replace(/<style>.*?<\/style>/gs, ''),
		location: answer.headers.get('location')?.replace(site, '') ?? null,
		etag: answer.headers.get('etag'),
		source: /cache;desc=(\w+)/.exec(answer.headers.get('server-timing') ?? '')?.[1] ?? null,
	};
}

/** How many times slower than an idle one a machine is on which others want its cores too. */
const slowness = () => Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());

/**
 * How long a change may take until readers see it, in milliseconds: a second of a machine whose cores
 * are free. This run's own processes make no more than one task per core wait.
 */
export const promised = () => 1000 * slowness();
const patience = () => 5000 * slowness();

/**
 * Asks for a page, or anything else, until it is as expected.
 * @param since the moment of the change, by `performance.now()`
 * @returns milliseconds since then in which this machine ran; more than promised when it took longer
 * @throws when it does not happen at all
 */
export async function timeUntil<Answer>(
	ask: () => Promise<Answer> | Answer,
	isThere: (answer: Answer) => boolean,
	since: number,
): Promise<number> {
	for (;;) {
		const answer = await ask();
		const passed = performance.now() - since - frozenSince(since);
		if (isThere(answer)) return passed;
		if (passed > patience()) {
			throw new Error(
				`Not as expected ${Math.round(passed)} ms after the change: ${describe(answer)}`,
			);
		}
		await wait(10);
	}
}

/** Asks for each page until it comes from the page cache. */
export async function warm(paths: string[]): Promise<void> {
	for (const path of paths) {
		const isKept = ({ source }: SitePage) => source === 'hit';
		await timeUntil(() => readPage(path), isKept, performance.now()).catch((error: unknown) => {
			throw new Error(`${path} is not kept by the page cache.`, { cause: error });
		});
	}
}

let markers = 0;

/**
 * Waits until the site has heard of every change that was made before: of a redirect that no page
 * depends on, by the feed, where it stands behind all of them.
 */
export async function untilHeard(rest: Rest): Promise<void> {
	const { contentApi, site } = inject('stack');
	markers += 1;
	const from = `/marker-${process.pid}-${markers}`;
	const { status, body } = await rest.send('POST', '/redirects', { body: { from, to: '/news' } });
	if (status !== 201) throw new Error(`No redirect could be created: ${JSON.stringify(body)}`);
	const id = String((body.doc as { id: number }).id);

	const heard = async () => {
		const { feed } = await askJson<{ feed: { position: number } }>(`${site}/readyz`);
		const after = Math.max(0, feed.position - 100);
		const { changes } = await askJson<{
			changes: { position: number; collection: string; id: string }[];
		}>(`${contentApi}/content/v1/changes?after=${after}&first=500`);
		const marker = changes.find((change) => change.collection === 'redirects' && change.id === id);
		return marker !== undefined && marker.position <= feed.position;
	};
	await timeUntil(heard, (isHeard) => isHeard, performance.now());
}

async function askJson<Body>(url: string): Promise<Body> {
	return (await (await fetch(url)).json()) as Body;
}

function describe(answer: unknown): string {
	const text = JSON.stringify(answer) ?? String(answer);
	return text.length > 2000 ? `${text.slice(0, 2000)}…` : text;
}
