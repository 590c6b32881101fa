import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { run } from './children.mjs';
import { toolEnvironment } from './tools.mjs';
import { ROOT } from './versions.mjs';

const MINUTE_MS = 60_000;
const TIME_LIMIT_MS = 15 * MINUTE_MS;
/** Their tests look at how long something takes. */
const NEEDS_THE_MACHINE = ['stack', 'e2e'];

/**
 * @typedef {{ passed: number, failed: number, skipped: number, output: string, failures?: string[] }} Result
 * @typedef {{ name: string, check: () => Promise<Result>, alone?: boolean }} Check
 *   `alone`: it needs the whole machine, so nothing runs beside it
 */

/** Every package with its folder, its name for people, and its scripts. */
function packages() {
	const folders = [
		'cms',
		'web',
		...['packages', 'examples'].flatMap((group) =>
			readdirSync(join(ROOT, group)).map((name) => `${group}/${name}`),
		),
	];
	return folders
		.map((folder) => join(ROOT, folder, 'package.json'))
		.filter(existsSync)
		.map((path) => ({
			folder: join(path, '..'),
			name: join(path, '..')
				.slice(ROOT.length + 1)
				.replace('packages/', ''),
			scripts: JSON.parse(readFileSync(path, 'utf8')).scripts ?? {},
		}));
}

/** All checks, in the order in which they are started. @returns {Check[]} */
export function allChecks() {
	const all = packages();
	const typed = all.filter(({ scripts }) => scripts.typecheck);
	const generated = all.filter(({ scripts }) => scripts.generate);
	const tested = all.filter(({ scripts }) => scripts.test);
	return [
		// First: linters and types need what is generated while building, some tests need the build.
		command('build', ROOT, ['exec', 'turbo', 'run', 'build', '--output-logs=new-only'], {
			env: { NODE_ENV: 'production' },
			alone: true,
		}),
		...all
			.filter(({ scripts }) => scripts.sync)
			.map(({ name, folder }) =>
				command(`types for the editor: ${name}`, folder, ['run', 'sync'], { alone: true }),
			),
		command('format', ROOT, ['exec', 'prettier', '--check', '--log-level=warn', '.']),
		command('eslint', ROOT, ['exec', 'eslint', '--max-warnings=0', '.']),
		command('stylelint', ROOT, [
			...['exec', 'stylelint', '--max-warnings=0'],
			'web/src/**/*.{css,svelte}',
		]),
		command('unused code', ROOT, ['exec', 'knip', '--no-progress']),
		...generated.map(({ name, folder }) =>
			command(`generated files: ${name}`, folder, ['run', 'generate', '--check']),
		),
		...typed.map(({ name, folder }) => command(`types: ${name}`, folder, ['run', 'typecheck'])),
		...tested.map(({ name, folder }) =>
			tests(name, folder, { alone: NEEDS_THE_MACHINE.includes(name) }),
		),
	];
}

/** A command that passes or fails as a whole counts as one test. @returns {Check} */
function command(name, cwd, args, { env = {}, alone = false } = {}) {
	return {
		name,
		alone,
		check: async () => {
			const { code, output, timedOut } = await run('pnpm', args, {
				cwd,
				env: { ...toolEnvironment(), ...env },
				timeout: TIME_LIMIT_MS,
			});
			const passed = code === 0;
			return {
				passed: passed ? 1 : 0,
				failed: passed ? 0 : 1,
				skipped: 0,
				output: timedOut
					? `${output}\nIt was ended after ${TIME_LIMIT_MS / MINUTE_MS} minutes.`
					: output,
			};
		},
	};
}

/** A package's Vitest suites. @returns {Check} */
function tests(name, cwd, { alone = false } = {}) {
	return {
		name: `tests: ${name}`,
		alone,
		check: async () => {
			const folder = mkdtempSync(join(tmpdir(), 'lts-tests-'));
			const file = join(folder, 'report.json');
			try {
				const { code, output, timedOut } = await run(
					'pnpm',
					['run', 'test', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
					{ cwd, env: toolEnvironment(), timeout: TIME_LIMIT_MS },
				);
				const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
				const ended = timedOut ? `It was ended after ${TIME_LIMIT_MS / MINUTE_MS} minutes.` : '';
				return { ...count(report, code), output: `${output}\n${ended}`.trimEnd() };
			} finally {
				rmSync(folder, { recursive: true, force: true });
			}
		},
	};
}

/**
 * Counts a Vitest report so that nothing can fail unseen: a file that could not be loaded, an error
 * outside of a test and a suite without tests each count as a failure.
 *
 * @param report what Vitest's JSON reporter wrote; undefined when it wrote nothing
 * @param {number | null} code Vitest's exit code
 */
export function count(report, code) {
	const passed = report?.numPassedTests ?? 0;
	const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
	const unloadable = (report?.testResults ?? []).filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
	).length;
	const failed = (report?.numFailedTests ?? 0) + unloadable;
	const isFailure = code !== 0 || passed === 0;
	return {
		passed,
		failed: isFailure ? Math.max(failed, 1) : failed,
		skipped,
		failures: failuresOf(report),
	};
}

/** Which tests failed, a line each: what is said at the very end, for who sees only the end of a log. */
function failuresOf(report) {
	const firstLine = (text) => (text ?? '').trim().split('\n', 1)[0];
	return (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
		const file = relative(ROOT, name);
		const tests = assertionResults
			.filter((test) => test.status === 'failed')
			.map((test) => `${file} › ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
		return status === 'failed' && tests.length === 0 ? [`${file}: ${firstLine(message)}`] : tests;
	});
}
