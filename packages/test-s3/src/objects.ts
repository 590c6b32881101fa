import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * `hang` says nothing, `cut` ends in the middle of an object, `forget` says that it has kept what it has not. `busy` refuses the next
 * three that ask for an object.
 */
export type Instead = 'hang' | 'cut' | 'forget' | 'busy' | 500 | 503;

export interface StoredObject {
	data: Buffer;
	type: string;
}

interface Request {
	objects: Map<string, StoredObject>;
	/** Of the object; empty for the bucket itself. */
	name: string;
	req: IncomingMessage;
	res: ServerResponse;
	body: Buffer;
	instead: Instead | undefined;
}

/** What the bucket answers to a request that it may answer. */
export function answerFromObjects({ body, instead, name, objects, req, res }: Request): void {
	if (req.method === 'PUT' && name) {
		const type = req.headers['content-type'] ?? 'application/octet-stream';
		if (instead !== 'forget') objects.set(name, { data: body, type });
		res.writeHead(200, { ETag: etagOf(body) }).end();
		return;
	}
	if (req.method === 'DELETE' && name) {
		objects.delete(name);
		res.writeHead(204).end();
		return;
	}
	if (req.method !== 'GET' && req.method !== 'HEAD') return sendError(res, 405, 'MethodNotAllowed');
	if (!name) {
		res.writeHead(200).end();
		return;
	}
	const object = objects.get(name);
	if (!object) return sendError(res, 404, 'NoSuchKey');
	sendObject(object, req, res, instead === 'cut');
}

function sendObject(
	{ data, type }: StoredObject,
	req: IncomingMessage,
	res: ServerResponse,
	isCut: boolean,
): void {
	const range = /^bytes=(\d+)-(\d+)$/.exec(req.headers.range ?? '');
	const start = Number(range?.[1] ?? 0);
	const end = Math.min(Number(range?.[2] ?? Infinity), data.length - 1);
	const part = data.subarray(start, end + 1);
	res.writeHead(range ? 206 : 200, {
		'Content-Type': type,
		'Content-Length': part.length,
		ETag: etagOf(data),
		...(range && { 'Content-Range': `bytes ${start}-${end}/${data.length}` }),
	});
	if (req.method === 'HEAD') res.end();
	else if (isCut) res.write(part.subarray(0, part.length / 2), () => res.destroy());
	else res.end(part);
}

function etagOf(data: Buffer): string {
	return `"${createHash('md5').update(data).digest('hex')}"`;
}

export function sendError(res: ServerResponse, status: number, code: string): void {
	const text = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
	res.writeHead(status, { 'Content-Type': 'application/xml', 'Content-Length': text.length });
	res.end(res.req.method === 'HEAD' ? undefined : text);
}
