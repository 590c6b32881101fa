import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { interrupted, onSecondInterrupt } from './interrupt.mjs';

/** How long a child that was asked to end may take before it is killed. */
const PATIENCE_MS = 5000;

/** How long what a command started may go on after its end, with the command's output still open. */
const LEFTOVER_MS = 10_000;

/**
 * Runs a command to its end and gathers what it prints. An interrupt ends the command with
 * everything that it started.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number, echo?: boolean, input?: string }} [options]
 *   `timeout` in milliseconds; `echo` shows the output while it comes
 * @returns {Promise<{ code: number | null, output: string, stdout: string, timedOut: boolean }>} `code` is null after a signal
 * @throws the interrupt's reason, or the error of a command that cannot be started
 */
export function run(command, args, { cwd, env = process.env, timeout, echo = false } = {}) {
	return new Promise((resolve, reject) => {
		if (interrupted.aborted) return reject(interrupted.reason);
		// A group of its own: a terminal's Ctrl-C then reaches it through `end` alone, in order.
		const child = spawn(command, args, {
			cwd,
			env,
			detached: true,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let output = '';
		let stdout = '';
		let timedOut = false;
		child.stdout.setEncoding('utf8').on('data', (text) => {
			stdout += text;
			output += text;
			if (echo) process.stdout.write(text);
		});
		child.stderr.setEncoding('utf8').on('data', (text) => {
			output += text;
			if (echo) process.stderr.write(text);
		});
		const end = () => void endTree(child.pid, () => child.exitCode ?? child.signalCode);
		const timer =
			timeout &&
			setTimeout(() => {
				timedOut = true;
				end();
			}, timeout);
		const stopKilling = onSecondInterrupt(() => killTree(descendants(child.pid), 'SIGKILL'));
		interrupted.addEventListener('abort', end, { once: true });
		let leftover;
		child.once('exit', () => {
			leftover = setTimeout(() => {
				output += '\nWhat it had started went on after its end, and was ended.';
				// Orphans are nobody's descendants any more, but still of the group.
				killTree([-child.pid], 'SIGKILL');
			}, LEFTOVER_MS);
		});
		const settle = () => {
			clearTimeout(timer);
			clearTimeout(leftover);
			stopKilling();
			interrupted.removeEventListener('abort', end);
		};
		child.once('error', (error) => {
			settle();
			reject(error);
		});
		child.once('close', (code) => {
			settle();
			if (interrupted.aborted) reject(interrupted.reason);
			else resolve({ code, output, stdout, timedOut });
		});
	});
}

async function endTree(pid, hasEnded) {
	const family = descendants(pid);
	killTree(family, 'SIGTERM');
	const deadline = Date.now() + PATIENCE_MS;
	while (Date.now() < deadline && (hasEnded() === null || family.some(isThere))) {
		await new Promise((done) => setTimeout(done, 50));
	}
	killTree([...family, ...descendants(pid)], 'SIGKILL');
}

function isThere(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

function killTree(pids, signal) {
	for (const pid of pids) {
		try {
			process.kill(pid, signal);
		} catch {
			// It has ended in the meantime, which is what was wanted.
		}
	}
}

/** A process and all that it started, parents first. A tool may put its children into groups of their own. */
function descendants(root) {
	const childrenOf = new Map();
	for (const [pid, parent] of processTable()) {
		childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), pid]);
	}
	const found = [root];
	for (const pid of found) found.push(...(childrenOf.get(pid) ?? []));
	return found;
}

function processTable() {
	if (process.platform !== 'linux') {
		const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
		return table
			.trim()
			.split('\n')
			.map((line) => line.trim().split(/\s+/).map(Number));
	}
	const table = [];
	for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
		try {
			const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
			const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
			table.push([Number(name), Number(fields[1])]);
		} catch {
			// It ended while the table was read.
		}
	}
	return table;
}
