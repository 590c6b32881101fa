import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
	/** Method and path. */
	line: string;
	headers: Record<string, string>;
	body: string;
	/** By `performance.now()`. */
	at: number;
}

export interface Reply {
	status: number;
	headers?: Record<string, string>;
	body?: string;
	/** Answers only when it is done. */
	after?: Promise<unknown>;
}

/** Stands in for what purges a cache: the API of a CDN, or a Varnish. */
export interface FarSide {
	/** Its origin. */
	url: string;
	asked: Asked[];
	/** What the next requests are answered; a success of Fastly and Cloudflare unless told. Gets the number of the request, from 0. */
	answer(reply: (nth: number) => Reply): void;
	close(): Promise<void>;
}

export async function startFarSide(): Promise<FarSide> {
	const asked: Asked[] = [];
	let reply: (nth: number) => Reply = () => ({ status: 200 });
	const server = createServer((req, res) => {
		let body = '';
		req.setEncoding('utf8');
		req.on('data', (chunk: string) => (body += chunk));
		req.on('end', () => {
			const line = `${req.method} ${req.url}`;
			const headers = req.headers as Record<string, string>;
			asked.push({ line, headers, body, at: performance.now() });
			const answer = reply(asked.length - 1);
			const text = answer.body ?? '{"success":true,"errors":[],"messages":[],"result":{"id":"1"}}';
			void Promise.resolve(answer.after).then(() =>
				res.writeHead(answer.status, answer.headers).end(text),
			);
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		asked,
		answer: (next) => (reply = next),
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}
