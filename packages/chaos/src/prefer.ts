import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

const preferred = new Set<number>();
const nice = -15;

/**
 * Gives a process the processor before others, once. In production the sites do not share a machine
 * with what starts anew beside them here, so that is not what is measured. Only root may do so.
 */
export function prefer(pid: number | undefined): void {
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
