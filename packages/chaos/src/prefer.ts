import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

const preferred = new Set<number>();

/**
 * Gives a process the processor before others, once. In production sites and content API do not share
 * a machine with an admin that starts and with whatever else this one does, so that is not what is
 * measured. Only root may do so.
 * @param nice from -20, first of all, to 19
 */
export function prefer(pid: number | undefined, nice: number): void {
	if (pid === undefined || preferred.has(pid)) return;
	preferred.add(pid);
	try {
		setPriority(pid, nice);
		// Where the system groups processes by session, only the group's own value counts.
		writeFileSync(`/proc/${pid}/autogroup`, String(nice));
	} catch {
		// Without the right, or on a system without it: what is measured has more noise.
	}
}
