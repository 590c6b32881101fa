import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

import {
	APIError,
	type CollectionAfterChangeHook,
	type CollectionAfterDeleteHook,
	type CollectionBeforeChangeHook,
	type CollectionBeforeDeleteHook,
	type CollectionConfig,
	type PayloadRequest,
	type UploadConfig,
} from 'payload';

import { parseRange } from '../../content-api/http/range.ts';
import type { Bucket } from '../../media-store/bucket.ts';
import { MediaStoreError } from '../../media-store/store.ts';
import { typeOf } from '../../media-store/typeOf.ts';

interface File {
	name: string;
	data: Buffer;
	mimeType: string;
}

/** What is to be done with the bucket once a document is written or deleted. */
interface Work {
	write: File[];
	/** Names. */
	remove: string[];
}

/** What names files: a document of media, or the data that it is to be made of. */
interface Named {
	filename?: unknown;
	mimeType?: unknown;
	sizes?: Record<string, { filename?: unknown; mimeType?: unknown } | null> | null;
}

/**
 * Keeps the files of media in a bucket instead of on the disk. No field, no address and no rule of the
 * collection is another for it.
 *
 * Files are written when the document is, and valid, within its transaction: one that cannot be written undoes it. They
 * are removed last, and a store that fails then keeps nobody from deleting: what no document names is
 * shown to nobody.
 */
export function inBucket(bucket: Bucket): {
	hooks: Pick<
		Required<NonNullable<CollectionConfig['hooks']>>,
		'afterChange' | 'afterDelete' | 'beforeChange' | 'beforeDelete'
	>;
	upload: Pick<UploadConfig, 'disableLocalStorage' | 'handlers' | 'requiresClientUploadReceipt'>;
} {
	/** `data` has all names; what `afterChange` gets lacks those that nobody selected. */
	const note: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
		const write = filesOf(data, req);
		const names = new Set(write.map(({ name }) => name));
		const remove =
			names.size === 0 ? [] : namesOf(originalDoc ?? {}).filter((name) => !names.has(name));
		noteWork(req, originalDoc?.id, { write, remove });
		return data;
	};

	const store: CollectionAfterChangeHook<{ id: number }> = async ({ doc, operation, req }) => {
		const { remove, write } = takeWork(req, operation === 'update' ? doc.id : undefined);
		// Nothing is written any more once the transaction is undone.
		const results = await Promise.allSettled(write.map((file) => bucket.write(file)));
		const failed = results.find((result) => result.status === 'rejected');
		if (failed) {
			const written = write.filter((_, index) => results[index]?.status === 'fulfilled');
			await removeAll(
				written.map(({ name }) => name),
				req,
			);
			throw notNow(failed.reason, req);
		}
		await removeAll(remove, req);
		return doc;
	};

	const noteDeleted: CollectionBeforeDeleteHook = async ({ id, req }) => {
		const doc = await req.payload.db.findOne<Named & { id: number }>({
			collection: 'media',
			where: { id: { equals: id } },
			req,
		});
		noteWork(req, id, { write: [], remove: namesOf(doc ?? {}) });
	};

	const removeDeleted: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
		await removeAll(takeWork(req, id).remove, req);
		return doc as unknown;
	};

	async function removeAll(names: string[], req: PayloadRequest): Promise<void> {
		const results = await Promise.allSettled(names.map((name) => bucket.remove(name)));
		const failed = results.find((result) => result.status === 'rejected');
		if (!failed) return;
		const files = names.filter((_, index) => results[index]?.status === 'rejected');
		req.payload.logger.error(
			{ files, reason: String(failed.reason) },
			'Files that no document names any more are still in the bucket. Nobody is shown them; remove them by hand.',
		);
	}

	/** Payload has asked before whether the person may read it. */
	const show: NonNullable<UploadConfig['handlers']>[number] = async (req, { params }) => {
		try {
			return await answer(bucket, req, params.filename);
		} catch (error) {
			if (!(error instanceof MediaStoreError)) throw error;
			return new Response('Files cannot be read at the moment.', { status: 503 });
		}
	};

	return {
		hooks: {
			beforeChange: [note],
			afterChange: [store],
			beforeDelete: [noteDeleted],
			afterDelete: [removeDeleted],
		},
		upload: {
			disableLocalStorage: true,
			handlers: [show],
			// Anybody can say that they uploaded a file past us, and Payload would ask `show` for it. It asks for a
			// receipt instead, which nobody has.
			requiresClientUploadReceipt: true,
		},
	};
}

