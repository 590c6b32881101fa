/**
 * How fast the site is, beside servers that do nothing but send the same bytes: `npm run bench -- site`.
 *
 * The speed of a machine changes within minutes, so what is compared is measured in turn, in several
 * rounds, and only ratios say something.
 */
import { resolve } from 'node:path';
import { startBareServer } from '../bare.ts';
import { startLoadGenerator } from '../load.ts';
import { describeMachine, isMet, say, tableOf, writeReport, type Figure } from '../report.ts';
import { measureHits } from './hits.ts';
import { measureMemory } from './memory.ts';
import { measureMisses } from './misses.ts';
import { measureMixed } from './mixed.ts';
import { startNginx } from './nginx.ts';
import { startProduct } from './product.ts';
import { measureWorkers } from './workers.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const root = resolve(import.meta.dirname, '../../../..');
const stops: (() => unknown)[] = [];
try {
	say('Database, admin, content API, sample content and a generated corpus …');
	const product = await startProduct();
	stops.push(product.stop);
	const load = await startLoadGenerator();
	const bare = await startBareServer();
	const nginx = await startNginx();
	stops.push(load.stop, bare.stop);
	if (nginx) stops.push(nginx.stop);
	else say('nginx: not installed, so not compared.');

	const web = await product.startWeb();
	const hits = await measureHits({ web, bare, nginx, load, rounds });
	await web.stop();
	const misses = await measureMisses({ product, load, rounds });
	const mixed = await measureMixed({ product, load });
	const memory = await measureMemory({ product, load });
	const workers = await measureWorkers({ product, load, rounds });

	const parts = { hits, misses, mixed, memory, workers };
	const figures: Figure[] = Object.values(parts).flatMap((part) => part.figures);
	say(`\n${tableOf(figures)}\n`);
	for (const [name, servers] of Object.entries(hits.results)) {
		for (const [server, { rate, p50, p99, cpu }] of Object.entries(servers)) {
			const times = `p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`;
			say(`${name}, ${server}: ${Math.round(rate)}/s, ${times}, CPU ${cpu.toFixed(1)} µs`);
		}
	}
	await writeReport(resolve(root, '.data/bench-site.json'), {
		at: new Date().toISOString(),
		machine: describeMachine(),
		nginx: nginx ? 'compared' : 'not installed',
		figures,
		...Object.fromEntries(Object.entries(parts).map(([name, { results }]) => [name, results])),
	});
	if (!figures.every(isMet)) process.exitCode = 1;
} finally {
	for (const stop of stops.reverse()) await stop();
}
process.exit();
