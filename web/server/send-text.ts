import type { IncomingMessage, ServerResponse } from 'node:http';

/** A short answer in plain words, for what no page is made for. */
export function sendText(
	request: IncomingMessage,
	response: ServerResponse,
	status: number,
	text: string,
): void {
	send(request, response, status, 'text/plain; charset=utf-8', `${text}\n`);
}

export function sendJson(
	request: IncomingMessage,
	response: ServerResponse,
	status: number,
	value: object,
): void {
	send(request, response, status, 'application/json; charset=utf-8', JSON.stringify(value));
}

function send(
	request: IncomingMessage,
	response: ServerResponse,
	status: number,
	type: string,
	body: string,
): void {
	response.writeHead(status, {
		'Content-Type': type,
		'Content-Length': Buffer.byteLength(body),
		'Cache-Control': 'no-store',
		'X-Content-Type-Options': 'nosniff',
	});
	response.end(request.method === 'HEAD' ? undefined : body);
}
