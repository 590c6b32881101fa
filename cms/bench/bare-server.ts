/** The floor for sending bytes: a `node:http` server that does nothing else. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

process.on('message', ({ headers, body }: { headers: string[]; body: string }) => {
	const bytes = Buffer.from(body, 'base64');
	const server = createServer((_req, res) => {
		res.writeHead(200, headers);
		res.end(bytes);
	});
	server.listen(0, '127.0.0.1', () => {
		process.send?.({ port: (server.address() as AddressInfo).port });
	});
});
process.send?.('ready');
