import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';

import { answerFromObjects, sendError, type Instead, type StoredObject } from './objects.ts';
import { problemOfSignature, type Key } from './signature.ts';

export type { StoredObject };

export interface RunningS3 {
	url: string;
	/** Below the bucket. */
	objects: Map<string, StoredObject>;
	/** What was asked, newest last: `GET /media/a.png`. */
	asked: string[];
	/** How many answers are on their way, and how many bytes of the last one the other side has taken. */
	sending: () => number;
	sent: () => number;
	/** The environment of a process that keeps its files here. */
	env: Record<string, string>;
	/** From now on, each request is answered so instead; undefined: as ever. */
	answer: (instead?: Instead) => void;
	/** As when its machine is switched off; `startAgain` on the same port, with the same objects. */
	kill: () => Promise<void>;
	startAgain: () => Promise<void>;
	stop: () => Promise<void>;
}

export const testBucket = 'lts-media';
const key: Key = { id: 'TESTKEY', secret: 'the-secret-of-the-test-s3', region: 'test-1' };

/**
 * One private bucket with what the protocol of Amazon S3 says of objects: PUT, GET with ranges, HEAD and
 * DELETE. It takes nothing without a right signature (version 4, over the body as well).
 */
export async function startS3(): Promise<RunningS3> {
	const objects = new Map<string, StoredObject>();
	const asked: string[] = [];
	const sending = new Set<ServerResponse>();
	let last: Socket | undefined;
	let before = 0;
	let instead: Instead | undefined;
	let refusals = 0;

	// Who leaves in the middle of a request is answered nothing.
	const answerOne = (req: IncomingMessage, res: ServerResponse) =>
		void handle(req, res).catch(() => res.destroy());

	async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
		const { method = '', url = '' } = req;
		asked.push(`${method} ${url.split('?')[0]}`);
		const body = await buffer(req);
		sending.add(res.once('close', () => sending.delete(res)));
		last = req.socket;
		before = taken(last);
		if (instead === 'hang') return;
		if (typeof instead === 'number') return sendError(res, instead, 'InternalError');
		const problem = problemOfSignature({ method, url, headers: req.headers, body }, key);
		if (problem) return sendError(res, 403, problem);
		const [, bucket, ...rest] = new URL(url, 'http://localhost').pathname.split('/');
		if (bucket !== testBucket) return sendError(res, 404, 'NoSuchBucket');
		const name = decodeURIComponent(rest.join('/'));
		if (instead === 'busy' && name && refusals < 3) {
			refusals += 1;
			return sendError(res, 503, 'SlowDown');
		}
		answerFromObjects({ objects, name, req, res, body, instead });
	}

	let server = createServer(answerOne);

	async function listen(port: number): Promise<number> {
		server.listen(port, '127.0.0.1');
		await once(server, 'listening');
		return (server.address() as AddressInfo).port;
	}

	const port = await listen(0);
	const url = `http://127.0.0.1:${port}`;
	const kill = async () => {
		if (!server.listening) return;
		const closed = once(server, 'close');
		server.close();
		server.closeAllConnections();
		await closed;
	};
	return {
		url,
		objects,
		asked,
		env: {
			S3_BUCKET: testBucket,
			S3_ENDPOINT: url,
			S3_REGION: key.region,
			S3_ACCESS_KEY_ID: key.id,
			S3_SECRET_ACCESS_KEY: key.secret,
		},
		sending: () => sending.size,
		sent: () => (last ? taken(last) - before : 0),
		answer: (what) => (instead = what),
		kill,
		async startAgain() {
			server = createServer(answerOne);
			await listen(port);
		},
		stop: kill,
	};
}

function taken({ bytesWritten, writableLength }: Socket): number {
	return bytesWritten - writableLength;
}
