import { localizePath, type LanguageCode } from '@lts/locales';
import { afterEach, describe, expect, inject } from 'vitest';
import { takePicture, test } from './browsing.ts';
import { createProgram, unique } from './changes.ts';
import { isReady, tell } from './process-orders.ts';
import { signIn } from './rest.ts';
import { readPage, timeUntil, untilHeard, warm, type SitePage } from './site.ts';

const { account, contentApi, site } = inject('stack');

const unavailable = [
	['en', 'This page is not available right now'],
	['fa-AF', 'این صفحه فعلاً در دسترس نیست'],
	['ht', 'Paj sa a pa disponib kounye a'],
] as const satisfies [LanguageCode, string][];

async function untilReady(): Promise<void> {
	for (const origin of [contentApi, site]) {
		await expect.poll(() => isReady(origin), { timeout: 40_000, interval: 100 }).toBe(true);
	}
}

async function circuit(): Promise<string> {
	const answer = await fetch(`${site}/readyz`);
	const { contentApi } = (await answer.json()) as { contentApi: { circuit: { state: string } } };
	return contentApi.circuit.state;
}

/** A page that nobody asked for before. */
let asked = 0;
const uncached = () => `/quokka-${process.pid}-${(asked += 1)}`;

afterEach(async () => {
	await tell('content-api', 'go-on');
	if (!(await isReady(contentApi))) await tell('content-api', 'start');
	await untilReady();
});

describe('while the content API is stopped', () => {
	test('the site goes on with its pages, and says in the reader’s language what it cannot show', async ({
		open,
	}) => {
		await warm(['/', '/fa/programs/cbp-one']);
		await tell('content-api', 'stop');
		for (const path of ['/', '/fa/programs/cbp-one']) {
			expect(await readPage(path)).toMatchObject({ status: 200, source: 'hit' });
		}
		for (const [language, heading] of unavailable) {
			const { page } = await open({ viewport: { width: 360, height: 800 } });
			const answer = await page.goto(site + localizePath(uncached(), language));
			expect(answer?.status()).toBe(503);
			expect(Number(answer?.headers()['retry-after'])).toBeGreaterThan(0);
			expect(answer?.headers()['cache-control']).toBe('no-store');
			expect(await page.locator('h1').innerText()).toBe(heading);
			expect(await page.locator('html').getAttribute('lang')).toBe(language);
			expect(await page.locator('main').getByRole('link').count()).toBeGreaterThan(2);
			// The helpline of the site's settings.
			expect(await page.locator('main a[href="tel:8003755283"]').count()).toBe(1);
			expect(await page.locator('main [lang]').count()).toBe(0);
			await takePicture(page, `unavailable-${language}-360`);
		}
	});

	test('a site that was killed goes on with the pages it had, not with what was withdrawn, and comes back by itself', async () => {
		const rest = await signIn(account);
		const { name, slug } = unique();
		const withdrawn = `/programs/${slug}`;
		const id = await createProgram({ rest, language: 'en' }, { name, slug });
		const kept = ['/', '/fa/programs/cbp-one'];
		await warm([withdrawn, ...kept]);
		await rest.unpublish('programs', id, 'en');
		await untilHeard(rest);
		// As they are now, without the program.
		await warm(kept);
		await tell('content-api', 'stop');
		await tell('web', 'kill');
		const isServed = async () =>
			fetch(`${site}/healthz`).then(
				({ ok }) => ok,
				() => false,
			);
		await expect.poll(isServed, { timeout: 30_000, interval: 100 }).toBe(true);
		for (const path of kept) {
			const { status, source, html } = await readPage(path);
			expect([path, status, source, html.includes(name)]).toEqual([path, 200, 'fallback', false]);
		}
		expect((await readPage(withdrawn)).status).toBe(503);
		const readiness = await fetch(`${site}/readyz`);
		expect([readiness.status, await readiness.json()]).toMatchObject([200, { degraded: true }]);
		for (const [language, heading] of unavailable) {
			const answer = await fetch(site + localizePath(uncached(), language));
			expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([503, true]);
			const html = await answer.text();
			expect(html).toContain(heading);
			expect(html).toContain('href="tel:8003755283"');
		}

		await tell('content-api', 'start');
		await untilReady();
		const isMissing = ({ status }: SitePage) => status === 404;
		await timeUntil(() => readPage(withdrawn), isMissing, performance.now());
		await warm(kept);
		await rest.removeCreated();
	});
});

describe('while the content API hangs', () => {
	test('readers wait for it once, then are told at once, until it answers again', async () => {
		await warm(['/', '/fa']);
		await tell('content-api', 'hang');
		// Rendering it takes more than three requests: each waits for as long as a reader may have to.
		expect((await readPage(localizePath(uncached(), 'fa-AF'))).status).toBe(503);
		expect(await circuit()).toBe('open');
		for (const [language, heading] of unavailable) {
			const since = performance.now();
			const { status, html } = await readPage(localizePath(uncached(), language));
			expect([status, performance.now() - since < 1000]).toEqual([503, true]);
			expect(html).toContain(heading);
		}
		for (const path of ['/', '/fa']) expect((await readPage(path)).source).toBe('hit');

		await tell('content-api', 'go-on');
		const path = uncached();
		const isMissing = ({ status }: SitePage) => status === 404;
		await expect
			.poll(async () => isMissing(await readPage(path)), { timeout: 15_000, interval: 200 })
			.toBe(true);
		expect(await circuit()).toBe('closed');
	});
});
