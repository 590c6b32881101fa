import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
	headers: Record<string, string>;
	body: string;
}

export interface Reply {
	status: number;
	headers?: Record<string, string>;
	/** Answers only when it is done. */
	after?: Promise<unknown>;
}

export interface Receiver {
	/** Address of the partner's endpoint. */
	url: string;
	/** Everything that came, in the order in which it came. */
	received: Received[];
	/** The ids of what came, in the order in which it came. */
	ids(): string[];
	/** What the next requests are answered; 200 unless told. Gets the number of the request, from 0. */
	answer(reply: (nth: number) => Reply): void;
	/** The most requests that were open at the same time. */
	mostAtOnce(): number;
	close(): Promise<void>;
}

/** A partner's server. */
export async function startReceiver(): Promise<Receiver> {
	const received: Received[] = [];
	let reply: (nth: number) => Reply = () => ({ status: 200 });
	let open = 0;
	let most = 0;
	const server = createServer((req, res) => {
		open += 1;
		most = Math.max(most, open);
		res.once('close', () => (open -= 1));
		let body = '';
		req.setEncoding('utf8');
		req.on('data', (chunk: string) => (body += chunk));
		req.on('end', () => {
			received.push({ headers: req.headers as Record<string, string>, body });
			const { after, headers, status } = reply(received.length - 1);
			void Promise.resolve(after).then(() => res.writeHead(status, headers).end('noted'));
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/webhooks`,
		received,
		ids: () => received.map(({ headers }) => headers['webhook-id'] ?? ''),
		answer: (next) => (reply = next),
		mostAtOnce: () => most,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}
