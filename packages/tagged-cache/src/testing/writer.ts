// A process beside the test's, on the same directory: `node writer.ts <directory> store|journal`.
import { join } from 'node:path';
import { createDiskStore } from '../disk-store.ts';
import { openJournalDirectory } from '../journal-directory.ts';
import { createJournal } from '../journal.ts';
import { pack } from '../stored-bytes.ts';
import { createTagIndex } from '../tag-index.ts';

const [, , directory = '', task] = process.argv;

/** The same keys as the other writers, each value as long as the next is short. */
async function writeValues(): Promise<void> {
	const store = createDiskStore({ directory: join(directory, 'values'), maxBytes: 40_000 });
	for (let n = 0; n < 400; n += 1) {
		const key = `key ${n % 20}`;
		const body = Buffer.alloc(((n * 397) % 4000) + 1, key);
		const header = { key, epoch: 'a', position: n, tags: [], madeAt: 0, size: 1 };
		await store.set(key, pack(header, body));
	}
}

/** Tells of each change after it was applied, until it is killed. */
function noteChanges(): void {
	const journal = createJournal({
		files: openJournalDirectory(join(directory, 'journal')),
		maxBytes: 50_000,
		onProblem: (error) => console.error(error),
	});
	const index = createTagIndex({ journal });
	if (index.generation === 0) index.reset(0, 'a');
	let position = index.followed;
	const next = () => {
		position += 1;
		const tag = `${process.pid}-${position}`;
		index.apply({ position, tags: [tag], kind: 'removed', at: 0 });
		index.follow(position);
		process.stdout.write(`${position} ${tag}\n`);
		setImmediate(next);
	};
	next();
}

if (task === 'store') await writeValues();
else noteChanges();
