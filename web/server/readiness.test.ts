import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createReadiness } from './readiness.ts';
import { until } from './testing/until.ts';

/** A content API that can be told to take questions and answer none. */
let api: Server;
let url: string;
let hangs = false;
const unanswered: ServerResponse[] = [];

beforeEach(async () => {
	hangs = false;
	api = createServer((_request, response) => {
		if (hangs) unanswered.push(response);
		else response.end('{}');
	}).listen(0, '127.0.0.1');
	await once(api, 'listening');
	url = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
});
afterEach(() => {
	api.closeAllConnections();
	api.close();
});

function create(more: { serving?: number } = {}) {
	return createReadiness({
		contentApiUrl: url,
		feedStatus: () => ({ followed: true, position: 1, behind: 0, lastHeard: null }),
		cacheStats: () => ({
			...{ entries: 1, bytes: 1 },
			stored: { entries: 0, bytes: 0, failures: 0, damaged: 0 },
		}),
		storeStatus: () => [],
		isInformed: () => true,
		workers: () => ({ wanted: 2, serving: more.serving ?? 2 }),
		isStopping: () => false,
	});
}

it('is told within less than a second while the content API hangs, and then says that it does', async () => {
	const readiness = create();
	await until(async () =>
		expect(await readiness()).toMatchObject({ ready: true, degraded: false }),
	);
	hangs = true;
	const waits: number[] = [];
	await until(async () => {
		const since = performance.now();
		const { ready, contentApi } = await readiness();
		waits.push(performance.now() - since);
		expect([ready, contentApi.reachable]).toEqual([true, false]);
	});
	expect(unanswered.length).toBeGreaterThan(0);
	// It takes three seconds to find out.
	expect(Math.max(...waits)).toBeLessThan(2500);
});

it('asks the content API once a second, however often it is asked', async () => {
	let asked = 0;
	api.on('request', () => (asked += 1));
	const readiness = create();
	const since = performance.now();
	for (let n = 0; n < 200; n += 1) await readiness();
	// A second or more on a machine that stood still.
	expect(asked).toBeLessThanOrEqual(1 + Math.floor((performance.now() - since) / 1000));
	expect(asked).toBeGreaterThan(0);
});

it('goes on with fewer workers than are wanted, and says so', async () => {
	const states = await Promise.all([create({ serving: 1 })(), create()()]);
	expect(states).toMatchObject([
		{ ready: true, degraded: true, workers: { wanted: 2, serving: 1 } },
		{ ready: true, degraded: false, workers: { wanted: 2, serving: 2 } },
	]);
});
