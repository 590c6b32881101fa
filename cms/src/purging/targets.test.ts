import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readPurgeTargets } from './settings.ts';
import { PurgeError, type PurgeTarget } from './target.ts';
import { startFarSide, type FarSide, type Reply } from './testing/farSide.ts';

let farSide: FarSide;
beforeEach(async () => {
	farSide = await startFarSide();
});
afterEach(() => farSide.close());

/** The only target that these variables name. */
function targetOf(variables: Record<string, string>): PurgeTarget {
	const [target, ...more] = readPurgeTargets(variables);
	if (!target || more.length > 0) throw new Error('Not one target.');
	return target;
}

const fastly = () =>
	targetOf({
		CDN: 'fastly',
		FASTLY_SERVICE_ID: 'SU1Z0isxPaozGVKXdv0eY',
		FASTLY_API_TOKEN: 'the-token\n',
		FASTLY_API_URL: farSide.url,
	});
const cloudflare = () =>
	targetOf({
		CDN: 'cloudflare',
		CLOUDFLARE_ZONE_ID: '023e105f4ecef8ad9ca31a8372d0c353',
		CLOUDFLARE_API_TOKEN: 'the-token',
		CLOUDFLARE_API_URL: farSide.url,
	});
const varnish = () => targetOf({ CDN: 'varnish', VARNISH_URLS: farSide.url });

const purge = (target: PurgeTarget, tags: string[]) =>
	target.purge(tags, new AbortController().signal);
const tags = ['news', 'news:12', 'news/q_-Z', 'developments@programs:3'];

describe('a purge is asked for as documented by', () => {
	it('Fastly: surrogate keys in a batch', async () => {
		await purge(fastly(), tags);
		expect(farSide.asked).toMatchObject([
			{
				line: 'POST /service/SU1Z0isxPaozGVKXdv0eY/purge',
				headers: {
					accept: 'application/json',
					'content-type': 'application/json',
					'fastly-key': 'the-token',
				},
				body: JSON.stringify({ surrogate_keys: tags }),
			},
		]);
		// A soft purge would go on showing what was withdrawn.
		expect(farSide.asked[0]?.headers).not.toHaveProperty('fastly-soft-purge');
		expect(fastly().tagsPerRequest).toBe(256);
	});

	it('Cloudflare: tags', async () => {
		await purge(cloudflare(), tags);
		expect(farSide.asked).toMatchObject([
			{
				line: 'POST /client/v4/zones/023e105f4ecef8ad9ca31a8372d0c353/purge_cache',
				headers: { authorization: 'Bearer the-token', 'content-type': 'application/json' },
				body: JSON.stringify({ tags }),
			},
		]);
		expect(cloudflare().tagsPerRequest).toBe(100);
	});

	it('Varnish: PURGE with keys for xkey', async () => {
		await purge(varnish(), tags);
		expect(farSide.asked).toMatchObject([
			{ line: 'PURGE /', headers: { 'xkey-purge': tags.join(' ') }, body: '' },
		]);
		const longest = 'developments@programs:'.padEnd(60, '9');
		const full = Array.from({ length: varnish().tagsPerRequest }, () => longest).join(' ');
		expect(full.length).toBeLessThan(8192);
	});
});

async function errorOf(target: PurgeTarget, reply: Reply): Promise<PurgeError> {
	farSide.answer(() => reply);
	const error: unknown = await purge(target, tags).catch((error: unknown) => error);
	if (error instanceof PurgeError) return error;
	throw new Error(`No PurgeError: ${String(error)}`);
}

const soon = (seconds: number) => Math.ceil(Date.now() / 1000) + seconds;

describe('no purge was made', () => {
	it.each([
		['when the answer is an error', { status: 500, body: 'oh' }, 'It answered 500: oh'],
		['when the token is wrong', { status: 401, body: '{"msg":"no"}' }, '401: {"msg":"no"}'],
		['when it leads elsewhere', { status: 302, headers: { location: '/' } }, 'redirect'],
	] satisfies [string, Reply, string][])('%s', async (_when, reply, message) => {
		for (const target of [fastly(), cloudflare(), varnish()]) {
			expect((await errorOf(target, reply)).message).toContain(message);
		}
	});

	it('when Cloudflare says so with 200, or says nothing that can be read', async () => {
		for (const body of ['{"success":false,"errors":[{"code":1}]}', '<html>']) {
			expect((await errorOf(cloudflare(), { status: 200, body })).message).toContain(body);
		}
	});

	it('when nobody is there', async () => {
		const target = varnish();
		await farSide.close();
		await expect(purge(target, tags)).rejects.toThrow('ECONNREFUSED');
		farSide = await startFarSide();
	});

	it.each([
		['Retry-After in seconds', { 'retry-after': '7' }, 7],
		['Retry-After as a date', { 'retry-after': new Date(soon(9) * 1000).toUTCString() }, 9],
		[
			'Fastly’s count of requests',
			{ 'fastly-ratelimit-remaining': '0', 'fastly-ratelimit-reset': String(soon(20)) },
			20,
		],
	])('when there were too many; the pause is read from %s', async (_name, headers, seconds) => {
		const { retryAfterMs } = await errorOf(fastly(), { status: 429, headers });
		expect(retryAfterMs).toBeGreaterThan(seconds * 1000 - 2000);
		expect(retryAfterMs).toBeLessThanOrEqual(seconds * 1000 + 1000);
	});
});

describe('the environment', () => {
	it('names no cache unless it is said, and each Varnish', () => {
		expect(readPurgeTargets({})).toEqual([]);
		const urls = 'http://10.0.0.5:6083, http://10.0.0.6:6083';
		const names = readPurgeTargets({ CDN: 'varnish', VARNISH_URLS: urls }).map(({ name }) => name);
		expect(names).toEqual(['varnish http://10.0.0.5:6083', 'varnish http://10.0.0.6:6083']);
	});

	it('is refused by the names of what is missing or wrong', () => {
		expect(() => readPurgeTargets({ CDN: 'fastly' })).toThrow(
			/FASTLY_SERVICE_ID is missing[\s\S]*FASTLY_API_TOKEN is missing/,
		);
		expect(() => readPurgeTargets({ CDN: 'cloudflare' })).toThrow(/CLOUDFLARE_ZONE_ID is missing/);
		expect(() => readPurgeTargets({ CDN: 'varnish', VARNISH_URLS: 'cache-1' })).toThrow(
			'VARNISH_URLS holds "cache-1"',
		);
		expect(() => readPurgeTargets({ CDN: 'akamai' })).toThrow('CDN is "akamai"');
	});

	it('has no name with a secret in it', () => {
		for (const target of [fastly(), cloudflare()]) expect(target.name).not.toContain('the-token');
	});
});
