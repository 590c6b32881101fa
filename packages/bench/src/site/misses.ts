import type { LoadGenerator } from '../load.ts';
import { say, type Figure } from '../report.ts';
import { seededRandom } from '../statistics.ts';
import type { Product } from './product.ts';

/** Rendered before it is measured, so that the code is warm; as many as a process renders in its first seconds. */
const warmUp = 150;
const measured = 300;

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
}: {
	product: Product;
	load: LoadGenerator;
}): Promise<{ figures: Figure[]; results: object }> {
	say('Misses …');
	const isOften = /\/(news|developments)\/./;
	const rare = product.paths.filter((path) => !isOften.test(path));
	const often = product.paths.filter((path) => isOften.test(path));
	const kinds = { 'news items': often, 'pages of other kinds': rare };
	const chosen = Object.entries(kinds).map(([name, paths], seed) => ({
		name,
		paths: samplePaths(paths, Math.min(measured / 2, paths.length), seed),
	}));
	const ask = (origin: string, paths: string[]) =>
		load.measure({
			origin,
			requests: paths.map((path) => ({ path, headers: { 'accept-encoding': 'br' } })),
			connections: 1,
		});

	const first = await product.startWeb();
	for (const { paths } of chosen) await ask(first.origin, paths);
	await first.stop();
	const web = await product.startWeb();
	try {
		const taken = new Set(chosen.flatMap(({ paths }) => paths));
		const others = product.paths.filter((path) => !taken.has(path));
		await ask(web.origin, samplePaths(others, warmUp, 7));
		const before = { web: await web.cpuMs(), api: await product.apiCpuMs() };
		const results = [];
		for (const { name, paths } of chosen) {
			const { sources, ...times } = await ask(web.origin, paths);
			if (Object.keys(sources).join() !== 'rendered') {
				throw new Error(`Not all of them are misses: ${JSON.stringify(sources)}`);
			}
			results.push({ name, ...times });
		}
		const count = results.reduce((sum, result) => sum + result.count, 0);
		const cpu = {
			web: ((await web.cpuMs()) - before.web) / count,
			api: ((await product.apiCpuMs()) - before.api) / count,
		};
		const figures = results.flatMap(({ name, p50, p95 }): Figure[] => [
			{ name: `miss, ${name}, content API warm: p50`, value: p50, unit: 'ms' },
			{
				name: `miss, ${name}, content API warm: p95`,
				value: p95,
				unit: 'ms',
				bound: { atMost: 40 },
			},
		]);
		figures.push(
			{ name: 'miss: CPU of web', value: cpu.web, unit: 'ms' },
			{ name: 'miss: CPU of the content API', value: cpu.api, unit: 'ms' },
		);
		return { figures, results: { cpu, times: results } };
	} finally {
		await web.stop();
	}
}
