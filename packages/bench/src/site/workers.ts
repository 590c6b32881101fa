import type { LoadGenerator } from '../load.ts';
import { say, type Figure } from '../report.ts';
import { median } from '../statistics.ts';
import type { Product } from './product.ts';

const request = { path: '/programs/u4u', headers: { 'accept-encoding': 'br' } };
const workerCount = 2;

/**
 * What a second worker brings. The load generator needs a core as well, so on a machine with two cores
 * the rate cannot double; what a worker gives for a second of CPU tells more. Two that run at the same
 * time each get less out of it, as two of any program do that share caches or a physical core.
 */
export async function measureWorkers({
	product,
	load,
	rounds,
}: {
	product: Product;
	load: LoadGenerator;
	rounds: number;
}): Promise<{ figures: Figure[]; results: object }> {
	say('Workers …');
	const webs = [
		await product.startWeb(),
		await product.startWeb({ WEB_WORKERS: String(workerCount) }),
	];
	const rates: number[][] = webs.map(() => []);
	const cpus: number[][] = webs.map(() => []);
	try {
		for (let round = 0; round <= rounds; round += 1) {
			for (const [at, web] of webs.entries()) {
				const before = await web.cpuMs();
				const result = await load.measure({
					origin: web.origin,
					requests: [request],
					connections: 32,
					seconds: 2,
				});
				const used = (await web.cpuMs()) - before;
				// The first round brings the page into every cache.
				if (round === 0) continue;
				rates[at]?.push(result.rate);
				cpus[at]?.push((1000 * used) / result.count);
			}
		}
	} finally {
		for (const web of webs) await web.stop();
	}
	const [one = NaN, two = NaN] = rates.map(median);
	const [costOfOne = NaN, costOfTwo = NaN] = cpus.map(median);
	const figures: Figure[] = [
		{ name: `hits with ${workerCount} workers, times one worker`, value: two / one, unit: '' },
		{ name: 'one worker: hits per second of CPU', value: 1e6 / costOfOne, unit: '' },
		{
			name: `${workerCount} workers: hits per second of CPU, times one worker`,
			value: costOfOne / costOfTwo,
			unit: '',
			bound: { atLeast: 0.7 },
		},
	];
	return { figures, results: { rates: { one, two }, cpuMicroseconds: { costOfOne, costOfTwo } } };
}
