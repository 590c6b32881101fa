import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePorts } from './testing/free-ports.ts';
import { processesWith } from './testing/leftovers.ts';
import { layOutProduct } from './testing/product.ts';

const repository = join(import.meta.dirname, '../../..');
const product = layOutProduct();
let dataDir: string;
let marker: string;

beforeEach(() => {
	dataDir = mkdtempSync(join(tmpdir(), 'lts-interrupt-'));
	marker = randomUUID();
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));
afterAll(product.remove);

interface Terminal {
	child: ChildProcessByStdio<null, Readable, Readable>;
	output: () => string;
	ended: Promise<number | null>;
}

/** What `npm start` does after installing and building, as a program of its own. */
async function startProgram(env: Record<string, string> = {}): Promise<Terminal> {
	const program = `
		import { interrupted, watchSignals } from ${JSON.stringify(join(repository, 'scripts/lib/interrupt.mjs'))};
		import { step } from ${JSON.stringify(join(repository, 'scripts/lib/steps.mjs'))};
		import { runStack } from ${JSON.stringify(join(import.meta.dirname, 'cli.ts'))};
		watchSignals();
		process.exitCode = await runStack({
			mode: 'production', step, interrupted, root: ${JSON.stringify(product.root)},
		});
	`;
	const ports = await freePorts();
	return follow(
		spawn(process.execPath, ['--input-type=module', '-e', program], {
			stdio: ['ignore', 'pipe', 'pipe'],
			env: {
				...process.env,
				MARKER: marker,
				DATA_DIR: dataDir,
				...ports,
				...env,
			},
		}),
	);
}

function follow(child: Terminal['child']): Terminal {
	let text = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (part: string) => (text += part));
	}
	const ended = once(child, 'exit').then(([code]) => code as number | null);
	return { child, output: () => text, ended };
}

const until = (terminal: Terminal, words: string) =>
	expect.poll(terminal.output, { timeout: 30_000, interval: 20 }).toContain(words);

/** Of the start: the database's environment is empty, its command line names the data directory. */
const leftovers = () => [...processesWith(marker), ...processesWith(dataDir)];

describe('Ctrl-C', () => {
	it('stops everything when the product runs, also when npm sends it a second time', async () => {
		const terminal = await startProgram();
		await until(terminal, 'Ctrl-C stops everything');
		expect(leftovers().length).toBeGreaterThan(4);
		terminal.child.kill('SIGINT');
		terminal.child.kill('SIGINT');
		expect(await terminal.ended).toBe(0);
		expect(leftovers()).toEqual([]);
	});

	it('stops everything while the database is brought up to date', async () => {
		const terminal = await startProgram({ SET_UP_TAKES: '60000' });
		await expect.poll(() => leftovers().join(), { timeout: 30_000 }).toContain('migrate');
		terminal.child.kill('SIGINT');
		await terminal.ended;
		expect(leftovers()).toEqual([]);
	});

	it('stops everything while the database is created', async () => {
		const terminal = await startProgram();
		await expect
			.poll(() => leftovers().join(), { timeout: 30_000, interval: 5 })
			.toContain('initdb');
		terminal.child.kill('SIGINT');
		await terminal.ended;
		expect(leftovers()).toEqual([]);
	});

	it('kills at once when it is pressed a second time', async () => {
		const terminal = await startProgram({ WEB_DOES: 'ignore' });
		await until(terminal, 'Ctrl-C stops everything');
		terminal.child.kill('SIGINT');
		await sleep(1_000);
		const secondAt = Date.now();
		terminal.child.kill('SIGINT');
		expect(await terminal.ended).toBe(130);
		// Ctrl-C pressed once waits for eight seconds.
		expect(Date.now() - secondAt).toBeLessThan(7_000);
		await expect.poll(leftovers, { timeout: 5_000 }).toEqual([]);
	});

	it('has the same effect as being asked to end', async () => {
		const terminal = await startProgram();
		await until(terminal, 'Ctrl-C stops everything');
		terminal.child.kill('SIGTERM');
		expect(await terminal.ended).toBe(0);
		expect(leftovers()).toEqual([]);
	});
});

describe('a start after one that was killed', () => {
	it('ends what was left running and starts, on the same ports', async () => {
		const ports = await freePorts();
		const killed = await startProgram(ports);
		await until(killed, 'Ctrl-C stops everything');
		killed.child.kill('SIGKILL');
		await killed.ended;
		const left = leftovers();
		expect(left.length).toBeGreaterThan(4);

		const terminal = await startProgram(ports);
		await until(terminal, 'Ctrl-C stops everything');
		expect(terminal.output()).toContain('ended what an earlier start had left running');
		expect(leftovers()).not.toEqual(expect.arrayContaining(left));
		terminal.child.kill('SIGINT');
		await terminal.ended;
		expect(leftovers()).toEqual([]);
	});
});
