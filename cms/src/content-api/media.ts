import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { everythingTag, tagValues } from '@lts/cdn';
import type { Payload } from 'payload';

import { documentTag } from '../changes/tags.ts';
import {
	MediaStoreError,
	type MediaStore,
	type Part,
	type StoredFile,
} from '../media-store/store.ts';
import { retryAfterSeconds } from './errors.ts';
import { contentDisposition } from './http/content-disposition.ts';
import { parseRange } from './http/range.ts';
import { sendError } from './http/send.ts';
import type { Handler } from './http/server.ts';
import { recordOf } from './reading/document.ts';
import { titleOf } from './reading/files.ts';
import { findPublished } from './reading/find.ts';

/** Readers keep a file for ever. A shared cache asks after a minute whether it was withdrawn. */
const cacheControl = 'public, max-age=31536000, immutable, s-maxage=60';

export const mediaPrefix = '/media/';

interface MediaFile {
	name: string;
	/** Of the document, under which the feed tells of its changes. */
	tag: string;
	mimeType: string;
	/** Under which readers save it. */
	title: string | null;
}

/**
 * Serves the files of the collection `media`: only names that a document of the collection knows,
 * so that a deleted file is gone at once and nothing else in the store can be read. A name stands
 * for the same bytes for ever: the admin never replaces a file under its name.
 */
export function createMediaHandler({
	payload,
	store,
}: {
	payload: Payload;
	store: MediaStore;
}): Handler {
	return async (req, res, url) => {
		if (req.method !== 'GET' && req.method !== 'HEAD') {
			res.setHeader('Allow', 'GET, HEAD');
			sendError(res, 405, { code: 'METHOD_NOT_ALLOWED', message: 'Files can only be read.' });
			return;
		}
		const name = fileNameOf(url.pathname);
		const file = name === null ? null : await findFile(payload, name);
		try {
			if (file && (await sendFile(req, res, { file, store }))) return;
		} catch (error) {
			// The store has logged why.
			if (!(error instanceof MediaStoreError)) throw error;
			res.setHeader('Retry-After', String(retryAfterSeconds));
			sendError(res, 503, { code: 'UNAVAILABLE', message: unavailableMessage });
			return;
		}
		sendError(res, 404, { code: 'NOT_FOUND', message: 'There is no such file.' });
	};
}

const unavailableMessage = 'Files cannot be read at the moment. Try again in a few seconds.';

/** The last part of the address; null when it is no plain file name. */
function fileNameOf(pathname: string): string | null {
	let name: string;
	try {
		name = decodeURIComponent(pathname.slice(mediaPrefix.length));
	} catch {
		return null;
	}
	const isPlain = name !== '' && name.length <= 255 && path.basename(name) === name;
	return isPlain && !/[\\/\0]|^\.+$/.test(name) ? name : null;
}

async function findFile(payload: Payload, name: string): Promise<MediaFile | null> {
	const sizes = payload.collections.media.config.upload.imageSizes ?? [];
	const documents = await findPublished(payload, {
		collection: 'media',
		locale: 'all',
		where: {
			or: [
				{ filename: { equals: name } },
				...sizes.map((size) => ({ [`sizes.${size.name}.filename`]: { equals: name } })),
			],
		},
		select: { filename: true, mimeType: true, sizes: true, title: true, language: true },
		limit: 1,
	});
	const [document] = documents;
	if (!document) return null;
	const files = [document, ...Object.values(recordOf(document['sizes'])).map(recordOf)];
	const mimeType = files.find((one) => one['filename'] === name)?.['mimeType'];
	if (typeof mimeType !== 'string') return null;
	return { name, tag: documentTag('media', document.id), mimeType, title: titleOf(document) };
}

/** False when the store has no such file; nothing was sent then. */
async function sendFile(
	req: IncomingMessage,
	res: ServerResponse,
	{ file, store }: { file: MediaFile; store: MediaStore },
): Promise<boolean> {
	const isWhole =
		req.method === 'GET' &&
		req.headers['if-none-match'] === undefined &&
		req.headers.range === undefined;
	// One question to the store is enough for most.
	const found = isWhole ? await store.read(file.name) : await store.find(file.name);
	if (!found) return false;
	const { etag, size } = found;
	if ('body' in found) {
		setHeaders(res, file, etag);
		await send(res, { size, range: null, body: found.body as Readable });
		return true;
	}
	if (req.headers['if-none-match'] === etag) {
		setHeaders(res, file, etag);
		res.statusCode = 304;
		res.end();
		return true;
	}
	const range = rangeOf(req, found);
	if (range === 'unsatisfiable') {
		setHeaders(res, file, etag);
		res.writeHead(416, { 'Content-Range': `bytes */${size}` });
		res.end();
		return true;
	}
	const opened = req.method === 'HEAD' ? null : await store.read(file.name, range ?? undefined);
	if (!opened && req.method !== 'HEAD') return false;
	setHeaders(res, file, etag);
	await send(res, { size, range, body: opened?.body });
	return true;
}

function rangeOf(
	{ headers }: IncomingMessage,
	{ etag, size }: StoredFile,
): Part | 'unsatisfiable' | null {
	const isOfThis = headers['if-range'] === undefined || headers['if-range'] === etag;
	return isOfThis ? parseRange(headers.range, size) : null;
}

function setHeaders(res: ServerResponse, file: MediaFile, etag: string): void {
	res.setHeader('Content-Type', file.mimeType);
	res.setHeader('ETag', etag);
	res.setHeader('Cache-Control', cacheControl);
	res.setHeader('Cache-Tags', file.tag);
	const { surrogateKey, cacheTag } = tagValues([everythingTag, file.tag]);
	res.setHeader('Surrogate-Key', surrogateKey);
	res.setHeader('Cache-Tag', cacheTag);
	res.setHeader('Accept-Ranges', 'bytes');
	res.setHeader('X-Content-Type-Options', 'nosniff');
	res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
	// Whatever the file is, opened on its own it runs nothing and embeds nothing.
	res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
	const disposition = contentDisposition(file);
	if (disposition !== null) res.setHeader('Content-Disposition', disposition);
}

/** How long a reader may take nothing. */
const idleMs = 60_000;

async function send(
	res: ServerResponse,
	{ body, range, size }: { body: Readable | undefined; range: Part | null; size: number },
): Promise<void> {
	// Who has left meanwhile leaves the file open, which nobody would close.
	if (res.destroyed) {
		body?.destroy();
		return;
	}
	const { start, end } = range ?? { start: 0, end: size - 1 };
	res.statusCode = range ? 206 : 200;
	if (range) res.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
	res.setHeader('Content-Length', end - start + 1);
	if (!body) {
		res.end();
		return;
	}
	res.setTimeout(idleMs, () => res.destroy());
	try {
		await pipeline(body, res);
	} catch (error) {
		// Readers leave while a picture is on its way; that is no failure of ours.
		if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
	}
}
