import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { count } from '../../../scripts/lib/checks.mjs';
import { freePorts } from './testing/free-ports.ts';
import { processesWith } from './testing/leftovers.ts';

const repository = join(import.meta.dirname, '../../..');
let clone: string;

/** A clone with nothing installed. */
beforeEach(() => {
	clone = mkdtempSync(join(tmpdir(), 'lts-clone-'));
	const parts = [
		...['scripts', 'package.json', '.node-version', 'pnpm-lock.yaml'],
		...['packages/stack/src', 'packages/stack/package.json', 'examples/local-copy/package.json'],
	];
	for (const path of parts) cpSync(join(repository, path), join(clone, path), { recursive: true });
	writeFileSync(join(clone, 'pnpm-workspace.yaml'), 'packages: []\n');
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

/** Puts a pnpm into the clone that does what a line of shell says. */
function putPnpm(whenInstalling: string) {
	const bin = join(clone, '.tools/node_modules/.bin');
	mkdirSync(bin, { recursive: true });
	const script = `#!/bin/sh\n[ "$1" = --version ] && exec echo 12.21.0\n${whenInstalling}\n`;
	writeFileSync(join(bin, 'pnpm'), script);
	chmodSync(join(bin, 'pnpm'), 0o755);
}

async function startIn(env: Record<string, string> = {}) {
	const child = spawn(process.execPath, ['scripts/start.mjs'], {
		cwd: clone,
		env: { ...process.env, ...(await freePorts()), MARKER: clone, ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let text = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (part: string) => (text += part));
	}
	const ended = once(child, 'close').then(([code]) => code as number | null);
	return { child, output: () => text, ended };
}

describe('npm start on a fresh clone', () => {
	it('says what to check when the registry cannot be reached, and leaves nothing half installed', async () => {
		const { output, ended } = await startIn({
			npm_config_registry: 'http://127.0.0.1:9/',
			npm_config_fetch_retries: '0',
			npm_config_cache: join(clone, 'cache'),
		});
		expect(await ended).toBe(1);
		expect(output()).toContain('could not be installed from npm');
		expect(output()).toContain('Check that this machine reaches the npm registry');
		expect(() => cpSync(join(clone, '.tools'), join(clone, 'x'))).toThrow('ENOENT');
	});

	it('finds a taken port before it spends minutes on installing and building', async () => {
		putPnpm('echo installing; exit 1');
		const other = createServer().listen(0, '127.0.0.1');
		await once(other, 'listening');
		const { port } = other.address() as AddressInfo;
		const { output, ended } = await startIn({ CMS_PORT: String(port) });
		expect(await ended).toBe(1);
		expect(output()).toContain(`Port ${port} is taken`);
		expect(output()).toContain('CMS_PORT');
		expect(output()).not.toContain('Installing');
		other.close();
	});

	it('shows what pnpm said when the packages cannot be installed', async () => {
		putPnpm('echo "ERR_PNPM_NO_SPACE the disk is full"; exit 1');
		const { output, ended } = await startIn();
		expect(await ended).toBe(1);
		expect(output()).toContain('the disk is full');
		expect(output()).toContain('The packages could not be installed.');
	});

	it('leaves no process behind when it is interrupted while installing', async () => {
		putPnpm('sleep 1000 & setsid sleep 1000 & wait');
		const { child, output, ended } = await startIn();
		await expect.poll(() => processesWith(clone).join(), { timeout: 20_000 }).toContain('sleep');
		child.kill('SIGINT');
		expect(await ended).toBe(130);
		expect(output()).toContain('stopped');
		expect(processesWith(clone)).toEqual([]);
	});
});

describe('counting of test reports', () => {
	const report = (numbers: Record<string, unknown>) => ({
		numPassedTests: 0,
		numFailedTests: 0,
		numPendingTests: 0,
		numTodoTests: 0,
		testResults: [],
		...numbers,
	});

	it.each([
		['what passed and failed', report({ numPassedTests: 5, numFailedTests: 2 }), 1, [5, 2]],
		['a good run', report({ numPassedTests: 5 }), 0, [5, 0]],
		['a suite without tests as a failure', report({}), 0, [0, 1]],
		['a run without a report as a failure', undefined, 1, [0, 1]],
		['an error outside of the tests as a failure', report({ numPassedTests: 5 }), 1, [5, 1]],
		[
			'each file that could not be loaded as a failure',
			report({
				numPassedTests: 5,
				testResults: [
					{ name: 'a.test.ts', status: 'failed', assertionResults: [] },
					{ name: 'b.test.ts', status: 'failed', assertionResults: [] },
				],
			}),
			1,
			[5, 2],
		],
	])('counts %s', (_name, content, code, [passed, failed]) => {
		expect(count(content, code)).toMatchObject({ passed, failed });
	});

	it('names what failed, with the first line of its reason', () => {
		const content = report({
			numPassedTests: 1,
			numFailedTests: 1,
			testResults: [
				{
					name: join(repository, 'cms/src/a.test.ts'),
					status: 'failed',
					assertionResults: [
						{ status: 'passed', fullName: 'a holds', failureMessages: [] },
						{ status: 'failed', fullName: 'b holds', failureMessages: ['expected 1\n  at a.ts'] },
					],
				},
				{
					name: join(repository, 'cms/src/b.test.ts'),
					status: 'failed',
					message: 'no such module\n  at b.ts',
					assertionResults: [],
				},
			],
		});
		expect(count(content, 1).failures).toEqual([
			'cms/src/a.test.ts › b holds: expected 1',
			'cms/src/b.test.ts: no such module',
		]);
	});
});
