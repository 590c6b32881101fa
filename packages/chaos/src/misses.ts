/* A program of its own: as many as told ask, all the time, for pages that nobody asked for before. */
import { setTimeout as wait } from 'node:timers/promises';
import { quantile } from '@lts/bench';

const { origins, atOnce, forMs } = JSON.parse(process.argv[2] ?? '') as {
	origins: string[];
	atOnce: number;
	forMs: number;
};
const begun = performance.now();
const refusals: number[] = [];
let asked = 0;
let broken = 0;
/** Neither that there is no such page nor that it cannot be rendered now. */
let wrong = 0;

async function keepAsking(): Promise<void> {
	while (performance.now() - begun < forMs) {
		asked += 1;
		const since = performance.now();
		try {
			const answer = await fetch(`${origins[asked % origins.length]}/missing-${asked}`);
			await answer.arrayBuffer();
			if (answer.status === 404) continue;
			if (answer.status !== 503) {
				wrong += 1;
				continue;
			}
			refusals.push(performance.now() - since);
			// A reader's browser is told to wait for longer.
			await wait(500);
		} catch {
			broken += 1;
		}
	}
}

await Promise.all(Array.from({ length: atOnce }, keepAsking));
process.send?.({ asked, broken, wrong, refused: refusals.length, p99: quantile(refusals, 0.99) });
