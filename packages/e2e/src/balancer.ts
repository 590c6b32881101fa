import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isReady } from './process-orders.ts';

export interface Balancer {
	url: string;
	/** Whether the origin takes requests, as the last look at its `/readyz` told. */
	serves(origin: string): boolean;
	close(): void;
}

const lookEveryMs = 50;

/**
 * What stands in front of several nodes: each request goes to the next of those that are ready. One
 * that did not take the connection has not seen the request, so another is asked; a request that only
 * reads is also repeated when its answer breaks off before it began.
 */
export async function startBalancer(origins: readonly string[]): Promise<Balancer> {
	const ready = new Set(origins);
	let turn = 0;

	async function look(): Promise<void> {
		await Promise.all(
			origins.map(async (origin) => {
				if (await isReady(origin)) ready.add(origin);
				else ready.delete(origin);
			}),
		);
	}

	function choose(): string {
		const choices = ready.size > 0 ? [...ready] : origins;
		turn += 1;
		return choices[turn % choices.length] ?? '';
	}

	async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		for (let attempt = 1; ; attempt += 1) {
			const origin = choose();
			try {
				const answer = await send(origin, request, Buffer.concat(chunks));
				response.writeHead(answer.statusCode ?? 502, answer.headers);
				answer.pipe(response);
				return;
			} catch (error) {
				ready.delete(origin);
				const { code } = error as NodeJS.ErrnoException;
				const mayRepeat = code === 'ECONNREFUSED' || request.method === 'GET';
				if (attempt === 3 || !mayRepeat) throw error;
			}
		}
	}

	const server = http.createServer((request, response) => {
		pass(request, response).catch((error: unknown) => {
			if (response.headersSent) response.destroy();
			else response.writeHead(502).end(String(error));
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const timer = setInterval(() => void look(), lookEveryMs);
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		serves: (origin) => ready.has(origin),
		close() {
			clearInterval(timer);
			server.close();
			server.closeAllConnections();
		},
	};
}

/** On a connection of its own, so that a connection that is just being closed is never used. */
async function send(origin: string, from: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
	const { method = 'GET', headers, url = '/' } = from;
	const { hostname, port } = new URL(origin);
	const request = http.request({ hostname, port, path: url, method, headers, agent: false });
	request.end(body);
	const [answer] = (await once(request, 'response')) as [IncomingMessage];
	return answer;
}
