import { createHash, randomBytes } from 'node:crypto';
import {
	mkdir,
	open,
	readdir,
	readFile,
	rename,
	stat,
	unlink,
	utimes,
	writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import type { Store, StoredHeader } from './store.ts';
import { unpackHeader } from './stored-bytes.ts';

/** Longer than any write takes: what is older was left by a process that was killed. */
const draftMs = 60_000;
/** A look through everything makes so much room at once, so that it is not needed for each value. */
const room = 1 / 8;
/** Enough for nearly every header. */
const headBytes = 8192;

interface Found {
	path: string;
	bytes: number;
	usedAt: number;
}

/**
 * Keeps values in files below `directory`, each written aside and renamed, so that none is seen half.
 * Any number of processes of one machine may share it. When there are more bytes than `maxBytes`,
 * those used longest ago go; between two looks each process may exceed it by an eighth.
 */
export function createDiskStore({
	directory,
	maxBytes,
	patienceMs = 1000,
}: {
	directory: string;
	maxBytes: number;
	patienceMs?: number;
}): Store {
	const writer = randomBytes(6).toString('hex');
	let drafts = 0;
	let known = { entries: 0, bytes: 0 };
	/** Written since the last look. */
	let written = 0;
	let sweeping: Promise<void> | undefined;
	let isClosed = false;

	function placeOf(key: string): { folder: string; path: string } {
		const hash = createHash('sha256').update(key).digest('hex');
		const folder = join(directory, hash.slice(0, 2));
		return { folder, path: join(folder, hash) };
	}

	async function write({ folder, path }: ReturnType<typeof placeOf>, value: Buffer): Promise<void> {
		const draft = `${path}.${writer}-${(drafts += 1)}`;
		await mkdir(folder, { recursive: true, mode: 0o700 });
		try {
			await writeFile(draft, value, { flag: 'wx', mode: 0o600 });
			await rename(draft, path);
		} catch (error) {
			await unlink(draft).catch(unlessMissing);
			throw error;
		}
	}

	async function* findAll(): AsyncGenerator<Found> {
		for (const folder of (await list(directory)).filter((name) => /^[\da-f]{2}$/.test(name))) {
			for (const name of await list(join(directory, folder))) {
				const path = join(directory, folder, name);
				const found = await stat(path).catch(unlessMissing);
				if (found) yield { path, bytes: found.size, usedAt: found.mtimeMs };
			}
		}
	}

	async function look(isWorthless: (header: StoredHeader) => boolean): Promise<void> {
		const kept: Found[] = [];
		const writtenBefore = written;
		for await (const found of findAll()) {
			if (isClosed) return;
			if (isDraft(found.path)) {
				if (Date.now() - found.usedAt > draftMs) await remove(found.path);
			} else {
				const header = await readHeader(found.path);
				if (header === 'damaged' || (header && isWorthless(header))) await remove(found.path);
				else if (header) kept.push(found);
			}
		}
		let bytes = kept.reduce((sum, found) => sum + found.bytes, 0);
		const most = bytes > maxBytes ? maxBytes * (1 - room) : maxBytes;
		kept.sort((a, b) => b.usedAt - a.usedAt);
		while (bytes > most) {
			const oldest = kept.pop();
			if (!oldest) break;
			await remove(oldest.path);
			bytes -= oldest.bytes;
		}
		known = { entries: kept.length, bytes };
		written -= writtenBefore;
	}

	function sweep(isWorthless: (header: StoredHeader) => boolean): Promise<void> {
		sweeping ??= look(isWorthless).finally(() => (sweeping = undefined));
		return sweeping;
	}

	return {
		name: 'disk',
		patienceMs,
		async get(key) {
			const { path } = placeOf(key);
			const bytes = await readFile(path).catch(unlessMissing);
			const now = new Date();
			// Only for the order in which files go: no harm when it cannot be noted.
			if (bytes) utimes(path, now, now).catch(() => undefined);
			return bytes;
		},
		async set(key, value) {
			if (value.length > maxBytes * room) return;
			await write(placeOf(key), value);
			written += value.length;
			if (known.bytes + written > maxBytes || written > maxBytes * room) await sweep(() => false);
		},
		async delete(key) {
			await remove(placeOf(key).path);
		},
		async touch(key) {
			const now = new Date();
			return utimes(placeOf(key).path, now, now).then(
				() => true,
				(error: NodeJS.ErrnoException) => unlessMissing(error) ?? false,
			);
		},
		sweep,
		stats: () => known,
		async close() {
			isClosed = true;
			await sweeping;
		},
	};
}

/** @returns undefined when the file is not there any more */
async function readHeader(path: string): Promise<StoredHeader | 'damaged' | undefined> {
	const file = await open(path).catch(unlessMissing);
	if (!file) return undefined;
	try {
		for (let length = headBytes; ; length *= 4) {
			const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, 0);
			const found = unpackHeader(buffer.subarray(0, bytesRead));
			if (found) return found.header;
			if (bytesRead < length) return 'damaged';
		}
	} catch (error) {
		// What the system says is no verdict on the file.
		if (error instanceof Error && 'code' in error) throw error;
		return 'damaged';
	} finally {
		await file.close();
	}
}

const isDraft = (path: string) => /\.[\da-f]+-\d+$/.test(path);

async function remove(path: string): Promise<void> {
	await unlink(path).catch(unlessMissing);
}

async function list(directory: string): Promise<string[]> {
	return (await readdir(directory).catch(unlessMissing)) ?? [];
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
	if (error.code !== 'ENOENT') throw error;
}
