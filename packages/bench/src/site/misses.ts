import type { LoadGenerator, Times } from '../load.ts';
import { say, type Figure } from '../report.ts';
import { median, seededRandom } from '../statistics.ts';
import type { Product, Web } from './product.ts';

/** Of each kind in each round: rendered before it is measured, so that the code is warm … */
const warmUp = 60;
/** … and measured. */
const measured = 100;

/** Pages of all kinds and languages, each kind with as many as its share. */
export function samplePaths(paths: readonly string[], count: number, seed: number): string[] {
	const random = seededRandom(seed);
	const rest = [...paths];
	return Array.from({ length: count }, () => {
		const at = Math.floor(random() * rest.length);
		return rest.splice(at, 1)[0] ?? '/';
	});
}

/** How long the site takes for a page that it does not have, when the content API has its answers at hand. */
export async function measureMisses({
	product,
	load,
	rounds,
}: {
	product: Product;
	load: LoadGenerator;
	rounds: number;
}): Promise<{ figures: Figure[]; results: object }> {
	const isNewsItem = /\/news\/./;
	const kinds = {
		'news items': product.paths.filter((path) => isNewsItem.test(path)),
		'pages of other kinds': [
			...product.paths.filter((path) => !isNewsItem.test(path)),
			...pagesOfLists(product.paths),
		],
	};
	const chosen = Object.entries(kinds).map(([name, paths], seed) => {
		return { name, paths: samplePaths(paths, warmUp + measured, seed) };
	});
	const ask = (web: Web, paths: string[]) =>
		load.measure({
			origin: web.origin,
			requests: paths.map((path) => ({ path, headers: { 'accept-encoding': 'br' } })),
			connections: 1,
		});
	const all = new Map<string, Times[]>();
	const cpu: { web: number[]; api: number[] } = { web: [], api: [] };
	// The first round brings the answers into the content API's cache, and counts for nothing else.
	for (let round = 0; round <= rounds; round += 1) {
		say(round === 0 ? 'Misses …' : `Misses, round ${round} of ${rounds} …`);
		const web = await product.startWeb();
		try {
			const parts = chosen.map(({ name, paths }) => {
				const shuffled = samplePaths(paths, paths.length, round);
				return { name, warm: shuffled.slice(0, warmUp), cold: shuffled.slice(warmUp) };
			});
			for (const { warm } of parts) await ask(web, warm);
			const before = { web: await web.cpuMs(), api: await product.apiCpuMs() };
			let count = 0;
			for (const { name, cold } of parts) {
				const { sources } = await ask(web, cold);
				const { rendered, ...others } = sources;
				if (!rendered || Object.keys(others).length > 0) {
					throw new Error(`Not all of them are misses: ${JSON.stringify(sources)}`);
				}
				count += rendered.count;
				if (round > 0) all.set(name, [...(all.get(name) ?? []), rendered]);
			}
			if (round === 0) continue;
			cpu.web.push(((await web.cpuMs()) - before.web) / count);
			cpu.api.push(((await product.apiCpuMs()) - before.api) / count);
		} finally {
			await web.stop();
		}
	}
	const figures = [...all].flatMap(([name, times]): Figure[] => {
		const what = `miss, ${name}, content API warm`;
		const p95 = median(times.map((one) => one.p95));
		return [
			{ name: `${what}: p50`, value: median(times.map(({ p50 }) => p50)), unit: 'ms' },
			{ name: `${what}: p95`, value: p95, unit: 'ms', bound: { atMost: 40 } },
		];
	});
	figures.push(
		{ name: 'miss: CPU of web', value: median(cpu.web), unit: 'ms' },
		{ name: 'miss: CPU of the content API', value: median(cpu.api), unit: 'ms' },
	);
	return { figures, results: { cpu, times: Object.fromEntries(all) } };
}

/** Further pages of the news, which the site's map does not name. */
function pagesOfLists(paths: readonly string[]): string[] {
	const lists = paths.filter((path) => path.endsWith('/news'));
	return lists.flatMap((path) => Array.from({ length: 30 }, (_, n) => `${path}?page=${n + 2}`));
}
