import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './children.mjs';
import { explain, Failure } from './failure.mjs';
import { interrupted, Interrupted, onSecondInterrupt, watchSignals } from './interrupt.mjs';
import { step } from './steps.mjs';
import { areToolsReady, installTools, nodePath, toolEnvironment } from './tools.mjs';
import { isNodeRecentEnough, NODE_VERSION, PNPM_VERSION, ROOT } from './versions.mjs';

/**
 * Runs a script of this folder with everything in place: a recent Node, pnpm, the packages.
 *
 * @param {string} script path of the script, to be started again under a newer Node where needed
 * @param {() => Promise<number>} work gives the exit code
 * @param {() => Promise<void>} [check] runs before anything is installed but the tools
 */
export async function bootstrap(script, work, check) {
	watchSignals();
	try {
		if (!(await areToolsReady())) {
			await step(
				isNodeRecentEnough()
					? `Fetching pnpm ${PNPM_VERSION}`
					: `Fetching Node ${NODE_VERSION} and pnpm ${PNPM_VERSION}`,
				installTools,
			);
		}
		if (!isNodeRecentEnough()) {
			process.exitCode = await continueWith(nodePath(), script);
			return;
		}
		Object.assign(process.env, toolEnvironment());
		await check?.();
		await installPackages();
		process.exitCode = await work();
	} catch (error) {
		if (error instanceof Interrupted || error?.name === 'AbortError') {
			process.exitCode = 130;
			return;
		}
		explain(error);
		process.exitCode = 1;
	}
}

/** Starts the script again under another Node, handing every signal on. */
function continueWith(node, script) {
	return new Promise((resolve, reject) => {
		const child = spawn(node, [script, ...process.argv.slice(2)], {
			stdio: 'inherit',
			env: { ...toolEnvironment(), LTS_WRAPPED: 'yes' },
		});
		const handOn = () => child.kill(interrupted.reason.signal);
		interrupted.addEventListener('abort', handOn, { once: true });
		onSecondInterrupt(handOn);
		child.once('error', reject);
		child.once('exit', (code) => resolve(code ?? 1));
	});
}

async function installPackages() {
	const stamp = join(ROOT, 'node_modules', '.installed');
	const wanted = fingerprint();
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	await step('Installing packages', async () => {
		const { code, output } = await run(
			'pnpm',
			['install', '--frozen-lockfile', '--config.confirmModulesPurge=false'],
			{ cwd: ROOT, env: { ...toolEnvironment(), CI: 'true' } },
		);
		if (code !== 0) {
			throw new Failure(
				'The packages could not be installed.',
				'Check that this machine reaches the npm registry and that the disk is not full, then run the same command again.',
				output,
			);
		}
		writeFileSync(stamp, wanted);
	});
}

/** Changes when an installation would differ: with the lockfile, a manifest, or the tools. */
function fingerprint() {
	const hash = createHash('sha256').update(`${process.versions.node} ${PNPM_VERSION}`);
	const packages = ['packages', 'examples'].flatMap((folder) =>
		readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`),
	);
	const files = [
		'pnpm-lock.yaml',
		'pnpm-workspace.yaml',
		...['.', 'cms', 'web', ...packages].map((folder) => `${folder}/package.json`),
	];
	for (const file of files) {
		const path = join(ROOT, file);
		if (existsSync(path)) hash.update(`\0${file}\0`).update(readFileSync(path));
	}
	return hash.digest('hex');
}

/** Builds admin and site where their sources have changed. Needs no database. */
export async function build() {
	await step('Building admin and site', async (note) => {
		const { code, output } = await run(
			'pnpm',
			['exec', 'turbo', 'run', 'build', '--output-logs=new-only', '--log-order=grouped'],
			{ cwd: ROOT, env: { ...toolEnvironment(), NODE_ENV: 'production' } },
		);
		if (code !== 0) {
			throw new Failure('The build failed.', 'The lines above say where.', output);
		}
		if (output.includes('FULL TURBO')) note('nothing has changed since the last build');
	});
}
