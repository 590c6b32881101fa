import { afterEach, expect, it, vi } from 'vitest';
import { readMetricsAddress } from './address.ts';
import { serveMetrics, type MetricsServer } from './server.ts';

const log = { info: vi.fn(), error: vi.fn() };
const servers: (MetricsServer | null)[] = [];
afterEach(() => {
	for (const server of servers.splice(0)) server?.close();
	vi.clearAllMocks();
});

async function serve(collect: () => Promise<string>, port = 0): Promise<MetricsServer | null> {
	const address = { host: '127.0.0.1', port };
	const server = await serveMetrics({ address, collect, contentType: 'text/plain', log });
	servers.push(server);
	return server;
}

it('tells metrics to whoever asks for them, and nothing else', async () => {
	const server = await serve(() => Promise.resolve('lts_up 1\n'));
	const ask = (path: string, method = 'GET') =>
		fetch(`http://127.0.0.1:${server?.port}${path}`, { method });
	const answer = await ask('/metrics');
	expect([answer.status, await answer.text()]).toEqual([200, 'lts_up 1\n']);
	expect(answer.headers.get('content-type')).toBe('text/plain');
	expect((await ask('/')).status).toBe(404);
	expect((await ask('/metrics', 'POST')).status).toBe(404);
});

it('says so when they cannot be told', async () => {
	const server = await serve(() => Promise.reject(new Error('no')));
	expect((await fetch(`http://127.0.0.1:${server?.port}/metrics`)).status).toBe(503);
	expect(log.error).toHaveBeenCalledOnce();
});

it('goes without when the port is taken', async () => {
	const first = await serve(() => Promise.resolve(''));
	expect(await serve(() => Promise.resolve(''), first?.port)).toBeNull();
	expect(log.error.mock.calls[0]?.[1]).toContain('METRICS_PORT');
});

it('is on this machine alone unless it is said, and nowhere without a port', () => {
	expect(readMetricsAddress({})).toBeNull();
	expect(readMetricsAddress({ METRICS_PORT: '9464' })).toEqual({ host: '127.0.0.1', port: 9464 });
	expect(readMetricsAddress({ METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' })?.host).toBe(
		'0.0.0.0',
	);
	expect(() => readMetricsAddress({ METRICS_PORT: 'many' })).toThrow('METRICS_PORT must be');
});
