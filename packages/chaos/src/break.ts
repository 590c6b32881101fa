import { childrenOf } from '@lts/bench';
import type { World } from './world.ts';

type Managed = World['processes']['web'];

/** As when the machine's memory is over: no time for a last word. The stack starts it again. */
export function kill(managed: Managed): void {
	signal(managed, 'SIGKILL');
}

/** It is there, holds its connections, and does nothing. */
export function hang(managed: Managed): void {
	signal(managed, 'SIGSTOP');
}

export function goOn(managed: Managed): void {
	signal(managed, 'SIGCONT');
}

/** To the process and all that it has started. */
function signal(managed: Managed, name: NodeJS.Signals): void {
	const pid = managed.identity()?.pid;
	if (pid === undefined) throw new Error('The process to break is not there.');
	process.kill(-pid, name);
}

/** To Postgres and each of its processes, the one that starts others first. */
export async function signalPostgres(world: World, name: NodeJS.Signals): Promise<void> {
	const pid = world.postgres.pid();
	for (const one of [pid, ...(await childrenOf(pid))]) {
		try {
			process.kill(one, name);
		} catch (error) {
			// A connection that has just ended takes its process with it.
			if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
		}
	}
}

/**
 * What was changed in the last moment is what a reader asks for next. And what was withdrawn in it must not come
 * back, nor take pages with it that never showed it.
 */
export async function publishAndBreak(
	{ editor, withdrawals }: World,
	breakIt: () => unknown = () => undefined,
): Promise<void> {
	const last = editor.articles.slice(10, 13);
	await Promise.all([withdrawals.withdraw(), ...last.map((article) => editor.publish(article))]);
	await breakIt();
}
