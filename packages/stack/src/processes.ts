import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process as it can be recognized later: a pid alone is given to somebody else after its owner ended. */
export interface ProcessIdentity {
	pid: number;
	/** When it started, in the system's own notation; equal only for the same process. */
	startedAt: string;
}

/** The identity of a living process; undefined when no process has this pid (a zombie counts as none). */
export function identify(pid: number): ProcessIdentity | undefined {
	if (process.platform === 'linux') {
		const stat = statOf(pid);
		if (!stat || isDead(stat.state) || stat.startTicks === undefined) return undefined;
		return { pid, startedAt: stat.startTicks };
	}
	const startedAt = ps(pid, 'lstart=');
	return startedAt ? { pid, startedAt } : undefined;
}

/** Whether this very process (not a later one with the same pid) is still there. */
export function isAlive(identity: ProcessIdentity): boolean {
	return identify(identity.pid)?.startedAt === identity.startedAt;
}

/** The command line of a process, for messages; empty when there is none. */
export function commandOf(pid: number): string {
	if (process.platform !== 'linux') return ps(pid, 'command=');
	try {
		return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
	} catch {
		return '';
	}
}

/** The working directory of a process; undefined where the system does not tell. */
export function workingDirectoryOf(pid: number): string | undefined {
	try {
		return readlinkSync(`/proc/${pid}/cwd`);
	} catch {
		return undefined;
	}
}

function ps(pid: number, column: string): string {
	try {
		return execFileSync('ps', ['-o', column, '-p', String(pid)], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		}).trim();
	} catch {
		return '';
	}
}

/** Sends a signal to a process, or to its whole group; false when there is nobody to receive it. */
export function send(pid: number, signal: NodeJS.Signals, group = false): boolean {
	try {
		process.kill(group ? -pid : pid, signal);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
		throw error;
	}
}

/** Waits until the process has ended; false when it is still there after `milliseconds`. */
export async function hasEnded(identity: ProcessIdentity, milliseconds: number): Promise<boolean> {
	const deadline = Date.now() + milliseconds;
	while (isAlive(identity)) {
		if (Date.now() > deadline) return false;
		await sleep(25);
	}
	return true;
}

/** Kills a whole group, and waits a moment until nobody of it lives: also those whose parent has ended. */
export async function killGroup(group: number): Promise<void> {
	if (!send(group, 'SIGKILL', true)) return;
	const deadline = Date.now() + 2_000;
	while (livesAnyOf(group) && Date.now() < deadline) await sleep(10);
}

/** Where the system does not tell, nobody does: what was killed has no time left for anything. */
function livesAnyOf(group: number): boolean {
	if (process.platform !== 'linux') return false;
	return readdirSync('/proc').some((entry) => {
		const stat = /^\d+$/.test(entry) ? statOf(Number(entry)) : undefined;
		return stat !== undefined && stat.group === group && !isDead(stat.state);
	});
}

const isDead = (state: string | undefined) => state === 'Z' || state === 'X';

function statOf(pid: number) {
	let stat: string;
	try {
		stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	} catch {
		return undefined;
	}
	// The command name is in parentheses and may itself hold spaces and parentheses.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return { state: fields[0], group: Number(fields[2]), startTicks: fields[19] };
}
