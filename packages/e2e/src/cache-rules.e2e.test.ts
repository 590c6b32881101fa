import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';

const { metrics, site } = inject('stack');

const shared = 'public, max-age=0, s-maxage=1, stale-while-revalidate=1, stale-if-error=10';
const long = /^max-age=(600|60), stale-while-revalidate=10, stale-if-error=3600$/;
const oembed = `/oembed?url=${encodeURIComponent(`${site}/programs/oaw`)}`;
const accept = { accept: 'text/html' };

async function ask(path: string, headers: Record<string, string> = {}) {
	const answer = await fetch(site + path, { headers, redirect: 'manual' });
	await answer.body?.cancel();
	return answer;
}

/** As it is once what other specs changed has been rendered anew. */
async function askSettled(path: string, headers: Record<string, string>) {
	for (let left = 100; ; left -= 1) {
		const answer = await ask(path, headers);
		const source = answer.headers.get('server-timing') ?? '';
		if (left === 0 || !/stale|fallback/.test(source)) return answer;
		await wait(100);
	}
}

/** How many pages the site holds in memory, without those that it lets go first. */
async function entries(): Promise<number> {
	const told = await (await fetch(metrics.site)).text();
	return Number(/^lts_web_cache_entries (\d+)$/m.exec(told)?.[1]);
}

/** The first address like this on the pages, which are looked through in order. */
async function firstOn(paths: string[], pattern: RegExp): Promise<string> {
	for (const path of paths) {
		const [found] = pattern.exec(await (await fetch(site + path)).text()) ?? [];
		if (found) return found;
	}
	throw new Error(`${paths.join()} name nothing like ${pattern}.`);
}

test.each([
	['the home page', '/', 200, /^site (\S+ )*pages/],
	['a page in another language', '/fa', 200, /^site (\S+ )*pages/],
	['a program', '/programs/oaw', 200, /^site (\S+ )*programs/],
	['an article', '/news', 200, /^site (\S+ )*news\b/],
	['what is missing', '/nothing-here', 404, /^site (\S+ )*(pages|redirects)\//],
	['a feed', '/feeds/news.rss', 200, /\bnews\b/],
	['a calendar', '/calendar.ics', 200, /\bdevelopments\b/],
	['a box for other sites', '/embed/programs/oaw', 200, /\bprograms/],
	['its data', '/embed/programs/oaw.json', 200, /\bprograms/],
	['oEmbed', oembed, 200, /\bprograms/],
	['the map of the site', '/sitemap.xml', 200, /\bnews\b/],
] as const)(
	'%s is kept for seconds, by the CDN for long, and found by its tags',
	async (_kind, path, status, keys) => {
		const { headers, status: answered } = await askSettled(path, accept);
		expect(answered).toBe(status);
		expect(headers.get('cache-control')).toBe(shared);
		expect(headers.get('surrogate-key')).toMatch(keys);
		expect(headers.get('surrogate-control')).toMatch(long);
		expect(headers.get('surrogate-key')?.length).toBeLessThanOrEqual(500);
		expect(headers.get('etag')).toMatch(/^"/);
		const withCookie = await askSettled(path, { ...accept, cookie: 'a=b' });
		for (const name of ['cache-control', 'surrogate-key', 'etag']) {
			expect(withCookie.headers.get(name)).toBe(headers.get(name));
		}
	},
);

test('addresses that anybody can make up do not fill the cache', async () => {
	const times = 40;
	const made = (n: number) => [
		`/?utm_source=${n}`,
		`/no-such-page-${n}`,
		`/programs/no-such-program-${n}`,
		`/news?page=${1000 + n}`,
		`/news?program=made-up-${n}`,
		`/es/news?program=OAW&page=${1000 + n}`,
		`/embed?program=made-up-${n}`,
		`/fa/embed?lang=made-up-${n}`,
		`${oembed}&maxwidth=${240 + n}`,
		`${oembed}&maxheight=${200 + n}&format=made-up-${n}`,
		`/feeds/news.rss?made-up=${n}`,
		`/calendar.ics?made-up=${n}`,
		`/sitemap.xml?made-up=${n}`,
	];
	const before = await entries();
	const all = Array.from({ length: times }, (_, n) => made(n)).flat();
	for (const path of all)
		expect([200, 301, 302, 404, 501], path).toContain((await ask(path)).status);
	// One page of each kind may be new.
	expect((await entries()) - before).toBeLessThanOrEqual(made(0).length);
});

test('what is rendered for a request with a cookie is kept by nobody', async () => {
	const path = `/nothing-${randomUUID()}`;
	for (let n = 0; n < 2; n += 1) {
		const { headers, status } = await ask(path, { cookie: 'a=b' });
		expect([status, headers.get('cache-control')]).toEqual([404, 'private, no-store']);
		for (const name of ['surrogate-control', 'surrogate-key']) {
			expect(headers.get(name)).toBeNull();
		}
	}
});

test.each([
	['robots.txt', '/robots.txt', 200, /^public, max-age=0/],
	['an address that is none', '/a//b', 400, /^no-store$/],
	['the script of a box', '/embed/v1/program-status.js', 200, /^public, max-age=3600/],
	['a picture that is not there', '/media/nothing.webp', 404, /^no-store$/],
	['the state', '/readyz', 200, /^no-store$/],
])('%s', async (_kind, path, status, expected) => {
	const answer = await ask(path);
	expect(answer.status).toBe(status);
	expect(answer.headers.get('cache-control')).toMatch(expected);
	expect(answer.headers.get('surrogate-control')).toBeNull();
});

test('pictures and files of the build are kept for ever; pictures can be taken back', async () => {
	const style = await ask(await firstOn(['/'], /\/_app\/immutable\/[\w./-]+/));
	expect(style.headers.get('cache-control')).toContain('immutable');
	const list = await (await fetch(`${site}/news`)).text();
	const articles = [...list.matchAll(/href="(\/news\/[\w-]+)"/g)].map(([, path = '']) => path);
	const picture = await ask(await firstOn(articles, /\/media\/[\w./-]+/));
	expect(picture.headers.get('cache-control')).toBe(
		'public, max-age=31536000, immutable, s-maxage=60',
	);
	expect(picture.headers.get('surrogate-key')).toMatch(/^site media:\d+$/);
});