/** A document that is not created yet has none. */
type Id = number | string | undefined;

/** In the context of a request, by document: several are deleted at the same time. */
const key = 'mediaStoreWork';

function noteWork({ context }: PayloadRequest, id: Id, work: Work): void {
	context[key] ??= new Map<Id, Work>();
	worksOf(context)?.set(id, work);
}

function takeWork({ context }: PayloadRequest, id: Id): Work {
	const work = worksOf(context)?.get(id);
	worksOf(context)?.delete(id);
	return work ?? { write: [], remove: [] };
}

function worksOf(context: PayloadRequest['context']): Map<Id, Work> | undefined {
	return context[key] as Map<Id, Work> | undefined;
}

/** The uploaded file and its sizes, as Payload has made them. */
function filesOf({ filename, mimeType, sizes }: Named, req: PayloadRequest): File[] {
	if (!req.file) return [];
	const all = [fileOf(filename, mimeType, req.file.data)];
	for (const [size, named] of Object.entries(sizes ?? {})) {
		// Where one request makes several documents, the sizes of a picture are still there when a PDF follows.
		const data = req.payloadUploadSizes?.[size];
		if (data && named?.filename) all.push(fileOf(named.filename, named.mimeType, data));
	}
	// Sizes that would enlarge a picture are one file.
	return [...new Map(all.map((file) => [file.name, file])).values()];
}

function fileOf(name: unknown, mimeType: unknown, data: Buffer): File {
	if (typeof name !== 'string' || typeof mimeType !== 'string') {
		throw new Error('Payload has made a file without a name.');
	}
	return { name, mimeType, data };
}

function namesOf({ filename, sizes }: Named): string[] {
	const names = [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)];
	return [...new Set(names.filter((name) => typeof name === 'string'))];
}

function notNow(error: unknown, req: PayloadRequest): unknown {
	if (!(error instanceof MediaStoreError)) return error;
	req.payload.logger.error({ reason: error.message }, 'An upload could not be stored.');
	return new APIError(
		'The file cannot be stored at the moment, and nothing was changed. Try again in a few minutes, and tell an administrator if it stays so.',
		503,
		null,
		true,
	);
}

async function answer(bucket: Bucket, req: PayloadRequest, name: string): Promise<Response> {
	const isPlain = name !== '' && !/[\\/\0]|^\.+$/.test(name);
	const found = isPlain ? await bucket.find(name) : null;
	if (!found) return new Response('There is no such file.', { status: 404 });
	const { etag, size } = found;
	const headers = new Headers({ ETag: etag, 'Accept-Ranges': 'bytes' });
	if (req.headers.get('If-None-Match') === etag)
		return new Response(null, { status: 304, headers });
	const part = parseRange(req.headers.get('Range') ?? undefined, size);
	if (part === 'unsatisfiable') {
		headers.set('Content-Range', `bytes */${size}`);
		return new Response(null, { status: 416, headers });
	}
	const opened = await bucket.read(name, part ?? undefined);
	if (!opened) return new Response('There is no such file.', { status: 404 });
	headers.set('Content-Type', typeOf(name));
	headers.set('Content-Length', String(part ? part.end - part.start + 1 : size));
	if (part) headers.set('Content-Range', `bytes ${part.start}-${part.end}/${size}`);
	const body = Readable.toWeb(opened.body) as ReadableStream<Uint8Array>;
	return new Response(body as unknown as BodyInit, { status: part ? 206 : 200, headers });
}
