/** The floor for sending bytes: a `node:http` server that does nothing else. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BareAnswer } from './bare.ts';

let answer: { status: number; headers: string[]; body: Buffer | undefined } = {
	status: 503,
	headers: [],
	body: undefined,
};

const server = createServer((_request, response) => {
	response.writeHead(answer.status, answer.headers);
	response.end(answer.body);
});
server.listen(0, '127.0.0.1', () => {
	process.send?.({ port: (server.address() as AddressInfo).port });
});
// Whoever started it has gone.
process.once('disconnect', () => process.exit());
process.on('message', ({ status, headers, body }: BareAnswer) => {
	answer = { status, headers, body: body === '' ? undefined : Buffer.from(body, 'base64') };
	process.send?.('taken');
});
