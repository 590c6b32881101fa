import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A purge as the API of the CDN was asked for it. */
export interface Purge {
	path: string;
	tags: string[];
}

/**
 * Stands in for the API of Fastly: `POST /service/…/purge` is a purge, and `GET /` tells all that came,
 * to specs, which run in processes of their own.
 */
export async function serveFarCdn(): Promise<{ url: string; close: () => void }> {
	const purges: Purge[] = [];
	const server = createServer((request, response) => {
		if (request.method === 'GET') return void response.end(JSON.stringify(purges));
		let body = '';
		request.setEncoding('utf8');
		request.on('data', (chunk: string) => (body += chunk));
		request.on('end', () => {
			const { surrogate_keys: tags } = JSON.parse(body) as { surrogate_keys: string[] };
			purges.push({ path: request.url ?? '', tags });
			response.end('{}');
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
