import type { LoadGenerator } from '../load.ts';
import { say, type Figure } from '../report.ts';
import { samplePaths } from './misses.ts';
import type { Product } from './product.ts';

const boundMiB = 16;
/** Fills the bound more than once. */
const portion = 400;

/** That the memory of a web process stops growing when its cache is full. */
export async function measureMemory({
	product,
	load,
}: {
	product: Product;
	load: LoadGenerator;
}): Promise<{ figures: Figure[]; results: object }> {
	say('Memory …');
	const web = await product.startWeb({ WEB_CACHE_MIB: String(boundMiB) });
	try {
		const paths = samplePaths(product.paths, 3 * portion, 5);
		const held: { bytes: number; resident: number; pages: number }[] = [];
		const note = async () => {
			const { pages, pageBytes } = await web.state();
			held.push({ pages, bytes: pageBytes, resident: await web.residentBytes() });
		};
		await note();
		// Twice before it is compared: garbage is collected late as long as there is little.
		for (const [from, to] of [
			[0, 2 * portion],
			[2 * portion, 3 * portion],
		]) {
			const requests = paths
				.slice(from, to)
				.map((path) => ({ path, headers: { 'accept-encoding': 'br' } }));
			await load.measure({ origin: web.origin, requests, connections: 4 });
			await note();
		}
		const [empty, full, fuller] = held;
		const mib = (bytes = NaN) => bytes / 2 ** 20;
		const figures: Figure[] = [
			{
				name: `bytes of pages held, with a bound of ${boundMiB} MiB`,
				value: mib(fuller?.bytes),
				unit: 'MiB',
				bound: { atMost: boundMiB },
			},
			{ name: 'memory of the process, nothing held', value: mib(empty?.resident), unit: 'MiB' },
			{ name: 'memory of the process, cache full', value: mib(full?.resident), unit: 'MiB' },
			{
				name: `memory of the process after ${portion} more pages, times that`,
				value: (fuller?.resident ?? NaN) / (full?.resident ?? NaN),
				unit: '',
				bound: { atMost: 1.25 },
			},
		];
		return { figures, results: held };
	} finally {
		await web.stop();
	}
}
