import { once } from 'node:events';
import http from 'node:http';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface DelayProxy {
	port: number;
	/** Everything that clients send reaches the server later by this, in order. */
	delayMs: number;
	close(): void;
}

/** In front of Postgres: one query waits once, as with a server that is slow by so much. */
export async function startDelayProxy(port: number): Promise<DelayProxy> {
	const sockets = new Set<Socket>();
	const server = createServer((client) => {
		const upstream = connect(port, '127.0.0.1');
		for (const [socket, other] of [
			[client, upstream],
			[upstream, client],
		] as const) {
			sockets.add(socket);
			socket.setNoDelay(true);
			// Who is at the other end notices by the end of the connection.
			socket.on('error', () => undefined);
			socket.once('close', () => {
				sockets.delete(socket);
				other.destroy();
			});
		}
		upstream.pipe(client);
		let turn = Promise.resolve();
		client.on('data', (chunk: Buffer) => {
			const arrival = proxy.delayMs === 0 ? turn : Promise.all([turn, wait(proxy.delayMs)]);
			turn = arrival.then(() => {
				if (!upstream.destroyed) upstream.write(chunk);
			});
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const proxy: DelayProxy = {
		port: (server.address() as AddressInfo).port,
		delayMs: 0,
		close() {
			server.close();
			for (const socket of sockets) socket.destroy();
		},
	};
	return proxy;
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export interface FeedProxy {
	url: string;
	/** While true, the feed is not reached; everything else is. */
	cutFeed(isCut: boolean): void;
	close(): void;
}

/** Between the sites and the content API. */
export async function startFeedProxy(origin: string): Promise<FeedProxy> {
	const feeds = new Set<http.ServerResponse>();
	let isCut = false;
	const agent = new http.Agent({ keepAlive: true });
	const server = http.createServer((request, response) => {
		const isFeed = request.url?.startsWith('/content/v1/changes') ?? false;
		if (isFeed && isCut) return request.socket.destroy();
		if (isFeed) {
			feeds.add(response);
			response.once('close', () => feeds.delete(response));
		}
		const { hostname, port } = new URL(origin);
		const { headers, method, url } = request;
		const upstream = http.request(
			{ hostname, port, path: url, method, headers, agent: isFeed ? false : agent },
			(answer) => {
				response.writeHead(answer.statusCode ?? 502, answer.headers);
				// The head of a stream is not to wait for its first event.
				response.flushHeaders();
				answer.pipe(response);
				answer.once('error', () => response.destroy());
			},
		);
		upstream.once('error', () => response.destroy());
		response.once('close', () => upstream.destroy());
		request.pipe(upstream);
		return undefined;
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		cutFeed(cut) {
			isCut = cut;
			if (cut) for (const response of feeds) response.destroy();
		},
		close() {
			server.close();
			server.closeAllConnections();
		},
	};
}
