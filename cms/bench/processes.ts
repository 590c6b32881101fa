import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const cms = path.resolve(import.meta.dirname, '..');

export interface Started<Message> {
	child: ChildProcess;
	/** What the process says once it is ready. */
	message: Message;
}

/** Starts a script of this folder as a process of its own, and waits until it says that it is ready. */
export async function start<Message>(
	script: string,
	env: Record<string, string>,
	args: string[] = [],
): Promise<Started<Message>> {
	const child = fork(path.join(import.meta.dirname, script), args, {
		cwd: cms,
		env: { ...process.env, ...env },
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
	});
	const failed = once(child, 'exit').then(([code]) => {
		throw new Error(`${script} ended with ${String(code)} before it was ready.`);
	});
	const [message] = (await Promise.race([once(child, 'message'), failed])) as [Message];
	failed.catch(() => undefined);
	return { child, message };
}

/** Runs a script to its end. */
export async function run(script: string, env: Record<string, string>): Promise<void> {
	const child = fork(path.join(cms, script), [], {
		cwd: cms,
		env: { ...process.env, ...env },
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
	});
	const [code] = (await once(child, 'exit')) as [number | null];
	if (code !== 0) throw new Error(`${script} ended with ${String(code)}.`);
}

/** CPU time that a process has used so far, in milliseconds, all its threads together. */
export async function cpuMs(pid: number): Promise<number> {
	const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
	// After the name in parentheses, which may hold anything: utime and stime in hundredths of a second.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[11]) + Number(fields[12])) * 10;
}

export function median(values: readonly number[]): number {
	return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}
