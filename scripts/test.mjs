// `npm test`: every check, from a fresh clone. `npm test -- web types` runs those whose name holds one of the words.
import { fileURLToPath } from 'node:url';
import { bootstrap } from './lib/bootstrap.mjs';
import { ensureBrowser } from './lib/browser.mjs';
import { allChecks } from './lib/checks.mjs';
import { interrupted } from './lib/interrupt.mjs';
import { ensureRedis } from './lib/redis.mjs';
import { step } from './lib/steps.mjs';

/** Two cores: a check that mostly waits on one of them leaves the other to its neighbor. */
const SIDE_BY_SIDE = 2;

await bootstrap(fileURLToPath(import.meta.url), async () => {
	const words = process.argv.slice(2);
	const checks = allChecks().filter(
		({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
	);
	if (checks.length === 0) {
		console.error(`No check has one of these words in its name: ${words.join(', ')}`);
		return 1;
	}
	if (checks.some(({ name }) => name === 'tests: e2e')) {
		await step('Looking for Chromium', ensureBrowser);
	}
	if (checks.some(({ name }) => ['tests: cms', 'tests: e2e', 'tests: web'].includes(name))) {
		await step('Looking for Redis', ensureRedis);
	}
	const results = await runAll(checks);
	console.log(table(results));
	const sum = (key) => results.reduce((total, result) => total + result[key], 0);
	console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
	return sum('failed') === 0 ? 0 : 1;
});

async function runAll(checks) {
	const results = [];
	const running = new Set();
	for (const check of checks) {
		if (interrupted.aborted) throw interrupted.reason;
		const room = check.alone ? 1 : SIDE_BY_SIDE;
		while (running.size >= room) await Promise.race(running);
		const work = runOne(check)
			.then((result) => results.push(result))
			.finally(() => running.delete(work));
		running.add(work);
		if (check.alone) await work;
	}
	await Promise.all(running);
	return results;
}

async function runOne({ name, check }) {
	const startedAt = Date.now();
	const result = await check();
	const seconds = (Date.now() - startedAt) / 1000;
	const verdict = result.failed > 0 ? 'FAILED' : 'passed';
	console.log(`\n── ${name}: ${verdict} in ${seconds.toFixed(1)} s`);
	if (result.output.trim()) console.log(result.output.trim());
	return { name, seconds, ...result };
}

function table(results) {
	const width = Math.max(...results.map(({ name }) => name.length));
	const lines = results.flatMap(({ name, passed, failed, skipped, seconds, failures = [] }) => [
		[
			failed > 0 ? '✗' : '✓',
			name.padEnd(width),
			String(passed).padStart(6),
			'passed',
			String(failed).padStart(4),
			'failed',
			skipped > 0 ? `${skipped} skipped` : '',
			`${seconds.toFixed(1)} s`.padStart(10),
		].join(' '),
		...failures.map((failure) => `    ${failure}`),
	]);
	return `\n${lines.join('\n')}\n`;
}
