import type { JournalFiles } from '../journal.ts';
import type { Store, StoredHeader } from '../store.ts';
import { unpack } from '../stored-bytes.ts';

/** What processes of one machine share and what outlives them: a directory, in the model's memory. */
export function createDisk() {
	const values = new Map<string, Buffer>();
	const journals = new Map<string, string>();
	/** Of the processes that could not write down what was removed. */
	const marks = new Set<string>();
	let names = 0;

	return {
		values,
		journals,
		/** True while nothing can be written. Removing works, as on a full disk. */
		isFull: false,
		/** True while the store answers nothing at all. */
		isBroken: false,
		/** The store and journal of one process. After `kill` nothing that it still does has an effect. */
		mount() {
			// eslint-disable-next-line @typescript-eslint/no-this-alias -- the state that tests set
			const disk = this;
			const own = `journal ${(names += 1)}`;
			const takenOver = new Set<string>();
			let foreignMarks: string[] = [];
			let isAlive = true;

			/** Later, as a disk answers; never when the process is dead by then. */
			function operate<T>(run: () => T, writes = false): Promise<T> {
				const { promise, resolve, reject } = Promise.withResolvers<T>();
				queueMicrotask(() => {
					if (!isAlive) return;
					if (disk.isBroken || (writes && disk.isFull)) reject(new Error('the disk fails'));
					else resolve(run());
				});
				return promise;
			}

			const store: Store = {
				name: 'model',
				patienceMs: 1000,
				get: (key) => operate(() => values.get(key)),
				set: (key, value) => operate(() => void values.set(key, value), true),
				delete: (key) => operate(() => void values.delete(key)),
				touch: (key) => operate(() => values.has(key)),
				sweep: (isWorthless: (header: StoredHeader) => boolean) =>
					operate(() => {
						for (const [key, value] of values) {
							if (isWorthless(unpack(value).header)) values.delete(key);
						}
					}),
				stats: () => ({ entries: values.size, bytes: 0 }),
				close: () => Promise.resolve(),
			};

			const files: JournalFiles = {
				absorb() {
					for (const name of [...journals.keys()]) {
						takenOver.add(`${name} taken`);
						journals.set(`${name} taken`, journals.get(name) ?? '');
						journals.delete(name);
					}
					foreignMarks = [...marks];
					if (marks.size > 0) throw new Error('something removed is missing');
					return [...takenOver].map((name) => journals.get(name) ?? '');
				},
				replace(text) {
					if (!isAlive) return;
					if (disk.isFull) throw new Error('the disk is full');
					journals.set(own, text);
					for (const name of takenOver) journals.delete(name);
					takenOver.clear();
					for (const name of [...foreignMarks, own]) marks.delete(name);
					foreignMarks = [];
				},
				append(text) {
					if (!isAlive) return true;
					const before = journals.get(own);
					if (before === undefined) return false;
					if (disk.isFull) {
						// Some of it may have been written.
						journals.set(own, before + text.slice(0, text.length / 2));
						throw new Error('the disk is full');
					}
					journals.set(own, before + text);
					return true;
				},
				mark() {
					if (!isAlive) return;
					journals.delete(own);
					marks.add(own);
				},
				close: () => undefined,
			};

			return { store, files, kill: () => void (isAlive = false) };
		},
	};
}
