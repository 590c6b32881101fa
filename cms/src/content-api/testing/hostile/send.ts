import { request, type Agent, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { text } from 'node:stream/consumers';

import type { HostileRequest } from './requests.ts';

export interface HostileAnswer {
	status: number;
	type: string;
	body: string;
	/** Since the last byte of the request. */
	milliseconds: number;
}

/** How long a slow client pauses in the middle of its body. */
const pauseMs = 150;

/** @returns null for a request that is broken off, which nobody waits for */
export async function send(
	origin: string,
	{ method, path, headers, body, delivery }: HostileRequest,
	agent: Agent,
): Promise<HostileAnswer | null> {
	const { hostname, port } = new URL(origin);
	const sent = request({
		...{ agent, hostname, port, method, path },
		headers: { ...headers, ...(body && { 'Content-Length': String(body.length) }) },
	});
	const answer = new Promise<IncomingMessage>((resolve, reject) => {
		sent.once('response', resolve);
		sent.once('error', reject);
	});
	let started = performance.now();
	if (body && delivery !== 'whole') {
		const half = Math.floor(body.length / 2);
		sent.write(body.subarray(0, half));
		// Nobody is told of what is destroyed on purpose.
		if (delivery === 'broken-off') answer.catch(() => undefined);
		await sleep(pauseMs);
		if (delivery === 'broken-off') {
			sent.destroy();
			return null;
		}
		started = performance.now();
		sent.end(body.subarray(half));
	} else sent.end(body);
	const response = await answer;
	const received = await text(response);
	return {
		status: response.statusCode ?? 0,
		type: response.headers['content-type'] ?? '',
		body: received,
		milliseconds: performance.now() - started,
	};
}
