import { once } from 'node:events';
import http, { type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { fetchAnswer, startBareServer } from './bare.ts';
import { startLoadGenerator, type LoadGenerator } from './load.ts';

let load: LoadGenerator;
let server: http.Server | undefined;

beforeAll(async () => {
	load = await startLoadGenerator();
});
afterEach(() => {
	server?.close();
	server?.closeAllConnections();
});
afterAll(() => load.stop());

async function serve(listener: RequestListener): Promise<string> {
	server = http.createServer(listener).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('counts every answer once, whatever its form, and sorts them by where they came from', async () => {
	const seen: string[] = [];
	const origin = await serve((request, response) => {
		seen.push(`${request.method} ${request.url}`);
		response.setHeader(
			'server-timing',
			`cache;desc=${request.url === '/hit' ? 'hit' : 'rendered'}`,
		);
		if (request.url === '/last') response.setHeader('connection', 'close');
		if (request.url === '/chunked') {
			response.write('a'.repeat(100_000));
			response.end('b');
		} else response.end('x'.repeat(100_000));
	});
	const paths = ['/hit', '/miss', '/chunked', '/last', '/hit'];
	const requests = [...paths.map((path) => ({ path })), { path: '/head', method: 'HEAD' as const }];
	const result = await load.measure({ origin, requests, connections: 2 });
	expect(seen.toSorted()).toEqual([
		'GET /chunked',
		'GET /hit',
		'GET /hit',
		'GET /last',
		'GET /miss',
		'HEAD /head',
	]);
	expect(result.count).toBe(6);
	expect(result.sources['hit']?.count).toBe(2);
	expect(result.sources['rendered']?.count).toBe(4);
	expect(result.bytes).toBeGreaterThan(500_000);
});

it('asks in the given order for the given time, each with a number of its own', async () => {
	const seen: string[] = [];
	const origin = await serve((request, response) => {
		seen.push(request.url ?? '');
		response.end();
	});
	await load.measure({
		origin,
		requests: [{ path: '/a' }, { path: '/{n}' }],
		order: [1, 0, 1],
		connections: 1,
		seconds: 0.2,
	});
	expect(seen.length).toBeGreaterThan(6);
	const kinds = seen.slice(0, 6).map((path) => (path === '/a' ? 'a' : 'n'));
	expect(kinds.join('')).toBe('nannan');
	const numbers = seen.filter((path) => path !== '/a');
	expect(new Set(numbers).size).toBe(numbers.length);
});

it('counts the time since a request was due, also while no connection was free', async () => {
	const origin = await serve((_request, response) => {
		setTimeout(() => response.end(), 20);
	});
	const result = await load.measure({
		origin,
		requests: [{ path: '/' }],
		connections: 1,
		rate: 100,
		seconds: 0.5,
	});
	// The server manages 50 a second: at the end, half of the requests are late by up to 250 ms.
	expect(result.max).toBeGreaterThan(150);
	expect(result.p50).toBeGreaterThan(40);
});

it('fails when an answer has another status, or a connection breaks', async () => {
	const origin = await serve((request, response) => {
		if (request.url === '/broken') request.socket.destroy();
		else response.writeHead(Number(request.url?.slice(1))).end();
	});
	const ask = (path: string, status = 200) =>
		load.measure({ origin, requests: [{ path }], connections: 1, status });
	await expect(ask('/500')).rejects.toThrow('1 × status 500, 0 good');
	await expect(ask('/broken')).rejects.toThrow('1 × broken connection');
	expect(await ask('/304', 304)).toMatchObject({ count: 1 });
	const told = await load.measure(
		{ origin, requests: [{ path: '/503' }, { path: '/200' }], connections: 1 },
		{ mayFail: true },
	);
	expect(told).toMatchObject({ count: 1, failures: { 'status 503': 1 } });
});

it('compares with a server that sends the very same answer', async () => {
	const origin = await serve((_request, response) => {
		response
			.writeHead(200, { 'content-type': 'text/html', 'x-other': 'ü' })
			.end(Buffer.alloc(1000));
	});
	const bare = await startBareServer();
	const answer = await fetchAnswer(origin, { path: '/' });
	await bare.answer(answer);
	expect(await fetchAnswer(bare.origin, { path: '/anything' })).toEqual(answer);
	bare.stop();
});
