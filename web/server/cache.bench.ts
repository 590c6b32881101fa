/**
 * How fast a page comes from the page cache, as a share of a bare node:http server with the same
 * bytes: `node server/cache.bench.ts`. Both run as processes of their own and are asked in turn,
 * since a machine's speed changes within minutes; only the ratio of the medians says something.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { createContentClient } from '@lts/content-client';
import autocannon from 'autocannon';
import { pino } from 'pino';
import { startSite } from './start-site.ts';
import { startContentApi } from './testing/content-api.ts';
import { handlerOf, html, provenance } from './testing/handler.ts';

const rounds = 5;
const path = '/programs/u4u';
const encoding = { 'accept-encoding': 'br' };
/** Of the size and kind of a program page, with as many tags as one has. */
const page = Array.from(
	{ length: 300 },
	(_, n) => `<p class="entry">Entry ${n * 7919}: parole.</p>`,
)
	.join('\n')
	.concat('<!-- end -->');
const tags = Array.from({ length: 60 }, (_, n) => `developments:${n}`);

const servers = {
	async bare(): Promise<number> {
		const body = brotliCompressSync(page);
		const headers = { 'content-type': 'text/html', 'content-encoding': 'br' };
		const server = http.createServer((_request, response) => {
			response.writeHead(200, { ...headers, 'content-length': body.byteLength }).end(body);
		});
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		return (server.address() as AddressInfo).port;
	},
	async cached(): Promise<number> {
		const api = await startContentApi();
		const site = await startSite({
			host: '127.0.0.1',
			port: 0,
			contentApiUrl: api.url,
			siteUrl: 'http://localhost:3000',
			handler: handlerOf(() => html(page, { headers: provenance(0, ...tags) })),
			isFile: () => false,
			contentClient: createContentClient({ url: api.url }),
			log: pino({ level: 'error' }),
		});
		while ((await fetch(`http://127.0.0.1:${site.port}/readyz`)).status !== 200);
		return site.port;
	},
};

type Name = keyof typeof servers;

async function start(name: Name): Promise<{ child: ChildProcess; port: number }> {
	const child = fork(fileURLToPath(import.meta.url), [name]);
	const [port] = (await once(child, 'message')) as [number];
	return { child, port };
}

async function measure(port: number): Promise<number> {
	const url = `http://127.0.0.1:${port}${path}`;
	const result = await autocannon({ url, connections: 32, duration: 3, headers: encoding });
	if (result.non2xx + result.errors > 0) throw new Error(`${url} answered with errors.`);
	return result.requests.average;
}

function median(values: number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

const role = process.argv[2];
if (role === 'bare' || role === 'cached') {
	process.send?.(await servers[role]());
} else {
	const [bare, cached] = await Promise.all([start('bare'), start('cached')]);
	const rates = { bare: [] as number[], cached: [] as number[] };
	for (let round = 0; round < rounds; round += 1) {
		rates.bare.push(await measure(bare.port));
		rates.cached.push(await measure(cached.port));
	}
	for (const { child } of [bare, cached]) child.kill();
	const [bareRate, cachedRate] = [median(rates.bare), median(rates.cached)];
	console.log(
		JSON.stringify({
			name: 'page cache hit, ratio to bare node:http',
			ratio: Number((cachedRate / bareRate).toFixed(3)),
			requestsPerSecond: { bare: Math.round(bareRate), cached: Math.round(cachedRate) },
		}),
	);
}
