import {
	closeSync,
	existsSync,
	fstatSync,
	mkdirSync,
	openSync,
	readSync,
	renameSync,
	rmSync,
	statSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** At this size a log is put aside at the next start. */
const ROTATE_AT_BYTES = 5 * 1024 * 1024;
const KEPT = 4;
const TAIL_BYTES = 64 * 1024;

/** The last lines of a log file; empty when there is none. */
export function tail(path: string, lines = 15): string {
	if (!existsSync(path)) return '';
	const file = openSync(path, 'r');
	try {
		const { size } = fstatSync(file);
		const buffer = Buffer.alloc(Math.min(size, TAIL_BYTES));
		readSync(file, buffer, 0, buffer.length, size - buffer.length);
		return buffer.toString('utf8').trimEnd().split('\n').slice(-lines).join('\n');
	} finally {
		closeSync(file);
	}
}

/** Opens a log for appending. One that has grown large becomes `<path>.1`, the earlier `.1` becomes `.2`, and so on. */
export function openLog(path: string): number {
	mkdirSync(dirname(path), { recursive: true });
	if (existsSync(path) && statSync(path).size > ROTATE_AT_BYTES) {
		rmSync(`${path}.${KEPT}`, { force: true });
		for (let number = KEPT - 1; number >= 1; number -= 1) {
			if (existsSync(`${path}.${number}`)) renameSync(`${path}.${number}`, `${path}.${number + 1}`);
		}
		renameSync(path, `${path}.1`);
	}
	return openSync(path, 'a', 0o600);
}
