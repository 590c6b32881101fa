/* A program of its own: as many as told ask, all the time, for pages that nobody asked for before. */
import { setTimeout as wait } from 'node:timers/promises';
import { quantile } from '@lts/bench';

/** Times in milliseconds. */
export interface MissesReport {
	asked: number;
	/** Without an answer. */
	broken: number;
	/** Statuses that are neither of the two that may be, and how often. */
	wrong: Record<string, number>;
	refused: number;
	p50: number;
	p99: number;
	longest: number;
	/** Of those that were rendered after all. */
	longestFound: number;
}

const { origins, atOnce, forMs } = JSON.parse(process.argv[2] ?? '') as {
	origins: string[];
	atOnce: number;
	forMs: number;
};
const begun = performance.now();
/** Milliseconds of each answer that said so. */
const refusals: number[] = [];
const found: number[] = [];
let asked = 0;
let broken = 0;
/** Neither that there is no such page nor, with when to come again, that it cannot be rendered now: by status. */
const wrong: Record<string, number> = {};

async function keepAsking(): Promise<void> {
	while (performance.now() - begun < forMs) {
		asked += 1;
		const since = performance.now();
		try {
			const answer = await fetch(`${origins[asked % origins.length]}/missing-${asked}`);
			await answer.arrayBuffer();
			const took = performance.now() - since;
			if (answer.status === 404) {
				found.push(took);
				continue;
			}
			if (answer.status !== 503 || !answer.headers.has('retry-after')) {
				wrong[answer.status] = (wrong[answer.status] ?? 0) + 1;
				continue;
			}
			refusals.push(took);
			// A reader's browser is told to wait for longer.
			await wait(500);
		} catch {
			broken += 1;
		}
	}
}

await Promise.all(Array.from({ length: atOnce }, keepAsking));
const report: MissesReport = {
	...{ asked, broken, wrong },
	refused: refusals.length,
	p50: quantile(refusals, 0.5),
	p99: quantile(refusals, 0.99),
	longest: Math.max(0, ...refusals),
	longestFound: Math.max(0, ...found),
};
process.send?.(report);
