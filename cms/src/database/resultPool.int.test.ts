import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { createFeed, type Feed } from '../changes/testing/feed.ts';
import { createResultPool } from './resultPool.ts';

let feed: Feed;
let isSilent = false;
const sockets: Socket[] = [];

/** What lies between us and Postgres: it may swallow everything, as after a failover. */
const network = createServer((socket) => {
	const { hostname, port } = new URL(feed.database.connectionString);
	const upstream = connect(Number(port), hostname);
	socket.on('data', (data) => isSilent || upstream.write(data));
	upstream.on('data', (data) => isSilent || socket.write(data));
	for (const end of [socket, upstream]) end.on('error', () => end.destroy());
	socket.on('close', () => upstream.destroy());
	sockets.push(socket, upstream);
});

beforeEach(async () => {
	feed = await createFeed();
	network.listen(0, '127.0.0.1');
	await once(network, 'listening');
});
afterEach(async () => {
	for (const socket of sockets) socket.destroy();
	network.close();
	await feed.destroy();
});

it('gives up a question on a connection at whose other end is nobody, and asks on another', async () => {
	const url = new URL(feed.database.connectionString);
	url.host = `127.0.0.1:${(network.address() as AddressInfo).port}`;
	const pool = createResultPool({
		...{ name: 'test', connectionString: url.href, max: 1 },
		...{ log: pino({ enabled: false }), queryTimeoutMs: 500 },
	});
	const ask = async () => (await pool.query<{ one: number }>('SELECT 1 AS one')).rows[0]?.one;
	await expect.poll(ask).toBe(1);
	isSilent = true;
	await expect(ask()).rejects.toThrow('timeout');
	isSilent = false;
	await expect.poll(ask).toBe(1);
	await pool.end();
});
