import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { StartError } from './errors.ts';
import { openLog } from './log-files.ts';
import { send } from './processes.ts';

/** What a command exits with when a person has to change something and it has said what on stderr. */
const TELLS_WHAT_TO_DO = 78;
const TIME_LIMIT_MS = 15 * 60_000;

/**
 * Runs a set-up command with this Node to its end, appending what it prints to a log.
 *
 * @throws StartError with the end of its output when it fails, or with what it says on stderr when
 * it exits with 78 (a configuration that a person has to change); the signal's reason when aborted
 */
export async function runOnce({
	name,
	args,
	cwd,
	env,
	logFile,
	signal,
	timeLimitMs = TIME_LIMIT_MS,
}: {
	name: string;
	args: string[];
	cwd: string;
	env: Record<string, string>;
	logFile: string;
	signal?: AbortSignal;
	timeLimitMs?: number;
}): Promise<string> {
	signal?.throwIfAborted();
	const child = spawn(process.execPath, args, {
		cwd,
		// Next's types, where they are around (the CMS starts Postgres in its tests), want a NODE_ENV here.
		env: env as NodeJS.ProcessEnv,
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const kill = () => {
		if (child.pid) send(child.pid, 'SIGKILL', true);
	};
	signal?.addEventListener('abort', kill, { once: true });
	let isLate = false;
	const timer = setTimeout(() => {
		isLate = true;
		kill();
	}, timeLimitMs);
	process.once('exit', kill);
	const log = createWriteStream(logFile, { fd: openLog(logFile) });
	let output = '';
	let complaint = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			output += text;
			if (stream === child.stderr) complaint += text;
			log.write(text);
		});
	}
	try {
		const code = await new Promise<number | null>((resolve, reject) => {
			child.once('error', reject);
			child.once('close', resolve);
		});
		signal?.throwIfAborted();
		if (code === 0) return output;
		if (code === TELLS_WHAT_TO_DO) throw new StartError(complaint.trim(), `Its log: ${logFile}`);
		const lines = output.trim().split('\n').slice(-60).join('\n');
		const how = isLate
			? `did not end within ${timeLimitMs / 1000} s`
			: `failed (exit code ${code ?? 'none'})`;
		throw new StartError(`${name} ${how}:\n${lines}`, `Its log: ${logFile}`);
	} finally {
		clearTimeout(timer);
		signal?.removeEventListener('abort', kill);
		process.off('exit', kill);
		log.end();
	}
}
