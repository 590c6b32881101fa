import { readdirSync, readFileSync } from 'node:fs';

/** Command lines of the living processes whose command line or environment holds `marker`. */
export function processesWith(marker: string): string[] {
	const found: string[] = [];
	for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
		if (Number(pid) === process.pid) continue;
		try {
			const [command, environment] = ['cmdline', 'environ'].map((file) =>
				readFileSync(`/proc/${pid}/${file}`, 'utf8'),
			) as [string, string];
			const isMarked = command.includes(marker) || environment.includes(marker);
			if (command && isMarked) found.push(`${pid} ${command.replaceAll('\0', ' ')}`);
		} catch {
			// It ended while the table was read.
		}
	}
	return found;
}
