/**
 * How soon readers see what an editor did, on two web nodes under load, and whether what was withdrawn
 * stays so: `npm run bench -- follow`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startLoadGenerator, type LoadResult } from '../load.ts';
import { describeMachine, isMet, say, tableOf, writeReport, type Figure } from '../report.ts';
import { signIn } from '../site/editor.ts';
import { samplePaths } from '../site/misses.ts';
import { startProduct, type Product, type Web } from '../site/product.ts';
import { quantile, seededRandom, zipf } from '../statistics.ts';
import { countShown, isShown, timeUntil } from './readers.ts';

const publishes = Number(process.env['BENCH_PUBLISHES'] ?? 200);
const withdrawals = Number(process.env['BENCH_WITHDRAWALS'] ?? 50);
const hotCount = 200;
/** Requests per second, for each node. */
const perNode = 100;
const root = resolve(import.meta.dirname, '../../../..');
const stops: (() => unknown)[] = [];

try {
	say('Database, admin, content API, sample content and a generated corpus …');
	const product = await startProduct();
	stops.push(product.stop);
	const folder = await mkdtemp(join(tmpdir(), 'lts-follow-'));
	stops.push(() => rm(folder, { recursive: true, force: true }));
	const startNode = (number: number, options?: { mayBeDegraded: boolean }) =>
		// What it cannot render is asked for on purpose.
		product.startWeb({ CACHE_DIR: join(folder, String(number)), LOG_LEVEL: 'fatal' }, options);
	let nodes = await Promise.all([1, 2].map((number) => startNode(number)));
	stops.push(() => Promise.all(nodes.map((node) => node.stop())));
	const hot = hotPaths(product);
	const load = await startLoadOn(nodes, hot);
	stops.push(load.stop);

	const editor = await signIn(product, { items: publishes + withdrawals });
	const items = editor.items.map(({ id, slug }) => ({ id, path: `/news/${slug}` }));
	const [toPublish, toWithdraw] = [items.slice(0, publishes), items.slice(publishes)];

	say(`${publishes} publishes …`);
	const seen = { sinceSaved: [] as number[], sincePressed: [] as number[] };
	for (const [n, { id, path }] of toPublish.entries()) {
		const words = `Changed for the bench, number ${n}.`;
		await Promise.all(nodes.map((node) => isShown(node, path)));
		const pressedAt = performance.now();
		await editor.publish(id, words);
		const savedAt = performance.now();
		for (const at of await Promise.all(nodes.map((node) => timeUntil(node, path, words)))) {
			seen.sinceSaved.push(at - savedAt);
			seen.sincePressed.push(at - pressedAt);
		}
	}

	say(`${toWithdraw.length} withdrawals …`);
	const gone: number[] = [];
	const withdrawn: string[] = [];
	let shownAgain = 0;
	for (const { id, path } of toWithdraw) {
		await Promise.all(nodes.map((node) => isShown(node, path)));
		await editor.withdraw(id);
		const savedAt = performance.now();
		for (const at of await Promise.all(nodes.map((node) => timeUntil(node, path, null)))) {
			gone.push(at - savedAt);
		}
		withdrawn.push(path);
		// Those before it, too, under the load of all others.
		for (const node of nodes) shownAgain += await countShown(node, withdrawn.slice(-5));
	}
	const served = await load.end();

	say('Both nodes are killed, and start while content API and admin are down …');
	await Promise.all(nodes.map((node) => node.kill()));
	for (const name of ['content-api', 'admin'] as const) await product.stack.processes[name].stop();
	nodes = await Promise.all([1, 2].map((number) => startNode(number, { mayBeDegraded: true })));
	let shownDown = 0;
	let kept = 0;
	for (const node of nodes) {
		shownDown += await countShown(node, withdrawn);
		kept += await countShown(node, hot);
	}

	say('The content API comes back …');
	await product.stack.processes['content-api'].start();
	let shownAfter = 0;
	const until = performance.now() + 3000;
	do {
		for (const node of nodes) shownAfter += await countShown(node, withdrawn);
	} while (performance.now() < until);

	const atMost = (value: number) => ({ bound: { atMost: value } });
	const none = { unit: '', ...atMost(0) };
	const figures: Figure[] = [
		{
			name: 'publish to visible on a node: p50',
			value: quantile(seen.sinceSaved, 0.5),
			unit: 'ms',
			...atMost(300),
		},
		{
			name: 'publish to visible on a node: p99',
			value: quantile(seen.sinceSaved, 0.99),
			unit: 'ms',
			...atMost(1000),
		},
		{
			name: 'the same from the press of the button: p50',
			value: quantile(seen.sincePressed, 0.5),
			unit: 'ms',
		},
		{
			name: 'the same from the press of the button: p99',
			value: quantile(seen.sincePressed, 0.99),
			unit: 'ms',
		},
		{ name: 'withdrawal to gone on a node: p50', value: quantile(gone, 0.5), unit: 'ms' },
		{
			name: 'withdrawal to gone on a node: p99',
			value: quantile(gone, 0.99),
			unit: 'ms',
			...atMost(1000),
		},
		{ name: 'withdrawn pages shown again under load', value: shownAgain, ...none },
		{ name: 'withdrawn pages shown after kill -9, CMS down', value: shownDown, ...none },
		{ name: 'withdrawn pages shown when the CMS is back', value: shownAfter, ...none },
		{
			name: 'share of asked pages shown after kill -9, CMS down',
			value: kept / (nodes.length * hot.length),
			unit: '',
			bound: { atLeast: 1 },
		},
		{
			name: 'load of the machine, tasks per core',
			value: (loadavg()[1] ?? 0) / availableParallelism(),
			unit: '',
		},
		{ name: 'answers to readers meanwhile, both nodes', value: served.count, unit: '' },
		{ name: 'five seconds of readers in which one was refused', value: served.failures, ...none },
		{ name: 'p99 of these answers', value: served.p99, unit: 'ms' },
	];
	say(`\n${tableOf(figures)}\n`);
	await writeReport(resolve(root, '.data/bench-follow.json'), {
		at: new Date().toISOString(),
		machine: describeMachine(),
		figures,
		seen,
		gone,
	});
	if (!figures.every(isMet)) process.exitCode = 1;
} finally {
	for (const stop of stops.reverse()) await stop();
}
process.exit();

