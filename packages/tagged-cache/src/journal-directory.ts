import { randomBytes } from 'node:crypto';
import {
	closeSync,
	existsSync,
	fdatasync,
	fstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	statSync,
	truncateSync,
	unlinkSync,
	writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { JournalFiles } from './journal.ts';

const suffix = '.journal';
const markSuffix = '.incomplete';
/** How often files may vanish while they are taken over, because others start at the same moment. */
const maxRounds = 100;

/**
 * Journals in a directory of one machine, one file for each process. Any number of processes may
 * share it: who starts takes over the files of all others by renaming them. One that still writes
 * sees that when it next does, and begins a new file with everything that it knows; what it had
 * written before was renamed along, and is read after that.
 *
 * Synchronous: a change is to be down before anything else happens. It takes some microseconds.
 */
export function openJournalDirectory(directory: string): JournalFiles {
	const id = randomBytes(8).toString('hex');
	const path = join(directory, `${id}${suffix}`);
	const mark = join(directory, `${id}${markSuffix}`);
	const takenOver = new Map<string, string>();
	let foreignMarks: string[] = [];
	let file: { descriptor: number; inode: number } | undefined;

	const list = (end: string) => readdirSync(directory).filter((name) => name.endsWith(end));

	/** False when somebody else was quicker: what was in it is in a file of theirs. */
	function takeOver(name: string): boolean {
		const mine = `${id}-${takenOver.size}-${randomBytes(4).toString('hex')}${suffix}`;
		const target = join(directory, mine);
		return (
			ifThere(() => {
				renameSync(join(directory, name), target);
				takenOver.set(mine, readFileSync(target, 'utf8'));
			}) && takenOver.has(mine)
		);
	}

	function write(text: string, to: { descriptor: number }): void {
		const bytes = Buffer.from(text);
		let written = 0;
		while (written < bytes.length) written += writeSync(to.descriptor, bytes, written);
	}

	function close(): void {
		if (file) closeSync(file.descriptor);
		file = undefined;
	}

	function believed(): string[] {
		foreignMarks = list(markSuffix);
		if (foreignMarks.length === 0) return [...takenOver.values()];
		throw new Error(`A process could not write down in ${directory} what was removed.`);
	}

	return {
		absorb() {
			mkdirSync(directory, { recursive: true, mode: 0o700 });
			for (let round = 0; round < maxRounds; round += 1) {
				const others = list(suffix).filter((name) => !takenOver.has(name));
				if (others.map(takeOver).every(Boolean)) return believed();
			}
			throw new Error(`The journals in ${directory} do not stop changing.`);
		},
		replace(text) {
			close();
			mkdirSync(directory, { recursive: true, mode: 0o700 });
			const draft = `${path}.draft`;
			ifThere(() => unlinkSync(draft));
			const descriptor = openSync(draft, 'ax', 0o600);
			file = { descriptor, inode: fstatSync(descriptor).ino };
			try {
				write(text, file);
				renameSync(draft, path);
			} catch (error) {
				close();
				ifThere(() => unlinkSync(draft));
				throw error;
			}
			for (const name of [...takenOver.keys(), ...foreignMarks]) {
				ifThere(() => unlinkSync(join(directory, name)));
			}
			ifThere(() => unlinkSync(mark));
			takenOver.clear();
			foreignMarks = [];
		},
		append(text, isUrgent) {
			if (!file) return false;
			write(text, file);
			if (statSync(path, { throwIfNoEntry: false })?.ino !== file.inode) return false;
			// Against a power failure. Should it fail, the next line will tell.
			if (isUrgent) fdatasync(file.descriptor, () => undefined);
			return true;
		},
		mark() {
			close();
			if (existsSync(mark)) return;
			// A new name needs less room than a new file.
			if (!ifThere(() => renameSync(path, mark))) closeSync(openSync(mark, 'a', 0o600));
			truncateSync(mark);
		},
		close,
	};
}

/** False when the file is not there. */
function ifThere(action: () => void): boolean {
	try {
		action();
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
		throw error;
	}
}
