import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createContentClient } from '@lts/content-client';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBuild } from './build.ts';
import { originVariables } from './render-page.ts';
import { startSite, type Site } from './start-site.ts';
import { ask } from './testing/ask.ts';

const siteUrl = 'https://letthemstay.example';
// Nothing listens there: the build has to say so in its own words.
const contentApiUrl = 'http://127.0.0.1:9';

/** These need the site to be built: `pnpm exec turbo run build`. */
describe('the build of the site', () => {
	let site: Site;

	beforeAll(async () => {
		const environment = { CONTENT_API_URL: contentApiUrl, SITE_URL: siteUrl, LOG_LEVEL: 'silent' };
		Object.assign(process.env, originVariables, environment);
		site = await startSite({
			...(await loadBuild()),
			host: '127.0.0.1',
			port: 0,
			contentApiUrl,
			siteUrl,
			contentClient: createContentClient({ url: contentApiUrl }),
			log: pino({ level: 'silent' }),
		});
	});
	afterAll(() => site.close());

	it('gives its files compressed and unchanged for ever', async () => {
		const assets = fileURLToPath(new URL('../build/client/_app/immutable/assets', import.meta.url));
		const name = (await readdir(assets)).find((file) => file.endsWith('.css'));
		const style = `/_app/immutable/assets/${name}`;
		for (const encoding of ['br', 'gzip']) {
			const { status, headers } = await ask(site.port, style, {
				headers: { 'accept-encoding': encoding },
			});
			expect([status, headers['content-encoding']]).toEqual([200, encoding]);
			expect(headers['cache-control']).toContain('immutable');
			expect(headers['x-content-type-options']).toBe('nosniff');
		}
		expect((await ask(site.port, '/_app/immutable/gone.css')).status).toBe(404);
	});

	it('lets pages of other sites load the scripts of embeds, and says for how long', async () => {
		const { status, headers, text } = await ask(site.port, '/embed/v1/program-status.js');
		expect(status).toBe(200);
		expect(headers).toMatchObject({
			'access-control-allow-origin': '*',
			'cross-origin-resource-policy': 'cross-origin',
			'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
		});
		expect(headers['content-type']).toContain('javascript');
		expect(gzipSync(text).byteLength).toBeLessThan(10_000);
	});

	it('answers what needs no content', async () => {
		const { status, text, headers } = await ask(site.port, '/robots.txt');
		expect([status, headers['cache-control']]).toEqual([
			200,
			'public, max-age=0, must-revalidate, s-maxage=1',
		]);
		expect(text).toContain(`Sitemap: ${siteUrl}/sitemap.xml`);
	});

	it('answers with a page of its own, in the right language, when the content API is down', async () => {
		const { status, text, headers } = await ask(site.port, '/es');
		expect([status, headers['cache-control']]).toEqual([503, 'no-store']);
		expect(headers['retry-after']).toMatch(/^\d+$/);
		expect(text).toContain('<html lang="es"');
	});

	it.each([
		['its own address', siteUrl, 405],
		['elsewhere', 'https://elsewhere.example', 403],
	])('knows whether a form comes from %s', async (_where, origin, expected) => {
		const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' };
		const { status } = await ask(site.port, '/newsletter', { method: 'POST', headers });
		expect(status).toBe(expected);
	});
});

it('says how to build when there is no build', async () => {
	await expect(loadBuild('/nowhere')).rejects.toThrow('pnpm exec turbo run build');
});
