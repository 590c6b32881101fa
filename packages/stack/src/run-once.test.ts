import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runOnce } from './run-once.ts';

const directory = mkdtempSync(join(tmpdir(), 'lts-once-'));
afterAll(() => rmSync(directory, { recursive: true }));

const run = (program: string, timeLimitMs?: number) =>
	runOnce({
		name: 'set-up',
		args: ['-e', program],
		cwd: directory,
		env: {},
		logFile: join(directory, 'set-up.log'),
		...(timeLimitMs === undefined ? {} : { timeLimitMs }),
	});

describe('runOnce', () => {
	it('gives what the command printed, and keeps it in the log', async () => {
		expect(await run('console.log("done")')).toBe('done\n');
		expect(readFileSync(join(directory, 'set-up.log'), 'utf8')).toContain('done');
	});

	it('shows the end of the output of a command that fails', async () => {
		await expect(run('console.error("no table"); process.exit(2)')).rejects.toThrow(
			/set-up failed \(exit code 2\):\nno table/,
		);
	});

	it('shows nothing but the words of a command that says what a person has to do', async () => {
		const program =
			'console.log("{noise}"); console.error("Ask an administrator."); process.exit(78)';
		await expect(run(program)).rejects.toThrow(/^Ask an administrator\.\nIts log: /);
	});

	it('ends a command that does not end by itself', async () => {
		const endless = run('console.log("waiting"); setInterval(() => {}, 1000)', 1_000);
		await expect(endless).rejects.toThrow(/did not end within 1 s:\nwaiting/);
	});
});
