import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

import { generate } from 'selfsigned';
import { afterEach, describe, expect, it } from 'vitest';

import { postJson } from './post.ts';
import { resolveTarget, type Address } from './target.ts';

const here: Address[] = [{ address: '127.0.0.1', family: 4 }];
const servers: Server[] = [];

afterEach(async () => {
	for (const server of servers.splice(0)) {
		server.closeAllConnections();
		server.close();
		await once(server, 'close');
	}
});

async function listen(server: Server): Promise<number> {
	servers.push(server);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return (server.address() as AddressInfo).port;
}

const serve = (listener: RequestListener) => listen(createServer(listener));

const post = (url: string, more: Partial<Parameters<typeof postJson>[0]> = {}) =>
	postJson({
		url: new URL(url),
		addresses: here,
		headers: { 'webhook-id': 'msg_1' },
		body: '{"name":"ـ"}',
		timeoutMs: 2_000,
		...more,
	});

describe('a post', () => {
	it('arrives whole at the address that was checked, under the name that was asked for', async () => {
		const seen: unknown[] = [];
		const port = await serve((req, res) => {
			let body = '';
			req.setEncoding('utf8');
			req.on('data', (chunk) => (body += chunk));
			req.on('end', () => {
				const { host, 'user-agent': agent, 'webhook-id': id } = req.headers;
				seen.push([req.method, req.url, host, agent, id, body]);
				res.end('thanks');
			});
		});
		// Nobody could resolve this name: that the request arrives shows that nothing was resolved.
		const answer = await post(`http://hooks.invalid:${port}/in?a=1`);
		expect(answer).toEqual({ status: 200, text: 'thanks', retryAfterMs: null });
		const agent = 'LetThemStay-Webhooks/1';
		const host = `hooks.invalid:${port}`;
		expect(seen).toEqual([['POST', '/in?a=1', host, agent, 'msg_1', '{"name":"ـ"}']]);
	});

	it('goes where the name led when it was checked, however the name answers the next time', async () => {
		let asked = 0;
		const answers = ['127.0.0.1', '127.0.0.9'];
		const resolve = () =>
			Promise.resolve([{ address: answers[asked++] ?? '127.0.0.9', family: 4 as const }]);
		const port = await serve((_, res) => res.end());
		const url = new URL(`http://rebinding.invalid:${port}/`);
		const addresses = await resolveTarget(url, { allowPrivate: true, resolve });
		expect((await post(url.href, { addresses })).status).toBe(200);
		expect(asked).toBe(1);
	});

	it('does not follow a redirect', async () => {
		let visited = false;
		const elsewhere = await serve((_, res) => {
			visited = true;
			res.end();
		});
		const port = await serve((_, res) => {
			res.writeHead(307, { Location: `http://127.0.0.1:${elsewhere}/` }).end();
		});
		expect((await post(`http://a.invalid:${port}/`)).status).toBe(307);
		expect(visited).toBe(false);
	});

	it('reads no more than the beginning of an answer that has no end', async () => {
		let isOver = false;
		const port = await serve((_, res) => {
			const timer = setInterval(() => res.write('x'.repeat(1_000)), 1);
			res.on('close', () => {
				clearInterval(timer);
				isOver = true;
			});
		});
		const { status, text } = await post(`http://a.invalid:${port}/`);
		expect([status, text.length]).toEqual([200, 4_096]);
		await expect.poll(() => isOver).toBe(true);
	});

	it('counts by its status when the body never comes', async () => {
		const port = await serve((_, res) => res.writeHead(202).flushHeaders());
		const { status } = await post(`http://a.invalid:${port}/`, { timeoutMs: 200 });
		expect(status).toBe(202);
	});

	it('leaves out of an answer what Postgres cannot keep', async () => {
		const port = await serve((_, res) => res.end('a\0b'));
		expect((await post(`http://a.invalid:${port}/`)).text).toBe('ab');
	});

	it('gives up when no answer comes in time', async () => {
		const port = await serve(() => undefined);
		await expect(post(`http://a.invalid:${port}/`, { timeoutMs: 100 })).rejects.toThrow(
			'No answer within 0.1 s.',
		);
	});

	it.each([
		['120', 120_000],
		['0', null],
		['soon', null],
		[new Date(Date.now() + 60_000).toUTCString(), 60_000],
	])('tells what Retry-After: %s asks for', async (value, milliseconds) => {
		const port = await serve((_, res) => res.writeHead(429, { 'Retry-After': value }).end());
		const { retryAfterMs } = await post(`http://a.invalid:${port}/`);
		if (milliseconds === null) expect(retryAfterMs).toBeNull();
		else expect(Math.abs((retryAfterMs ?? 0) - milliseconds)).toBeLessThan(2_000);
	});
});

describe('https', () => {
	it('needs a certificate of that name from an authority that is trusted', async () => {
		const { cert, private: key } = await generate(
			[{ name: 'commonName', value: 'hooks.invalid' }],
			{
				extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'hooks.invalid' }] }],
			},
		);
		const port = await listen(createSecureServer({ cert, key }, (_, res) => res.end()));
		expect((await post(`https://hooks.invalid:${port}/`, { ca: cert })).status).toBe(200);
		await expect(post(`https://hooks.invalid:${port}/`)).rejects.toThrow(/self-signed/);
		await expect(post(`https://other.invalid:${port}/`, { ca: cert })).rejects.toThrow(
			/does not match certificate/,
		);
	});
});
