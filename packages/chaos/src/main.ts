/**
 * Breaks one part of the running product after the other while readers ask for pages and an editor
 * publishes, and measures what they notice: `npm run chaos`, or `npm run chaos -- admin-killed deploy`.
 */
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describeMachine, say, writeReport } from '@lts/bench';
import { scenarios, type Scenario } from './scenarios.ts';
import { besideFloor, judge, round, speedOf, type Outcome } from './statistics.ts';
import { startWorld, type World } from './world.ts';

interface Result extends Pick<Scenario, 'name' | 'title'> {
	outcome: Outcome | null;
	/** What was not kept, or why it could not be tried. */
	troubles: string[];
	skipped: boolean;
}

const quietMs = 5000;
const names = process.argv.slice(2);
const unknown = names.filter((name) => !scenarios.some((scenario) => scenario.name === name));
const chosen = scenarios.filter(({ name }) => names.length === 0 || names.includes(name));
if (unknown.length > 0) {
	say(`There is no scenario called ${unknown.join(', ')}. There are:`);
	for (const { name, title } of scenarios) say(`  ${name.padEnd(26)}${title}`);
	process.exit(1);
}

say('Starting Postgres, admin, content API and two sites …');
const world = await startWorld(say);
const results: Result[] = [];
try {
	for (const scenario of chosen) {
		say(`\n── ${scenario.title}`);
		const result = await attempt(scenario).catch((error: unknown): Result => {
			const troubles = [`the run ended here: ${String(error)}`];
			return {
				name: scenario.name,
				title: scenario.title,
				outcome: null,
				troubles,
				skipped: false,
			};
		});
		results.push(result);
		say(`    ${result.troubles.join('; ') || 'kept'}`);
		// What is half broken says nothing about the next one.
		if (!result.outcome && !result.skipped) break;
	}
} finally {
	await world.stop();
}
say(`\n${tableOf(results)}\n`);
await writeReport(resolve(import.meta.dirname, '../../../.data/chaos.json'), {
	at: new Date().toISOString(),
	machine: describeMachine(),
	results,
});
const missed = results.filter(({ skipped, troubles }) => !skipped && troubles.length > 0);
say(
	missed.length === 0 ? 'All bounds were kept.' : `${missed.length} of ${results.length} missed.`,
);
process.exit(missed.length === 0 ? 0 : 1);

async function attempt(scenario: Scenario): Promise<Result> {
	const { name, title } = scenario;
	const reason = scenario.cannot?.(world);
	if (reason) return { name, title, outcome: null, troubles: [reason], skipped: true };
	const outcome = await measure(world, scenario);
	return { name, title, outcome, troubles: judge(outcome), skipped: false };
}

async function measure(world: World, scenario: Scenario): Promise<Outcome> {
	const { editor, load, truth, withdrawals } = world;
	await truth.untilTrue();
	await truth.untilCached();
	await withdrawals.prepare();
	editor.start();
	await wait(1000);
	const before = await load.take();
	await wait(quietMs);
	const quiet = await load.take();
	const versions = editor.articles.map(({ acknowledged }) => acknowledged);
	const faults = await scenario.run(world);
	const { ms, outdated } = await truth.untilTrue();
	const broken = await load.take();
	await editor.stop();
	// What was kept somewhere has the time to come back.
	await wait(1000);
	const { faults: seen, ...withdrawn } = await withdrawals.take();
	faults.push(...seen);
	const after = await load.take();
	const acknowledged = editor.articles.reduce(
		(sum, article, n) => sum + article.acknowledged - (versions[n] ?? 0),
		0,
	);
	// Whatever is outdated now was acknowledged long before.
	const own = new Set(editor.articles.map(({ path }) => path));
	const lost = new Set(
		outdated.map((url) => new URL(url).pathname).filter((path) => own.has(path)),
	);
	return {
		...{ before, quiet, broken, after, withdrawn, faults },
		isLoaded: scenario.isLoaded ?? false,
		trueAfterMs: outdated.length === 0 ? ms : null,
		publishes: { acknowledged, lost: lost.size },
	};
}

function tableOf(all: Result[]): string {
	const head = [
		...['what happens', 'pages', 'answered', 'by the other site', 'p50 / p99 quiet', 'p99'],
		...['longest', 'ratio', 'bare server', 'beside it', 'p99 kept as', 'withdrawn, shown'],
		...['true after', 'published, lost', ''],
	];
	const rows = all.map(({ title, outcome, troubles, skipped }) => {
		if (!outcome) {
			const reason = `${skipped ? 'not tried' : 'MISSED'}: ${troubles.join()}`;
			return [title, ...Array<string>(head.length - 2).fill(''), reason];
		}
		const { quiet, broken, trueAfterMs, publishes, withdrawn, isLoaded } = outcome;
		const ratio = (now: number, then: number) => `${(now / then).toFixed(1)} ×`;
		return [
			title,
			String(broken.asked),
			`${((100 * broken.answered) / broken.asked).toFixed(2)} %`,
			String(broken.repeated),
			`${round(quiet.p50)} / ${round(quiet.p99)} ms`,
			`${round(broken.p99)} ms`,
			`${round(broken.longest)} ms`,
			ratio(broken.p99, quiet.p99),
			// Where the scenario's own load slows the bare server, a comparison would say nothing.
			isLoaded ? '' : ratio(broken.floor.p99, quiet.floor.p99),
			isLoaded ? '' : `${besideFloor(outcome).toFixed(1)} ×`,
			speedOf(outcome),
			`${withdrawn.asked}, ${withdrawn.shown}`,
			trueAfterMs === null ? 'never' : `${round(trueAfterMs)} ms`,
			`${publishes.acknowledged}, ${publishes.lost}`,
			skipped || troubles.length === 0 ? 'kept' : 'MISSED',
		];
	});
	const table = [head, head.map(() => '---'), ...rows];
	const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
	return table
		.map((row) => `| ${row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' | ')} |`)
		.join('\n');
}
