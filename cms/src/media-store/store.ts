import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

export interface StoredFile {
	/** In bytes. */
	size: number;
	/** Strong and in quotes, as in a header. */
	etag: string;
}

/** Both ends inclusive. */
export interface Part {
	start: number;
	end: number;
}

/** Where the files of the collection `media` are read from, by their plain names. */
export interface MediaStore {
	/**
	 * Null when there is no such file.
	 *
	 * @throws {MediaStoreError} when that cannot be said now
	 */
	find(name: string): Promise<StoredFile | null>;
	/**
	 * The file, or a part of it; null when it is gone. The stream fails when it cannot be read to its end, and
	 * holds a connection until it was read or destroyed.
	 *
	 * @throws {MediaStoreError} when it cannot be read now
	 */
	read(name: string, part?: Part): Promise<(StoredFile & { body: Readable }) | null>;
	/** Of a store that may be away: why files could not be read a moment ago; undefined while they can. Answers soon. */
	problem?(): Promise<string | undefined>;
}

/** The store cannot be asked now. The message says why, for who runs it; it holds no secret. */
export class MediaStoreError extends Error {
	override name = 'MediaStoreError';
}

/** The files in a folder of this machine. */
export function createDiskStore(directory: string): MediaStore {
	async function find(name: string): Promise<StoredFile | null> {
		try {
			const stats = await stat(path.join(directory, name));
			return stats.isFile() ? { size: stats.size, etag: etagOf(stats) } : null;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
			throw error;
		}
	}
	return {
		find,
		async read(name, part) {
			const file = await find(name);
			return file && { ...file, body: createReadStream(path.join(directory, name), part) };
		},
	};
}

function etagOf({ size, mtimeMs }: { size: number; mtimeMs: number }): string {
	return `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`;
}
