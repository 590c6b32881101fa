import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

import { everythingTag, tagValues } from '@lts/cdn';
import type { Payload } from 'payload';

import { contentDisposition } from './http/content-disposition.ts';
import { documentTag } from '../changes/tags.ts';
import { sendError } from './http/send.ts';
import type { Handler } from './http/server.ts';
import { parseRange, type ByteRange } from './http/range.ts';
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
 * so that a deleted file is gone at once and nothing else in the folder can be read. A name stands
 * for the same bytes for ever: the admin never replaces a file under its name.
 */
export function createMediaHandler({
	payload,
	mediaDir,
}: {
	payload: Payload;
	mediaDir: string;
}): Handler {
	return async (req, res, url) => {
		if (req.method !== 'GET' && req.method !== 'HEAD') {
			res.setHeader('Allow', 'GET, HEAD');
			sendError(res, 405, { code: 'METHOD_NOT_ALLOWED', message: 'Files can only be read.' });
			return;
		}
		const name = fileNameOf(url.pathname);
		const file = name === null ? null : await findFile(payload, name);
		const absolute = file && path.join(mediaDir, file.name);
		const stats = absolute === null ? null : await statOf(absolute);
		if (!file || !absolute || !stats) {
			sendError(res, 404, { code: 'NOT_FOUND', message: 'There is no such file.' });
			return;
		}
		await sendFile(req, res, { file, absolute, size: stats.size, changed: stats.mtimeMs });
	};
}

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

async function statOf(file: string): Promise<{ size: number; mtimeMs: number } | null> {
	try {
		const stats = await stat(file);
		return stats.isFile() ? stats : null;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}

async function sendFile(
	req: IncomingMessage,
	res: ServerResponse,
	{
		file,
		absolute,
		size,
		changed,
	}: { file: MediaFile; absolute: string; size: number; changed: number },
): Promise<void> {
	const etag = `"${size.toString(36)}-${Math.trunc(changed).toString(36)}"`;
	setHeaders(res, file, etag);
	if (req.headers['if-none-match'] === etag) {
		res.statusCode = 304;
		res.end();
		return;
	}
	const range =
		req.headers['if-range'] === undefined || req.headers['if-range'] === etag
			? parseRange(req.headers.range, size)
			: null;
	if (range === 'unsatisfiable') {
		res.writeHead(416, { 'Content-Range': `bytes */${size}` });
		res.end();
		return;
	}
	await stream(req, res, { absolute, size, range });
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

async function stream(
	req: IncomingMessage,
	res: ServerResponse,
	{ absolute, size, range }: { absolute: string; size: number; range: ByteRange | null },
): Promise<void> {
	const { start, end } = range ?? { start: 0, end: size - 1 };
	res.statusCode = range ? 206 : 200;
	if (range) res.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
	res.setHeader('Content-Length', end - start + 1);
	if (req.method === 'HEAD' || size === 0) {
		res.end();
		return;
	}
	try {
		await pipeline(createReadStream(absolute, { start, end }), res);
	} catch (error) {
		// Readers leave while a picture is on its way; that is no failure of ours.
		if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
	}
}
