import type { LoadGenerator, Request } from '../load.ts';
import { say, type Figure } from '../report.ts';
import { median, seededRandom, zipf } from '../statistics.ts';
import { samplePaths } from './misses.ts';
import { signIn, type Editor } from './editor.ts';
import type { Product } from './product.ts';

/** Pages that are asked for again and again, the first ones much more often than the last. */
const hotCount = 500;
const perSecond = 400;
const seconds = 20;
const missShare = 0.05;
/** So many that no reader waits for the page of another, as browsers do not. */
const connections = 1000;

/** Readers as in the hour of a ruling: nearly all ask for the same pages, while editors publish. */
export async function measureMixed({
	product,
	load,
}: {
	product: Product;
	load: LoadGenerator;
}): Promise<{ figures: Figure[]; results: object }> {
	say('Mixed load …');
	const random = seededRandom(1);
	const lists = product.paths.filter((path) => !/\/news\/./.test(path)).slice(0, hotCount / 2);
	const others = product.paths.filter((path) => /\/news\/./.test(path));
	const chosen = samplePaths(others, hotCount - lists.length + perSecond * seconds * missShare, 3);
	const hot = [...lists, ...chosen.splice(0, hotCount - lists.length)];
	const asked = (path: string): Request => ({ path, headers: { 'accept-encoding': 'br' } });
	const requests = [...hot, ...chosen].map(asked);
	const rank = zipf(hot.length, random);
	let cold = hot.length;
	const order = Array.from({ length: perSecond * seconds }, () =>
		random() < missShare && cold < requests.length ? cold++ : rank(),
	);
	const web = await product.startWeb();
	const editor = await signIn(product, { items: 20 });
	try {
		const { origin } = web;
		await load.measure({ origin, requests: hot.map(asked), connections: 4 });
		const before = { web: await web.cpuMs(), api: await product.apiCpuMs() };
		const publishing = publishEverySecond(editor, seconds);
		const result = await load.measure(
			{ origin, requests, order, connections, rate: perSecond },
			{ mayFail: true },
		);
		const publishes = await publishing;
		const { sources, failures, ...times } = result;
		const failed = Object.values(failures).reduce((sum, count) => sum + count, 0);
		const share = (...names: string[]) =>
			names.reduce((sum, name) => sum + (sources[name]?.count ?? 0), 0) / result.count;
		const cpu = {
			web: ((await web.cpuMs()) - before.web) / result.count,
			api: ((await product.apiCpuMs()) - before.api) / result.count,
		};
		const figures: Figure[] = [
			{ name: 'mixed load: requests', value: result.rate, unit: '/s' },
			{
				name: 'mixed load: requests without their page',
				value: failed,
				unit: '',
				bound: { atMost: 0 },
			},
			{ name: 'mixed load: share of hits', value: share('hit'), unit: '' },
			{
				name: 'mixed load: share of hits, and of pages shown while their successor is rendered',
				value: share('hit', 'stale'),
				unit: '',
			},
			{ name: 'mixed load: p50', value: times.p50, unit: 'ms' },
			{ name: 'mixed load: p99', value: times.p99, unit: 'ms' },
			{ name: 'mixed load: p50 of hits', value: sources['hit']?.p50 ?? NaN, unit: 'ms' },
			{ name: 'mixed load: p99 of hits', value: sources['hit']?.p99 ?? NaN, unit: 'ms' },
			{ name: 'mixed load: CPU of web per request', value: 1000 * cpu.web, unit: 'µs' },
			{ name: 'mixed load: CPU of the content API per request', value: 1000 * cpu.api, unit: 'µs' },
			{
				name: 'mixed load: p50 of a publish, as the editor sees it',
				value: median(publishes),
				unit: 'ms',
			},
		];
		return { figures, results: { ...times, sources, failures, cpu, publishes } };
	} finally {
		await web.stop();
	}
}

/** @returns how long each took, in milliseconds */
async function publishEverySecond(editor: Editor, times: number): Promise<number[]> {
	const took: number[] = [];
	const startedAt = performance.now();
	for (let n = 0; n < times; n += 1) {
		const wait = startedAt + n * 1000 - performance.now();
		await new Promise((resolve) => setTimeout(resolve, Math.max(0, wait)));
		const before = performance.now();
		const { items } = editor;
		const id = items[n % items.length]?.id ?? 0;
		await editor.publish(id, `Changed for the ${n}th time.`);
		took.push(performance.now() - before);
	}
	return took;
}
