import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './children.mjs';
import { Failure } from './failure.mjs';
import { isNodeRecentEnough, NODE_VERSION, PNPM_VERSION, ROOT } from './versions.mjs';

const TOOLS = join(ROOT, '.tools');
const BIN = join(TOOLS, 'node_modules', '.bin');

/** The environment in which all tools run: our Node and pnpm first, telemetry off. */
export function toolEnvironment() {
	return {
		...process.env,
		PATH: `${BIN}${delimiter}${process.env.PATH}`,
		TURBO_TELEMETRY_DISABLED: '1',
		NEXT_TELEMETRY_DISABLED: '1',
		DO_NOT_TRACK: '1',
	};
}

/** The Node to run the product with: the running one when it is recent enough. */
export function nodePath() {
	return isNodeRecentEnough() ? process.execPath : join(BIN, 'node');
}

/** Installs Node and pnpm from npm into `.tools`, where they are missing. */
export async function installTools() {
	const wanted = [`pnpm@${PNPM_VERSION}`];
	if (!isNodeRecentEnough()) wanted.push(`node@${NODE_VERSION}`);

	rmSync(TOOLS, { recursive: true, force: true });
	mkdirSync(TOOLS, { recursive: true });
	// Without a package.json of its own npm would look for one in the directories above.
	writeFileSync(join(TOOLS, 'package.json'), '{ "private": true }\n');
	const args = [
		...['install', '--prefix', TOOLS, '--save-exact', '--no-package-lock'],
		...['--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts=false'],
	];
	let result;
	try {
		result = await run('npm', [...args, ...wanted], { cwd: TOOLS });
	} catch (error) {
		if (error.code !== 'ENOENT') throw error;
		throw new Failure('npm was not found.', 'Install npm; it usually comes with Node.');
	}
	if (result.code === 0 && (await areToolsReady())) return;
	rmSync(TOOLS, { recursive: true, force: true });
	throw new Failure(
		`${wanted.join(' and ')} could not be installed from npm.`,
		'Check that this machine reaches the npm registry (npm ping) and that the disk is not full, then run the same command again.',
		result.output,
	);
}

/** Whether `.tools` holds working tools of the versions that this checkout asks for. */
export async function areToolsReady() {
	const wanted = [[join(BIN, 'pnpm'), PNPM_VERSION]];
	if (!isNodeRecentEnough()) wanted.push([join(BIN, 'node'), NODE_VERSION]);
	for (const [path, version] of wanted) {
		if (!existsSync(path)) return false;
		const result = await run(path, ['--version'], {
			cwd: TOOLS,
			env: toolEnvironment(),
		}).catch((error) => {
			if (error.name === 'Interrupted') throw error;
			return { output: '', code: 1 };
		});
		if (result.code !== 0 || !result.output.includes(version)) return false;
	}
	return true;
}
