import { readFile } from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { readPurgeTargets } from './settings.ts';
import { startFarSide, type FarSide } from './testing/farSide.ts';
import { hasVarnish, startVarnish, type Varnish } from './testing/varnish.ts';

const vcl = await readFile(path.resolve(import.meta.dirname, '../../../ops/varnish.vcl'), 'utf8');

it('forgets for nobody but who asks on the socket of purges', () => {
	const guards = vcl.slice(vcl.indexOf('sub vcl_recv {'));
	expect(guards).toMatch(/^sub vcl_recv \{\n(\t#.*\n)*\tif \(local\.socket == "purge"\) \{\n/);
	const [purges = '', ...rest] = guards.split('\n\t}\n');
	expect(purges).toMatch(/req\.method != "PURGE" \|\| remote\.ip !~ purgers/);
	expect(purges.match(/xkey\.purge\(/g)).toHaveLength(1);
	expect(rest.join()).not.toMatch(/purge\(|ban\(|return \(purge\)/);
});

/** Where it is not installed, the test above is all that can be said. */
if (await hasVarnish()) {
	describe('the real Varnish', { timeout: 60_000 }, () => {
		let site: FarSide;
		let varnish: Varnish;
		beforeAll(async () => {
			site = await startFarSide();
			site.answer((nth) => ({
				status: 200,
				headers: {
					'cache-control': 'public, s-maxage=1',
					'surrogate-control': 'max-age=600',
					'surrogate-key': 'site news',
				},
				body: `page ${nth}`,
			}));
			varnish = await startVarnish({
				vcl: vcl.replace('.port = "3000"', `.port = "${new URL(site.url).port}"`),
				addresses: { a0: 'HTTP', tls: 'PROXY', purge: 'HTTP' },
			});
		}, 120_000);
		afterAll(async () => {
			await varnish?.stop();
			await site.close();
		});

		const purge = { method: 'PURGE', headers: { 'xkey-purge': 'site' } };

		interface Question extends http.RequestOptions {
			socket?: string;
			headers?: Record<string, string>;
		}

		/** Asks a socket by its name, as a program on this machine does. */
		async function ask({ socket = 'a0', ...options }: Question) {
			const headers = { host: 'site', ...options.headers };
			const port = varnish.ports[socket];
			const request = http.request({ port, agent: false, ...options, headers }).end();
			const response = await new Promise<http.IncomingMessage>((resolve, reject) =>
				request.on('response', resolve).on('error', reject),
			);
			return { status: response.statusCode, body: await text(response) };
		}

		/** What hitch and others pass on that speak the PROXY protocol: the reader's address in a line before. */
		async function askBehindProxy(address: string, head: string): Promise<string> {
			const socket = net.connect(varnish.ports['tls'] ?? 0, '127.0.0.1');
			socket.write(`PROXY TCP4 ${address} 127.0.0.1 4711 443\r\n`);
			socket.write(
				`${head} HTTP/1.1\r\nHost: site\r\nConnection: close\r\nxkey-purge: site\r\n\r\n`,
			);
			return text(socket);
		}

		/** It shows nothing new before it has seen that the site is well. */
		const page = () =>
			vi.waitFor(
				async () => {
					const { body, status } = await ask({});
					expect(status).toBe(200);
					return body;
				},
				{ timeout: 30_000, interval: 50 },
			);

		it('forgets what the admin names on the socket of purges, and nothing else', async () => {
			const [target] = readPurgeTargets({
				CDN: 'varnish',
				VARNISH_URLS: `http://127.0.0.1:${varnish.ports['purge']}`,
			});
			const before = await page();
			await target?.purge(['guides:1'], new AbortController().signal);
			expect(await page()).toBe(before);
			await target?.purge(['guides:1', 'news'], new AbortController().signal);
			expect(await page()).not.toBe(before);
		});

		it.each<[string, Question]>([
			['where TLS ends on the same machine', { socket: 'a0' }],
			['who says to be of this machine', { headers: { 'X-Forwarded-For': '127.0.0.1' } }],
			[
				'through a proxy that was led to the wrong socket',
				{ socket: 'purge', headers: { 'X-Forwarded-For': '203.0.113.9' } },
			],
			[
				'through such a proxy, as one of this machine',
				{ socket: 'purge', headers: { 'X-Forwarded-For': '127.0.0.1' } },
			],
			['through one that writes Forwarded', { socket: 'purge', headers: { Forwarded: 'for=a' } }],
			['from an address that is not named', { socket: 'purge', localAddress: '127.0.0.2' }],
		])('refuses the purge of a reader %s', async (_how, { headers, ...options }) => {
			const before = await page();
			const { status } = await ask({
				...options,
				method: 'PURGE',
				headers: { ...purge.headers, ...headers },
			});
			expect(status).toBe(403);
			expect(await page()).toBe(before);
		});

		it.each(['203.0.113.9', '127.0.0.1'])(
			'refuses the purge of a reader whom the PROXY protocol says to be %s',
			async (address) => {
				const before = await page();
				expect(await askBehindProxy(address, 'GET /')).toContain(before);
				expect(await askBehindProxy(address, 'PURGE /')).toMatch(/^HTTP\/1\.1 403 /);
				expect(await page()).toBe(before);
			},
		);

		it('shows no page on the socket of purges', async () => {
			expect(await ask({ socket: 'purge' })).toMatchObject({ status: 403 });
			const { headers } = purge;
			expect((await ask({ socket: 'purge', method: 'POST', headers })).status).toBe(403);
		});

		it('says what is wrong where the admin asks the socket of readers', async () => {
			const [target] = readPurgeTargets({
				CDN: 'varnish',
				VARNISH_URLS: `http://127.0.0.1:${varnish.ports['a0']}`,
			});
			await expect(target?.purge(['news'], new AbortController().signal)).rejects.toThrow(
				/403: [\s\S]*Purges are taken on the socket purge/,
			);
		});
	});

	it('takes no purges that come by the PROXY protocol, on no socket', async () => {
		const varnish = await startVarnish({ vcl, addresses: { a0: 'HTTP', purge: 'PROXY' } });
		try {
			const answers = ['127.0.0.1', '203.0.113.9'].map(async (address) => {
				const socket = net.connect(varnish.ports['purge'] ?? 0, '127.0.0.1');
				socket.write(`PROXY TCP4 ${address} 127.0.0.1 4711 443\r\n`);
				socket.write(
					'PURGE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nxkey-purge: site\r\n\r\n',
				);
				return (await text(socket)).split('\r\n')[0];
			});
			expect(await Promise.all(answers)).toEqual(Array(2).fill('HTTP/1.1 403 Forbidden'));
		} finally {
			await varnish.stop();
		}
	}, 120_000);
}
