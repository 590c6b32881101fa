import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { Bucket } from './bucket.ts';
import { MediaStoreError } from './store.ts';
import { typeOf } from './typeOf.ts';

export interface Copied {
	/** Files that were not in the bucket, or of another size there, and are now. */
	copied: number;
	/** Files that were there with the same size. */
	there: number;
	/** Bytes of both. */
	bytes: number;
	/** What is in the folder and no file that the admin has made. */
	skipped: string[];
	/** Files of which the bucket holds no copy of the same size. */
	failed: string[];
}

const atATime = 8;
/** How often a bucket that does not answer is asked for a file, and how long between two times. */
const attempts = 4;
const pauseMs = 1500;
const betweenReports = 500;

/**
 * Copies the files of a folder to a bucket, each that is not there with the same size, and looks afterwards
 * whether it is. Nothing is removed on either side.
 *
 * @throws {Error} when the folder cannot be read
 * @throws {MediaStoreError} when the bucket is away: what is copied stays, and the next call goes on
 */
export async function copyFiles({
	bucket,
	directory,
	say,
}: {
	bucket: Bucket;
	directory: string;
	say: (line: string) => void;
}): Promise<Copied> {
	const entries = await readdir(directory, { withFileTypes: true });
	const isFile = (entry: (typeof entries)[number]) => entry.isFile() && !entry.name.startsWith('.');
	const names = entries.filter(isFile).map(({ name }) => name);
	const result: Copied = {
		...{ copied: 0, there: 0, bytes: 0, failed: [] },
		skipped: entries.filter((entry) => !isFile(entry)).map(({ name }) => name),
	};

	const waiting = names.values();
	let done = 0;
	async function work(): Promise<void> {
		for (const name of waiting) {
			try {
				await patiently(() => copyFile(name));
			} catch (error) {
				if (error instanceof MediaStoreError) throw error;
				result.failed.push(name);
				say(`${name}: ${(error as Error).message}`);
			}
			done += 1;
			if (done % betweenReports === 0) say(`${done} of ${names.length} files.`);
		}
	}

	async function copyFile(name: string): Promise<void> {
		const file = path.join(directory, name);
		const { size } = await stat(file);
		if ((await bucket.find(name))?.size === size) {
			result.there += 1;
		} else {
			await bucket.write({ name, data: await readFile(file), mimeType: typeOf(name) });
			const found = await bucket.find(name);
			if (found?.size !== size) {
				throw new Error(`It has ${size} bytes here and ${found?.size ?? 'none'} in the bucket.`);
			}
			result.copied += 1;
		}
		result.bytes += size;
	}

	await Promise.all(Array.from({ length: atATime }, work));
	return result;
}

/** A bucket that has failed is asked by nobody for a second. */
async function patiently(work: () => Promise<void>): Promise<void> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await work();
		} catch (error) {
			if (!(error instanceof MediaStoreError) || attempt === attempts) throw error;
			await wait(pauseMs);
		}
	}
}
