import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../errors.ts';
import {
	commandOf,
	hasEnded,
	identify,
	send,
	workingDirectoryOf,
	type ProcessIdentity,
} from '../processes.ts';

/**
 * Clears what an earlier start left in a database directory: a pid file without a process is
 * removed, a server that outlived its starter is stopped.
 */
export async function clearEarlierPostmaster(
	directory: string,
	log: (message: string) => void,
): Promise<void> {
	const pidFile = join(directory, 'postmaster.pid');
	if (!existsSync(pidFile)) return;
	const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
	const identity = pid > 0 ? identify(pid) : undefined;
	if (identity && isPostmasterOf(identity, directory)) {
		log(`A database server of an earlier start (process ${pid}) was still running: stopping it.`);
		await stopPostmaster(identity);
		return;
	}
	log('An earlier start did not end properly: the database recovers by itself.');
	rmSync(pidFile, { force: true });
}

function isPostmasterOf({ pid }: ProcessIdentity, directory: string): boolean {
	// A server makes its data directory its working directory.
	const workingDirectory = workingDirectoryOf(pid);
	if (workingDirectory) return workingDirectory === realpathSync(directory);
	return commandOf(pid).includes(directory);
}

/** Stops a server: first politely, so that nothing needs to be recovered, at last by force. */
export async function stopPostmaster(identity: ProcessIdentity): Promise<void> {
	const steps: [NodeJS.Signals, number][] = [
		['SIGINT', 15_000],
		['SIGQUIT', 5_000],
		['SIGKILL', 5_000],
	];
	for (const [signal, patience] of steps) {
		send(identity.pid, signal);
		if (await hasEnded(identity, patience)) return;
	}
	throw new StartError(
		`The database server (process ${identity.pid}) does not end.`,
		'Look at it with ps; restart the machine if it hangs in the kernel.',
	);
}
