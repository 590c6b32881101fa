import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';

export interface AskedLast {
	/** For a start of another version than that which kept the list; does nothing otherwise. Never rejects. */
	prepare(how: {
		/** Before, nothing that is rendered counts for long. */
		isCaughtUp: () => boolean;
		ask: (page: string) => Promise<unknown>;
	}): Promise<void>;
	/** Keeps the list as it is now. */
	close(): Promise<void>;
}

/** A deploy with many nodes takes so much longer for each. Readers would wait for what is not done by then. */
const longestMs = 3000;
/** How many pages are rendered at a time: a page waits for answers as long as it computes. */
const atATime = 4;
const saveEveryMs = 60_000;
const lookEveryMs = 20;

/**
 * Remembers which pages were asked for last. Pages of another version are not shown, so its first process would
 * render them for readers who wait, while it is slowest: with this list it has them before it listens.
 *
 * @param pages those asked for last, the very last first
 */
export function keepAskedLast({
	file,
	version,
	pages,
	log,
}: {
	file: string;
	version: string;
	pages: () => string[];
	log: Logger;
}): AskedLast {
	let isInTrouble = false;

	async function save(): Promise<void> {
		// Of several workers each keeps its own list; the last one stands.
		const draft = `${file}.${process.pid}`;
		try {
			await mkdir(dirname(file), { recursive: true, mode: 0o700 });
			await writeFile(draft, JSON.stringify({ version, pages: pages() }), { mode: 0o600 });
			await rename(draft, file);
			isInTrouble = false;
		} catch (error) {
			if (!isInTrouble) log.warn({ err: error }, 'Which pages were asked for last cannot be kept.');
			isInTrouble = true;
		}
	}

	const timer = setInterval(() => void save(), saveEveryMs).unref();

	return {
		async prepare({ ask, isCaughtUp }) {
			const left = await readList(file, version, log);
			if (left.length === 0) return;
			const end = performance.now() + longestMs;
			const msLeft = () => Math.max(0, end - performance.now());
			while (!isCaughtUp() && msLeft() > 0) await wait(lookEveryMs);
			const since = performance.now();
			let done = 0;
			async function work(): Promise<void> {
				while (isCaughtUp() && msLeft() > 0) {
					const page = left.shift();
					if (page === undefined) return;
					// What fails says the page cache; its readers will see.
					const asked = ask(page).then(
						() => (done += 1),
						() => undefined,
					);
					await Promise.race([asked, wait(msLeft(), undefined, { ref: false })]);
				}
			}
			await Promise.all(Array.from({ length: atATime }, work));
			const ms = Math.round(performance.now() - since);
			log.info({ done, left: left.length, ms }, 'Pages of the version before are rendered anew.');
		},
		async close() {
			clearInterval(timer);
			await save();
		},
	};
}

/** Empty where there is none, or it is of this version. It is a help, no more: without it readers wait a little. */
async function readList(file: string, version: string, log: Logger): Promise<string[]> {
	try {
		const list = JSON.parse(await readFile(file, 'utf8')) as { version: string; pages: string[] };
		return list.version === version ? [] : list.pages.filter((page) => page.startsWith('/'));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
			log.warn({ err: error }, 'Which pages were asked for last cannot be read.');
		}
		return [];
	}
}
