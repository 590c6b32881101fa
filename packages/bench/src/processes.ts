import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';

export interface Script {
	/** Path of the program. */
	script: string;
	/** Its working directory; that of this process when absent. */
	cwd?: string;
	/** On top of this process's environment. */
	env?: Record<string, string>;
}

export interface Started<Message> {
	child: ChildProcess;
	/** What the process says once it is ready. */
	message: Message;
}

/** Starts a program as a process of its own, and waits until it says that it is ready. */
export async function start<Message>({ script, cwd, env }: Script): Promise<Started<Message>> {
	const child = launch({ script, cwd, env });
	const failed = once(child, 'exit').then(([code]) => {
		throw new Error(`${script} ended with ${String(code)} before it was ready.`);
	});
	const [message] = (await Promise.race([once(child, 'message'), failed])) as [Message];
	failed.catch(() => undefined);
	return { child, message };
}

/** Runs a program to its end. @throws Error when it fails */
export async function run(script: Script): Promise<void> {
	const [code] = (await once(launch(script), 'exit')) as [number | null];
	if (code !== 0) throw new Error(`${script.script} ended with ${String(code)}.`);
}

function launch({ script, cwd = process.cwd(), env = {} }: Script): ChildProcess {
	return fork(script, [], {
		cwd,
		env: { ...process.env, ...env },
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
	});
}

/** Sends a message and waits for the next one in return. */
export async function exchange<Answer>(child: ChildProcess, message: object): Promise<Answer> {
	child.send(message);
	const [answer] = (await once(child, 'message')) as [Answer];
	return answer;
}

/** CPU time that a process has used so far, in milliseconds, all its threads together. */
export async function cpuMs(pid: number): Promise<number> {
	const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
	// After the name in parentheses, which may hold anything: utime and stime in hundredths of a second.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Memory of a process that is in the machine's memory now, in bytes. */
export async function residentBytes(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8');
	return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024;
}

/** The processes that a process has started and that still run. */
export async function childrenOf(pid: number): Promise<number[]> {
	const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
	return children.trim().split(' ').filter(Boolean).map(Number);
}