/** Lists, programs and guides, in all languages, which depend on what is published, and news. */
function hotPaths({ paths }: Product): string[] {
	const lists = paths.filter((path) => !/\/news\/./.test(path)).slice(0, hotCount / 2);
	const news = paths.filter((path) => /\/news\/./.test(path) && !path.startsWith('/news/'));
	return [...lists, ...samplePaths(news, hotCount - lists.length, 5)];
}

/** Readers on every node, from processes of their own, until `end`. */
async function startLoadOn(nodes: Web[], paths: string[]) {
	const rank = zipf(paths.length, seededRandom(7));
	const order = Array.from({ length: 1000 }, rank);
	const requests = paths.map((path) => ({ path, headers: { 'accept-encoding': 'br' } }));
	const generators = await Promise.all(nodes.map(() => startLoadGenerator()));
	let isOver = false;
	let failures = 0;
	const running = nodes.map(async ({ origin }, n) => {
		const load = { origin, requests, connections: 16 };
		// Every page once, so that each node has all of them.
		await generators[n]?.measure(load);
		const results: LoadResult[] = [];
		while (!isOver) {
			const part = generators[n]?.measure({ ...load, order, rate: perNode, seconds: 5 });
			await part?.then(
				(result) => results.push(result),
				(error: unknown) => {
					failures += 1;
					say(String(error));
				},
			);
		}
		return results;
	});
	return {
		async end() {
			isOver = true;
			const results = (await Promise.all(running)).flat();
			return {
				failures,
				count: results.reduce((sum, { count }) => sum + count, 0),
				p99: Math.max(...results.map(({ p99 }) => p99)),
			};
		},
		stop: () => generators.forEach((generator) => generator.stop()),
	};
}
