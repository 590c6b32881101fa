import { openCpuShares, type CpuShares } from '../cpu-share.ts';
import type { LoadGenerator } from '../load.ts';
import { say, type Figure } from '../report.ts';
import { median } from '../statistics.ts';
import type { Product, Web } from './product.ts';

const request = { path: '/programs/u4u', headers: { 'accept-encoding': 'br' } };

/** The last must leave enough of a small machine to whoever asks. */
const counts = [1, 2, 4];
const share = 0.1;

/** What counts as near linear on cores that are shared with who asks: of twice the workers, this part of twice the hits. */
const leastOfLinear = 0.8;

interface Measured {
	workers: number;
	/** Medians of the rounds: answers per second, and microseconds of CPU for one. */
	rate: number;
	cpu: number;
}

/**
 * What more workers bring. The load needs a core or more as well, so on a small machine whole workers
 * would compete with it, and with each other for the caches of the cores. So each has a small share of a
 * core, and what is compared is how many hits one, two and four of these give. That shows whether they
 * get in each other's way; it does not show what a machine with more cores does.
 *
 * Where this process may not set such shares, hits for a second of CPU are compared instead.
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
	const shares = await openCpuShares();
	if (!shares) say('Shares of a core cannot be set here: workers are compared by their CPU time.');
	const results = shares
		? await measureEach({ counts, product, load, rounds, shares })
		: await measureEach({ counts: [1, 2], product, load, rounds });
	return { figures: shares ? figuresByRate(results) : figuresByCpu(results), results };
}

async function measureEach({
	counts,
	product,
	load,
	rounds,
	shares,
}: {
	counts: number[];
	product: Product;
	load: LoadGenerator;
	rounds: number;
	shares?: CpuShares;
}): Promise<Measured[]> {
	const webs: Web[] = [];
	const all = counts.map((workers) => ({ workers, rates: [] as number[], cpus: [] as number[] }));
	const ask = ({ origin }: Web, seconds: number) => {
		return load.measure({ origin, requests: [request], connections: 32, seconds });
	};
	try {
		for (const { workers } of all) {
			const web = await product.startWeb({ WEB_WORKERS: String(workers) });
			webs.push(web);
			// Brings the page into every cache, and has the code compiled: with a share of a core that takes long.
			await ask(web, 2 * workers);
			const pids = workers === 1 ? [web.pid] : await web.workers();
			for (const pid of pids) await shares?.limit(pid, share);
		}
		for (let round = 0; round < rounds; round += 1) {
			for (const [at, { rates, cpus }] of all.entries()) {
				const web = webs[at] as Web;
				const before = await web.cpuMs();
				const result = await ask(web, 4);
				const used = (await web.cpuMs()) - before;
				rates.push(result.rate);
				cpus.push((1000 * used) / result.count);
			}
		}
	} finally {
		for (const web of webs) await web.stop();
		await shares?.close();
	}
	return all.map(({ workers, rates, cpus }) => {
		return { workers, rate: median(rates), cpu: median(cpus) };
	});
}

function figuresByRate(results: Measured[]): Figure[] {
	const [one, ...more] = results;
	return [
		{
			name: `one worker with ${share} of a core: hits per second`,
			value: one?.rate ?? NaN,
			unit: '',
		},
		...more.map(({ workers, rate }) => ({
			name: `${workers} workers with as much each: hits, times one worker`,
			value: rate / (one?.rate ?? NaN),
			unit: '',
			bound: { atLeast: leastOfLinear * workers },
		})),
	];
}

function figuresByCpu([one, two]: Measured[]): Figure[] {
	const [costOfOne = NaN, costOfTwo = NaN] = [one?.cpu, two?.cpu];
	return [
		{ name: 'one worker: hits per second of CPU', value: 1e6 / costOfOne, unit: '' },
		{
			name: '2 workers: hits per second of CPU, times one worker',
			value: costOfOne / costOfTwo,
			unit: '',
			bound: { atLeast: 0.7 },
		},
	];
}
