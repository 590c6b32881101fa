import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { StartError } from './errors.ts';
import { commandOf, identify, isAlive, type ProcessIdentity } from './processes.ts';

export interface Lock {
	/** Writes what a later start should know when this one ended without cleaning up. */
	note(children: Record<string, ProcessIdentity>): void;
	release(): void;
}

interface LockContent extends ProcessIdentity {
	children?: Record<string, ProcessIdentity>;
}

/**
 * Takes a lock file for this process.
 *
 * A lock whose process has ended is stale: it is replaced, and `onStale` gets the children noted in
 * it. Throws a `StartError` when a living process holds the lock.
 */
export function takeLock(
	path: string,
	subject: string,
	onStale: (children: Record<string, ProcessIdentity>) => void = () => undefined,
): Lock {
	const self = identify(process.pid);
	if (!self) throw new Error('This process cannot find itself in the list of processes.');

	for (let attempt = 0; ; attempt += 1) {
		try {
			writeFileSync(path, JSON.stringify(self), { flag: 'wx', mode: 0o600 });
			break;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 3) throw error;
		}
		const holder = readLock(path);
		requireUnlocked(path, subject);
		rmSync(path, { force: true });
		onStale(holder?.children ?? {});
	}

	return {
		note: (children) => writeFileSync(path, JSON.stringify({ ...self, children }), { mode: 0o600 }),
		release: () => {
			if (readLock(path)?.pid === process.pid) rmSync(path, { force: true });
		},
	};
}

/** @throws StartError when a living process holds the lock */
export function requireUnlocked(path: string, subject: string): void {
	const holder = readLock(path);
	if (!holder || !isAlive(holder)) return;
	throw new StartError(
		`${subject} is in use by process ${holder.pid} (${commandOf(holder.pid)}).`,
		`Stop that process first (Ctrl-C in its terminal, or: kill ${holder.pid}), or set DATA_DIR to another directory.`,
	);
}

/** An unreadable lock (a start that ended in the middle of writing it) is nobody's. */
function readLock(path: string): LockContent | undefined {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as LockContent;
	} catch {
		return undefined;
	}
}
