import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface Received {
	method: string;
	url: string;
	headers: IncomingMessage['headers'];
	body: string;
}

export type Answer = (request: Received, response: ServerResponse) => void;

/** A server that ends with the test. Each request gets the next answer, the last one for ever. */
export async function serve(...answers: Answer[]): Promise<{ url: string; received: Received[] }> {
	const received: Received[] = [];
	const server = createServer((message, response) => {
		void text(message).then((body) => {
			const { method = '', url = '', headers } = message;
			const request = { method, url, headers, body };
			received.push(request);
			answers[Math.min(received.length, answers.length) - 1]?.(request, response);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
	return (_request, response) => {
		response.writeHead(status, { 'content-type': 'application/json', ...headers });
		response.end(JSON.stringify(body));
	};
}

/** Sends events and leaves the connection open, or ends it. */
export function events(messages: string[], { end = false } = {}): Answer {
	return (_request, response) => {
		response.writeHead(200, { 'content-type': 'text/event-stream' });
		response.flushHeaders();
		for (const message of messages) response.write(message);
		if (end) response.end();
	};
}
