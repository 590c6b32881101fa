import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { createWriteStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createComebacks } from './comebacks.ts';
import { StartError } from './errors.ts';
import { openLog, tail } from './log-files.ts';
import { hasEnded, identify, killGroup, send, type ProcessIdentity } from './processes.ts';

export interface ProcessDefinition {
	/** Name in messages, and of the log file. */
	name: string;
	args: string[];
	cwd: string;
	env: Record<string, string>;
	logFile: string;
	/** Answers 200 when the process can serve. */
	readyUrl: string;
	/** Whether any answer at all means ready: development servers have no `/readyz`. */
	anyAnswerIsReady?: boolean;
	/** Receives what a person should see of the process's output. */
	report: (line: string) => void;
	/** Whether `report` gets every line, or errors only. */
	verbose?: boolean;
	/** Called when it was launched, also again. */
	onLaunch?: () => void;
}

export interface ManagedProcess {
	name: string;
	identity(): ProcessIdentity | undefined;
	/** Starts it and waits until it can serve. @throws StartError with the end of its log */
	start(signal?: AbortSignal): Promise<void>;
	/** Stops it and what it started; does nothing when it is not running. */
	stop(): Promise<void>;
}

const READY_TIMEOUT_MS = 120_000;
const STOP_PATIENCE_MS = 8_000;
/**
 * A server process that is kept running: one that ends after it had been ready is started again, with
 * growing pauses.
 */
export function manageProcess(definition: ProcessDefinition): ManagedProcess {
	const { env, name, report } = definition;
	const stopPatienceMs = STOP_PATIENCE_MS + shutdownDelayMs(env);
	let child: ChildProcess | undefined;
	/** Aborted when it is not wanted any more. */
	let wanted: AbortController | undefined;
	let ending: Promise<void> | undefined;
	// When this process ends without `stop` (a second Ctrl-C, a failed test run), the group goes too.
	const killOnExit = () => {
		if (child?.pid) send(child.pid, 'SIGKILL', true);
	};

	const launch = async (signal?: AbortSignal) => {
		const current = spawnLogged(definition);
		child = current;
		process.off('exit', killOnExit).once('exit', killOnExit);
		definition.onLaunch?.();
		try {
			await untilReady(definition, current, signal);
		} catch (error) {
			if (current.pid) send(current.pid, 'SIGKILL', true);
			throw error;
		}
		comebacks.serves();
		const whenEnded = () => {
			if (!wanted || child !== current) return;
			// What it had started would otherwise go on beside its successor's.
			if (current.pid) send(current.pid, 'SIGKILL', true);
			report(`${name} ended unexpectedly (${how(current)}).`);
			void comebacks.bringBack(wanted.signal);
		};
		// It may have ended between its answer and now.
		if (current.exitCode !== null || current.signalCode !== null) whenEnded();
		else current.once('exit', whenEnded);
	};

	const comebacks = createComebacks({ name, launch: () => launch(), report });

	const end = async () => {
		wanted?.abort();
		wanted = undefined;
		const current = child;
		if (!current?.pid) return;
		const identity = identify(current.pid);
		if (identity) {
			send(identity.pid, 'SIGTERM');
			if (!(await hasEnded(identity, stopPatienceMs))) report(`${name} does not end: killing it.`);
		}
		// Whatever it started is in its group, also when it has ended itself.
		await killGroup(current.pid);
		if (identity) await hasEnded(identity, STOP_PATIENCE_MS);
		child = undefined;
		process.off('exit', killOnExit);
	};

	return {
		name,
		identity: () => (child?.pid === undefined ? undefined : identify(child.pid)),
		start: async (signal) => {
			wanted = new AbortController();
			try {
				await launch(signal);
			} catch (error) {
				await end();
				throw error;
			}
		},
		stop: () => {
			ending ??= end().finally(() => (ending = undefined));
			return ending;
		},
	};
}

/** So long a process goes on answering after it was told to stop; 0 where that is not set, or wrong. */
export function shutdownDelayMs(env: Record<string, string | undefined>): number {
	return Number(env['SHUTDOWN_DELAY_MS']) || 0;
}

function spawnLogged({ args, cwd, env, logFile, report, name, verbose }: ProcessDefinition) {
	// A group of its own: a terminal's Ctrl-C must not reach it before those that depend on it.
	const child = spawn(process.execPath, args, {
		cwd,
		// Next's types, where they are around (the CMS starts Postgres in its tests), want a NODE_ENV here.
		env: env as NodeJS.ProcessEnv,
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const log = createWriteStream(logFile, { fd: openLog(logFile) });
	log.write(`--- ${new Date().toISOString()} ${name} started as process ${child.pid ?? '-'}\n`);
	let open = 2;
	for (const stream of [child.stdout, child.stderr]) {
		const lines = createInterface({ input: stream, crlfDelay: Infinity });
		lines.on('line', (line) => {
			log.write(`${line}\n`);
			const shown = verbose ? line : errorIn(line, stream === child.stderr);
			if (shown) report(`${name}: ${shown}`);
		});
		lines.once('close', () => {
			open -= 1;
			if (open === 0) log.end();
		});
	}
	// Without a listener a program that cannot be started would end this process; `exit` tells enough.
	child.once('error', (error) => report(`${name}: ${error.message}`));
	return child;
}

const PINO_ERROR = 50;

/** What of a line of output deserves a person's attention; empty for ordinary lines. */
export function errorIn(line: string, isStandardError: boolean): string {
	if (line.startsWith('{')) {
		try {
			const entry = JSON.parse(line) as {
				level?: unknown;
				msg?: string;
				err?: { message?: string };
			};
			if (typeof entry.level === 'number') {
				if (entry.level < PINO_ERROR) return '';
				return [entry.msg, entry.err?.message].filter(Boolean).join(': ');
			}
		} catch {
			// Not a log entry: an ordinary line that begins with a brace.
		}
	}
	const isError = isStandardError && /error|fatal|cannot|failed/i.test(line);
	return isError ? line : '';
}

async function untilReady(
	{ name, readyUrl, anyAnswerIsReady, logFile }: ProcessDefinition,
	child: ChildProcess,
	signal?: AbortSignal,
): Promise<void> {
	const deadline = Date.now() + READY_TIMEOUT_MS;
	let last = 'no answer yet';
	while (Date.now() < deadline) {
		signal?.throwIfAborted();
		if (child.exitCode !== null || child.signalCode !== null) {
			throw new StartError(
				`${name} ended while starting (${how(child)}). Its log ends with:\n${tail(logFile)}`,
				`The whole log: ${logFile}`,
			);
		}
		try {
			const response = await fetch(readyUrl, { signal: AbortSignal.timeout(5_000) });
			const body = await response.text();
			if (response.ok || anyAnswerIsReady) return;
			last = `${response.status} ${body.slice(0, 300)}`;
		} catch (error) {
			last = reason(error);
		}
		await sleep(100);
	}
	throw new StartError(
		`${name} is not ready after ${READY_TIMEOUT_MS / 1000} s (${readyUrl}: ${last}). Its log ends with:\n${tail(logFile)}`,
		`The whole log: ${logFile}`,
	);
}

function how(child: ChildProcess): string {
	return child.signalCode ? `signal ${child.signalCode}` : `exit code ${child.exitCode ?? '?'}`;
}

function reason(error: unknown): string {
	const { message, cause } = error as Error;
	return cause instanceof Error ? `${message}: ${cause.message}` : message;
}
