import { once } from 'node:events';
import http, { type IncomingHttpHeaders } from 'node:http';
import net from 'node:net';

export interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
	text: string;
}

/** One request on a connection of its own. Rejects when the answer breaks off. */
export async function ask(
	port: number,
	path: string,
	{ method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
	const request = http.request({ port, path, method, headers, agent: false });
	request.end();
	const [response] = (await once(request, 'response')) as [http.IncomingMessage];
	const chunks: Buffer[] = [];
	for await (const chunk of response) chunks.push(chunk as Buffer);
	const body = Buffer.concat(chunks);
	return {
		status: response.statusCode ?? 0,
		headers: response.headers,
		body,
		text: body.toString(),
	};
}

/** The status line for an address that an HTTP client would not send. */
export async function askRaw(port: number, target: string): Promise<string> {
	const socket = net.connect(port, '127.0.0.1');
	socket.write(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, 'latin1');
	let answer = '';
	for await (const chunk of socket) answer += String(chunk);
	return answer.split('\r\n')[0] ?? '';
}
