import { afterEach, describe, expect, it } from 'vitest';
import { readCdnSettings } from './cdn-settings.ts';
import { ask } from './testing/ask.ts';
import { startTestSite, type TestSite } from './testing/site.ts';
import { until } from './testing/until.ts';

const shared = 'public, max-age=0, s-maxage=1, stale-while-revalidate=1, stale-if-error=10';
const soonOver = 'public, max-age=0, must-revalidate';
const briefly = `${soonOver}, s-maxage=1`;
const long = 'max-age=600, stale-while-revalidate=10, stale-if-error=3600';
const file = 'public, max-age=31536000, immutable, s-maxage=60';
const text = (name: string) => `site texts/${name}`;

let site: TestSite;

async function start(variables: Record<string, string> = {}): Promise<void> {
	site = await startTestSite({
		cdnSettings: readCdnSettings((name, fallback) => variables[name] ?? fallback),
	});
	site.api.setMedia((request, response) => {
		if (request.url !== '/media/a.pdf') return void response.writeHead(404).end();
		response.writeHead(200, { 'cache-tags': 'media:7', etag: '"1"' }).end('file');
	});
	await site.isReady();
}

afterEach(async () => {
	await site.stop();
	await site.api.stop();
});

/** What the answer says to caches, by the header's name. */
async function rulesOf(path: string, headers: Record<string, string> = {}) {
	const answer = await site.read(path, headers);
	const names = ['cache-control', 'surrogate-control', 'cloudflare-cdn-cache-control'];
	const found = [...names, 'surrogate-key', 'cache-tag'].flatMap((name) => {
		const value = answer.headers[name];
		return value === undefined ? [] : [[name, value]];
	});
	return { status: answer.status, ...(Object.fromEntries(found) as object) };
}

const tagged = (keys: string) => ({
	'surrogate-key': keys,
	'cache-tag': keys.replaceAll(' ', ','),
});

describe('without a CDN that is purged, shared caches keep for seconds', () => {
	it.each([
		['a page', '/one', {}, { status: 200, 'cache-control': shared, ...tagged(text('one')) }],
		['what is missing', '/no', {}, { status: 404, 'cache-control': shared, ...tagged(text('no')) }],
		[
			'a redirect',
			'/old',
			{},
			{ status: 308, 'cache-control': shared, ...tagged('site redirects') },
		],
		['what depends on nothing', '/robots.txt', {}, { status: 200, 'cache-control': shared }],
		['what ends soon', '/ends-in-5', {}, { 'cache-control': soonOver, ...tagged('site alerts:1') }],
		['an error', '/broken', {}, { status: 503, 'cache-control': 'no-store' }],
		['an address that is none', '/a//b', {}, { status: 400, 'cache-control': 'no-store' }],
		[
			'what is not at hand, with a cookie',
			'/one',
			{ cookie: 'a=b' },
			{ 'cache-control': 'private, no-store' },
		],
		[
			'a file',
			'/media/a.pdf',
			{},
			{ status: 200, 'cache-control': file, ...tagged('site media:7') },
		],
		['no file', '/media/b.pdf', {}, { status: 404, 'cache-control': 'no-store' }],
		['its state', '/readyz', {}, { status: 200, 'cache-control': 'no-store' }],
	])('%s', async (_kind, path, headers, expected) => {
		await start();
		expect(await rulesOf(path, headers)).toMatchObject(expected);
	});
});

describe('a CDN that is purged may keep for long, and is told so in a header of its own', () => {
	it.each([
		['fastly', 'surrogate-control', { 'surrogate-key': text('one') }],
		['varnish', 'surrogate-control', { 'surrogate-key': text('one') }],
		['cloudflare', 'cloudflare-cdn-cache-control', { 'cache-tag': 'site,texts/one' }],
	])('%s', async (cdn, control, tags) => {
		await start({ CDN: cdn });
		for (const source of ['rendered', 'hit']) {
			expect([source, await rulesOf('/one')]).toEqual([
				source,
				{ status: 200, 'cache-control': shared, [control]: long, ...tags },
			]);
		}
	});

	it.each([
		['a redirect', '/old', long],
		['what is missing, not for long', '/no', long.replace('600', '60')],
		['a file', '/media/a.pdf', 'max-age=86400'],
		['what ends in a while', '/ends-in-100', expect.stringMatching(/^max-age=(9\d|100)$/)],
		['what ends much later', '/ends-in-9000', long],
		['what no tag finds', '/robots.txt', undefined],
		['an error', '/broken', undefined],
	])('%s', async (_kind, path, expected) => {
		await start({ CDN: 'fastly' });
		expect((await site.read(path)).headers['surrogate-control']).toEqual(expected);
	});

	it('but not a page whose successor is being made', async () => {
		await start({ CDN: 'fastly' });
		await site.read('/one');
		const release = Promise.withResolvers<null>();
		site.api.delayTexts(() => release.promise);
		site.api.publish('one', 'newer');
		await site.hasHeard();
		const stale = await site.read('/one');
		expect(stale.headers['server-timing']).toBe('cache;desc=stale');
		expect(await rulesOf('/one')).toEqual({
			status: 200,
			'cache-control': soonOver,
			'surrogate-key': text('one'),
		});
		release.resolve(null);
	});

	it('nor one whose successor cannot be made', async () => {
		await start({ CDN: 'fastly' });
		await site.read('/one');
		site.api.delayTexts(() => Promise.reject(new Error('The content API cannot read.')));
		site.api.publish('one', 'newer');
		await site.hasHeard();
		await until(async () => {
			const { headers } = await site.read('/one');
			expect(headers['server-timing']).toBe('cache;desc=fallback');
			expect(headers['cache-control']).toBe(briefly);
			expect(headers).not.toHaveProperty('surrogate-control');
		});
	});

	it('nor anything while the feed is not heard: it may have changed', async () => {
		await start({ CDN: 'fastly' });
		await site.read('/one');
		await site.api.stop();
		await until(async () => {
			expect(await rulesOf('/one')).toMatchObject({ 'cache-control': briefly });
		});
		expect((await site.read('/one')).headers).not.toHaveProperty('surrogate-control');
		await site.api.restart();
	});
});

it('says to whoever has the page already what it says to others', async () => {
	await start({ CDN: 'fastly' });
	const { headers } = await site.read('/one');
	const same = await site.read('/one', { 'if-none-match': headers.etag ?? '' });
	expect(same.status).toBe(304);
	for (const name of ['cache-control', 'surrogate-control', 'surrogate-key']) {
		expect([name, same.headers[name]]).toEqual([name, headers[name]]);
	}
	const head = await ask(site.port(), '/one', { method: 'HEAD' });
	expect(head.headers['surrogate-key']).toBe(headers['surrogate-key']);
});

it('leaves the tags out where they are not wanted', async () => {
	await start({ CDN_TAG_HEADERS: 'none' });
	expect(await rulesOf('/one')).toEqual({ status: 200, 'cache-control': shared });
});

it.each([
	[{ CDN: 'akamai' }, 'CDN must be one of none, fastly, cloudflare, varnish. It is "akamai".'],
	[{ CDN_MAX_AGE: '-1' }, 'CDN_MAX_AGE must be a number of seconds from 0'],
	[{ CDN_TAG_HEADERS: 'xkey' }, 'CDN_TAG_HEADERS must be one of surrogate-key, cache-tag, none'],
])('refuses %j by its name', (variables: Record<string, string>, problem) => {
	expect(() => readCdnSettings((name, fallback) => variables[name] ?? fallback)).toThrow(problem);
});
