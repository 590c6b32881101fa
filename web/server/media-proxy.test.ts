import { once } from 'node:events';
import http, { type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { circuitChannel, type CircuitChange } from '../src/lib/server/content/circuit-channel.ts';
import { createCacheRules } from './cache-rules.ts';
import { readCdnSettings } from './cdn-settings.ts';
import { createMediaProxy } from './media-proxy.ts';
import { ask } from './testing/ask.ts';
import { startContentApi, type ContentApi } from './testing/content-api.ts';
import { until } from './testing/until.ts';

let api: ContentApi;
let server: Server | undefined;
let port: number;
let logged: string;
let isHurried: boolean;

beforeEach(async () => {
	api = await startContentApi();
	logged = '';
	isHurried = false;
	await serve({ answerTimeoutMs: 100, idleTimeoutMs: 150 });
});

type Times = Partial<Record<'answerTimeoutMs' | 'hurriedTimeoutMs' | 'idleTimeoutMs', number>>;

/** Serves files with these times instead of those of production. */
async function serve(times: Times): Promise<void> {
	server?.close();
	const proxyMedia = createMediaProxy({
		contentApiUrl: api.url,
		cacheRules: createCacheRules(readCdnSettings((_name, fallback) => fallback)),
		log: pino({}, { write: (line) => void (logged += line) }),
		isHurried: () => isHurried,
		...times,
	});
	server = http.createServer((request, response) => {
		void proxyMedia(request, response, request.url ?? '');
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	port = (server.address() as AddressInfo).port;
}

afterEach(async () => {
	server?.close();
	server?.closeAllConnections();
	await api.stop();
});

it('passes a file on with the site’s rules for caches, and no headers but those of a file', async () => {
	api.setMedia((_request, response) => {
		response.writeHead(200, {
			'content-type': 'image/webp',
			'cache-control': 'private',
			etag: '"1"',
			'set-cookie': 'a=b',
			'x-powered-by': 'something',
			'keep-alive': 'timeout=1',
		});
		response.end('picture');
	});
	const { status, headers, text } = await ask(port, '/media/a.webp');
	expect([status, text]).toEqual([200, 'picture']);
	expect(headers).toMatchObject({
		'content-type': 'image/webp',
		'cache-control': 'public, max-age=31536000, immutable, s-maxage=60',
		etag: '"1"',
	});
	for (const name of ['set-cookie', 'x-powered-by']) expect(headers).not.toHaveProperty(name);
	expect(headers['keep-alive']).not.toBe('timeout=1');
});

it('asks for ranges and conditions, and tells nothing of the reader', async () => {
	let seen: IncomingHttpHeaders = {};
	api.setMedia((request, response) => {
		seen = request.headers;
		response.writeHead(206, { 'content-range': 'bytes 0-1/7', 'content-length': '2' }).end('pi');
	});
	const sent = { range: 'bytes=0-1', 'if-range': '"1"', 'if-none-match': '"2"' };
	const answer = await ask(port, '/media/a.webp', {
		headers: { ...sent, cookie: 'a=b', 'x-forwarded-for': '203.0.113.9', authorization: 'secret' },
	});
	expect([answer.status, answer.headers['content-range'], answer.text]).toEqual([
		206,
		'bytes 0-1/7',
		'pi',
	]);
	expect(seen).toMatchObject(sent);
	for (const name of ['cookie', 'x-forwarded-for', 'authorization']) {
		expect(seen).not.toHaveProperty(name);
	}
});

it('answers HEAD without a body and 304 as such', async () => {
	api.setMedia((request, response) => {
		if (request.method === 'HEAD') response.writeHead(200, { 'content-length': '7' }).end();
		else response.writeHead(304, { etag: '"1"' }).end();
	});
	const head = await ask(port, '/media/a.webp', { method: 'HEAD' });
	expect([head.status, head.headers['content-length'], head.text]).toEqual([200, '7', '']);
	expect((await ask(port, '/media/a.webp')).status).toBe(304);
});

it('says in plain words that there is no such file', async () => {
	const { status, headers, text } = await ask(port, '/media/none.webp');
	expect([status, text]).toEqual([404, 'There is no such file.\n']);
	expect(headers['cache-control']).toBe('no-store');
});

it.each([
	['is down', 502, () => api.stop()],
	['fails', 502, () => api.setMedia((_request, response) => response.writeHead(500).end('trace'))],
	[
		'leads elsewhere',
		502,
		() => api.setMedia((_request, response) => response.writeHead(302).end()),
	],
	['does not answer in time', 504, () => api.setMedia(() => undefined)],
])(
	'says that the file cannot be loaded when the content API %s',
	async (how, expected, arrange) => {
		await arrange();
		const { status, headers, text } = await ask(port, '/media/a.webp');
		expect([status, headers['retry-after']]).toEqual([expected, '5']);
		expect(text).toBe('This file cannot be loaded now. Please try again in a moment.\n');
		if (how === 'is down') await api.restart();
	},
);

it('fails at once while pages have found out that the content API hangs', async () => {
	const asked = vi.fn();
	api.setMedia((_request, response) => {
		asked();
		response.end('picture');
	});
	const setCircuit = (state: CircuitChange['state']) =>
		circuitChannel.publish({ state } satisfies CircuitChange);
	setCircuit('open');
	const { status, headers, text } = await ask(port, '/media/a.webp');
	expect([status, headers['retry-after']]).toEqual([503, '5']);
	expect(text).toBe('This file cannot be loaded now. Please try again in a moment.\n');
	expect(asked).not.toHaveBeenCalled();
	setCircuit('closed');
	expect((await ask(port, '/media/a.webp')).text).toBe('picture');
	expect(logged).toBe('');
});

const longMs = 60_000;
const answerAfter = (ms: number) =>
	api.setMedia((_request, response) => void setTimeout(() => response.end('picture'), ms));

it(
	'waits two seconds for the beginning of a file, and longer for the rest',
	{ timeout: 30_000 },
	async () => {
		await serve({});
		api.setMedia((request, response) => {
			if (request.url === '/media/none.webp') return;
			response.writeHead(200, { 'content-length': '7' }).write('pic');
			setTimeout(() => response.end('ture'), 2500);
		});
		const began = performance.now();
		const none = ask(port, '/media/none.webp').then(({ status }) => [
			status,
			performance.now() - began,
		]);
		expect((await ask(port, '/media/a.webp')).text).toBe('picture');
		const [status, ms] = await none;
		expect(status).toBe(504);
		expect(ms).toBeGreaterThan(1900);
		// With a machine that stands still for a while.
		expect(ms).toBeLessThan(8000);
	},
);

it(
	'waits for a moment only while the content API lets pages wait',
	{ timeout: longMs / 2 },
	async () => {
		await serve({ answerTimeoutMs: longMs, hurriedTimeoutMs: 50 });
		answerAfter(150);
		expect((await ask(port, '/media/a.webp')).text).toBe('picture');
		isHurried = true;
		api.setMedia(() => undefined);
		expect((await ask(port, '/media/a.webp')).status).toBe(504);
	},
);

it('shows what comes at once while the content API lets pages wait', async () => {
	await serve({ answerTimeoutMs: longMs, hurriedTimeoutMs: 2000 });
	isHurried = true;
	answerAfter(0);
	expect((await ask(port, '/media/a.webp')).text).toBe('picture');
});

it('fails at once after three files that were late, whoever has left meanwhile, until it answers again', async () => {
	api.hang();
	let leaving: http.ClientRequest | undefined;
	const asked = vi.fn(() => void leaving?.destroy());
	api.setMedia(asked);
	const statusOf = async () => (await ask(port, '/media/a.webp')).status;
	expect([await statusOf(), await statusOf()]).toEqual([504, 504]);
	leaving = http.get({ port, path: '/media/a.webp', agent: false });
	const left = new Promise((resolve) => leaving?.on('error', resolve));
	await left;
	leaving = undefined;
	expect([await statusOf(), await statusOf(), await statusOf()]).toEqual([504, 503, 503]);
	expect(asked).toHaveBeenCalledTimes(4);
	expect(logged.match(/Files are not read/g)).toHaveLength(1);
	api.hang(false);
	api.setMedia((_request, response) => response.end('picture'));
	await until(async () => expect(await statusOf()).toBe(200));
});

it('breaks off rather than end a file that stands still half-way', async () => {
	api.setMedia((_request, response) => {
		response.writeHead(200, { 'content-length': '100' }).write('half');
	});
	await expect(ask(port, '/media/a.webp')).rejects.toThrow();
});

it.each([
	['before the answer', () => undefined],
	['half-way', (response: ServerResponse) => void response.writeHead(200).write('first')],
])('stops reading when the reader leaves %s, and takes it for no failure', async (_when, begin) => {
	const { promise: asked, resolve: ask } = Promise.withResolvers<unknown>();
	const ended = vi.fn();
	api.setMedia((_request, response) => {
		response.once('close', ended);
		begin(response);
		setTimeout(ask, 20);
	});
	const request = http.get({ port, path: '/media/a.webp', agent: false });
	request.on('error', () => undefined);
	await asked;
	request.destroy();
	await until(() => expect(ended).toHaveBeenCalled());
	expect(logged).toBe('');
});

it('only reads', async () => {
	const { status, headers } = await ask(port, '/media/a.webp', { method: 'DELETE' });
	expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
});
