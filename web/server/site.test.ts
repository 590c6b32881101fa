import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { circuitChannel, type CircuitChange } from '../src/lib/server/content/circuit-channel.ts';
import { ask, askRaw } from './testing/ask.ts';
import { startTestSite, type TestSite } from './testing/site.ts';
import { until } from './testing/until.ts';

let site: TestSite;

beforeEach(async () => {
	site = await startTestSite();
	await site.isReady();
});
afterEach(async () => {
	await site.stop();
	await site.api.stop();
});

const internal = ['set-cookie', 'content-position', 'cache-tags', 'content-expires'];

describe('the answer with a page', () => {
	it('depends on the path and the known parameters alone', async () => {
		await site.read('/news?page=2&utm_source=x');
		await site.read('/news?utm_medium=y&page=2', {
			'accept-language': 'es',
			host: 'other.example',
		});
		const { headers } = await site.read('/news?page=2');
		expect(site.rendered).toEqual(['/news?page=2']);
		expect(headers['x-origin']).toBe('https://letthemstay.example');
	});

	it('is one for all spellings of its address, and for all who bring something of their own', async () => {
		for (const path of ['/one', '/%6fne', '/%6F%6e%65', '/one?preview=token', '/one?page=2&x=y']) {
			const { status } = await site.read(path, {
				authorization: 'Bearer token',
				host: 'x.example',
			});
			expect(status).toBe(200);
		}
		expect(site.rendered).toEqual(['/one']);
	});

	it('is not stored when it says that nobody may, when it failed, or when nothing says what it is made of', async () => {
		for (const path of ['/private', '/broken', '/robots.txt']) {
			for (let n = 0; n < 2; n += 1) await site.read(path);
		}
		expect(site.rendered).toEqual(
			['/private', '/broken', '/robots.txt'].flatMap((path) => [path, path]),
		);
	});

	it('says for five minutes at most that there is none, though nothing is published', async () => {
		vi.useFakeTimers({ toFake: ['Date'] });
		const { api, isReady, read, rendered, stop } = await startTestSite();
		await isReady();
		for (let n = 0; n < 2; n += 1) expect((await read('/none')).status).toBe(404);
		expect(rendered).toEqual(['/none']);
		vi.setSystemTime(Date.now() + 302_000);
		expect((await read('/none')).status).toBe(404);
		vi.useRealTimers();
		expect(rendered).toEqual(['/none', '/none']);
		await stop();
		await api.stop();
	});

	it('carries no cookies and nothing that is meant for the page cache', async () => {
		for (const path of ['/one', '/one']) {
			const { headers } = await site.read(path);
			for (const name of internal) expect(headers).not.toHaveProperty(name);
			expect(headers).toMatchObject({
				'cache-control': expect.stringContaining('public, max-age=0'),
				vary: 'Accept-Encoding',
			});
		}
	});

	it('says where the page came from', async () => {
		const timing = async () => (await site.read('/one')).headers['server-timing'];
		expect(await timing()).toBe('cache;desc=rendered');
		expect(await timing()).toBe('cache;desc=hit');
	});

	it('is compressed for those who can read it, and not sent to those who have it', async () => {
		const plain = await site.read('/one');
		const small = await site.read('/one', { 'accept-encoding': 'br' });
		expect(small.headers['content-encoding']).toBe('br');
		expect(Number(small.headers['content-length'])).toBe(small.body.byteLength);
		expect(small.body.byteLength).toBeLessThan(plain.body.byteLength);
		const etag = small.headers.etag ?? '';
		const unchanged = await site.read('/one', {
			'accept-encoding': 'br',
			'if-none-match': `"other", W/${etag}`,
		});
		expect([unchanged.status, unchanged.text]).toEqual([304, '']);
		expect(unchanged.headers).toMatchObject({ etag, vary: 'Accept-Encoding' });
		expect((await site.read('/one', { 'if-none-match': etag })).status).toBe(200);
	});

	it('to HEAD is that to GET without the body', async () => {
		const head = await ask(site.port(), '/one', { method: 'HEAD' });
		const { headers, body } = await site.read('/one');
		expect([head.status, head.text]).toEqual([200, '']);
		expect(head.headers['content-length']).toBe(String(body.byteLength));
		expect(head.headers.etag).toBe(headers.etag);
		expect(site.rendered).toHaveLength(1);
	});
});

