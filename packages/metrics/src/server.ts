import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Log {
	info(message: string): void;
	error(details: object, message: string): void;
}

export interface MetricsServer {
	port: number;
	close(): void;
}

/**
 * Answers `GET /metrics` and nothing else. When the port cannot be had this is logged, and null is returned:
 * whoever is to be measured works without being measured.
 *
 * @param collect the text, in the format of Prometheus; when it rejects, the answer is 503
 */
export async function serveMetrics(options: {
	address: { host: string; port: number };
	contentType: string;
	collect: () => Promise<string>;
	log: Log;
}): Promise<MetricsServer | null> {
	const { address, collect, contentType, log } = options;
	const server = createServer((request, response) => {
		const isAsked = request.method === 'GET' && request.url?.split('?')[0] === '/metrics';
		if (!isAsked) {
			response.writeHead(404).end();
			return;
		}
		collect().then(
			(text) => response.writeHead(200, { 'Content-Type': contentType }).end(text),
			(error: unknown) => {
				log.error({ err: error }, 'Metrics cannot be told.');
				response.writeHead(503).end();
			},
		);
	});
	server.listen(address.port, address.host);
	try {
		await once(server, 'listening');
	} catch (error) {
		log.error(
			{ err: error, ...address },
			'There are no metrics: the port cannot be had. Set METRICS_PORT to another.',
		);
		return null;
	}
	const { port } = server.address() as AddressInfo;
	log.info(`Metrics are told at http://${address.host}:${port}/metrics.`);
	return {
		port,
		close() {
			server.close();
			server.closeAllConnections();
		},
	};
}