describe('other requests', () => {
	it('with a cookie are not stored where nothing is at hand, and may not be by others', async () => {
		for (let n = 0; n < 2; n += 1) {
			const { headers, text } = await site.read('/one', { cookie: 'preview=1' });
			expect([headers['cache-control'], text.slice(0, 3)]).toEqual(['private, no-store', 'one']);
			for (const name of internal) expect(headers).not.toHaveProperty(name);
		}
		expect(site.rendered).toHaveLength(2);
	});

	it('with a cookie get the page that is at hand for all, so that a CDN that sets one harms nobody', async () => {
		const { headers } = await site.read('/one');
		const withCookie = await site.read('/one', { Cookie: '__cf_bm=1' });
		expect(withCookie.headers).toMatchObject({
			'cache-control': headers['cache-control'],
			etag: headers.etag,
			'server-timing': 'cache;desc=hit',
		});
		await site.api.stop();
		expect((await site.read('/one', { Cookie: '__cf_bm=1' })).status).toBe(200);
		await site.api.restart();
	});

	it('with a cookie are told what helps while the content API is down, as others are', async () => {
		await site.api.stop();
		for (const path of ['/one', '/fa/two']) {
			const [alone, usual] = [await site.read(path, { cookie: 'a=b' }), await site.read(path)];
			expect([alone.status, alone.headers['retry-after']]).toEqual([503, '30']);
			expect(alone.text).toBe(usual.text);
			expect(alone.headers['content-language']).toBe(usual.headers['content-language']);
		}
		await site.api.restart();
	});

	it('that are no questions are not answered from the cache', async () => {
		for (let n = 0; n < 2; n += 1) await site.read('/one');
		expect((await ask(site.port(), '/one', { method: 'POST' })).text).toBe('posted');
		expect(site.rendered).toHaveLength(2);
	});

	it('reach SvelteKit with their whole address when they are forms', async () => {
		const { headers, text } = await ask(site.port(), '/one?/send', { method: 'POST' });
		expect(text).toBe('posted');
		expect(headers).not.toHaveProperty('set-cookie');
		expect(site.rendered).toEqual(['/one?/send']);
	});

	it('are the same with a host in their address, as to a proxy, whichever it is', async () => {
		const host = 'http://elsewhere.example';
		for (const path of ['/one', `${host}/one`, `${host}/one?x=y`, '/one']) {
			const { headers, status } = await site.read(path);
			expect([status, headers['x-origin']]).toEqual([200, 'https://letthemstay.example']);
		}
		expect(site.rendered).toEqual(['/one']);
		await ask(site.port(), `${host}/one?/send`, { method: 'POST' });
		await site.read(`${host}/_app/immutable/x.css`);
		expect(site.rendered).toEqual(['/one', '/one?/send', '/_app/immutable/x.css']);
		site.api.setMedia((request, response) => response.writeHead(200).end(request.url));
		expect((await site.read(`${host}/media/a.webp`)).text).toBe('/media/a.webp');
		expect((await site.read(`${host}/healthz`)).status).toBe(200);
		expect(await askRaw(site.port(), `${host}//x`)).toBe('HTTP/1.1 400 Bad Request');
	});

	it('for files of the build reach SvelteKit each time', async () => {
		for (let n = 0; n < 2; n += 1) await site.read('/_app/immutable/x.css');
		expect(site.rendered).toEqual(Array(2).fill('/_app/immutable/x.css'));
	});

	it('with an address that nothing has are refused before anything is asked', async () => {
		for (const target of ['//x', '/a/../b', '/%zz', '/a%00', `/${'a'.repeat(3000)}`, '/é']) {
			expect(await askRaw(site.port(), target)).toBe('HTTP/1.1 400 Bad Request');
		}
		expect(site.rendered).toEqual([]);
	});
});

describe('readiness', () => {
	it('is not asked to tell that the process is alive', async () => {
		await site.api.stop();
		expect((await site.read('/healthz')).status).toBe(200);
		await site.api.restart();
	});

	it('goes on with the pages at hand when the content API is down, and says so', async () => {
		await site.read('/one');
		await site.api.stop();
		await until(async () =>
			expect(await site.readiness()).toMatchObject({
				status: 200,
				ready: true,
				degraded: true,
				feed: { followed: false, lastHeard: expect.any(String) as string },
				contentApi: { reachable: false },
			}),
		);
		await site.api.restart();
	});

	it('ends when there is neither the content API nor a page', async () => {
		await site.api.stop();
		await until(async () => expect((await site.readiness()).status).toBe(503));
		await site.api.restart();
	});

	it('tells when the content API hangs', async () => {
		for (const [state, degraded] of [
			['open', true],
			['closed', false],
		] as const) {
			circuitChannel.publish({ state } satisfies CircuitChange);
			expect(await site.readiness()).toMatchObject({
				...{ status: 200, degraded },
				contentApi: { circuit: { state, since: expect.any(String) as string } },
			});
		}
	});

	it('does not begin before the feed was reached', async () => {
		await site.api.stop();
		await site.restart();
		expect(await site.readiness()).toMatchObject({ status: 503, feed: { lastHeard: null } });
		await site.api.restart();
		await site.isReady();
	});
});

describe('stopping', () => {
	it('finishes the request under way and takes no new one', async () => {
		const { promise, resolve } = Promise.withResolvers<unknown>();
		site.api.delayTexts(() => promise);
		const last = site.read('/one');
		await until(() => expect(site.rendered).toHaveLength(1));
		const closed = site.stop();
		await expect(site.read('/two')).rejects.toThrow('ECONNREFUSED');
		resolve(null);
		expect((await last).text).toContain('one');
		await closed;
	});
});
