import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, vi } from 'vitest';
import { takePicture, test, type Visit } from './browsing.ts';
import { createProgram, sceneIn, unique } from './changes.ts';
import type { Rest } from './rest.ts';
import { readPage, timeUntil, untilHeard } from './site.ts';
import { asPublisher } from './staff.ts';

const { site } = inject('stack');

/** A partner's own site, on an origin of its own. */
const pages = new Map<string, string>();
const partner = createServer((request, response) => {
	const body = pages.get(request.url ?? '') ?? '';
	// A strict one: nothing but what the partner has copied from us may load.
	const policy = `default-src 'none'; script-src ${site}; connect-src ${site}; frame-src ${site}; style-src 'unsafe-inline'; img-src data:`;
	response.writeHead(200, {
		'Content-Type': 'text/html; charset=utf-8',
		'Content-Security-Policy': policy,
	});
	response.end(
		`<!doctype html><html lang="en"><title>A partner</title><link rel="icon" href="data:,"><h1>A partner</h1>${body}`,
	);
});
let origin: string;
let rest: Rest;
beforeAll(async () => {
	await new Promise<void>((resolve) => partner.listen(0, '127.0.0.1', resolve));
	origin = `http://127.0.0.1:${(partner.address() as AddressInfo).port}`;
	rest = await asPublisher();
});
afterAll(async () => {
	await rest.removeCreated();
	partner.closeAllConnections();
	await new Promise((resolve) => partner.close(resolve));
});

/** The code that the site offers for copying. */
async function codesFor(program: string, language: string): Promise<string[]> {
	const { html } = await readPage(`/embed?program=${program}&lang=${language}`);
	return [...html.matchAll(/<code>(.*?)<\/code>/gs)].map(([, code = '']) =>
		code
			.replace(/<!--.*?-->/g, '')
			.replaceAll('&lt;', '<')
			.replaceAll('&quot;', '"')
			.replaceAll('&amp;', '&'),
	);
}

/** As if the reader went to another tab, or came back. */
async function turn(page: Page, state: DocumentVisibilityState): Promise<void> {
	await page.evaluate((value) => {
		Object.defineProperty(document, 'visibilityState', { value, configurable: true });
		document.dispatchEvent(new Event('visibilitychange'));
	}, state);
}

async function expectNobodyElse({ context, asked }: Visit) {
	expect(await context.cookies()).toEqual([]);
	const others = asked.filter(
		({ origin: host, protocol }) => protocol !== 'data:' && ![site, origin].includes(host),
	);
	expect(others.map(String)).toEqual([]);
}

describe('a partner', () => {
	test('shows a program in a frame, in Dari from right to left, and its links leave the frame', async ({
		open,
	}) => {
		const [frame = ''] = await codesFor('cbp-one', 'fa-AF');
		pages.set('/frame', frame);
		for (const width of [280, 1280]) {
			const visit = await open({ viewport: { width, height: 700 } });
			const { page, troubles } = visit;
			await page.goto(`${origin}/frame`);
			const box = page.frameLocator('iframe');
			await box.getByRole('heading').waitFor();
			await takePicture(page, `embed-frame-fa-AF-${width}`);
			const inner = page.frames().find((one) => one.url().includes('/fa/embed/'));
			expect(
				await inner?.evaluate(() => ({
					dir: getComputedStyle(document.body).direction,
					tooWide: document.documentElement.scrollWidth > innerWidth,
					scripts: document.scripts.length,
				})),
			).toEqual({ dir: 'rtl', tooWide: false, scripts: 0 });
			await expectNobodyElse(visit);
			expect(troubles).toEqual([]);
			await box.getByRole('contentinfo').or(box.locator('footer')).getByRole('link').click();
			await page.waitForURL(`${site}/fa/programs/cbp-one`);
		}
	});

	test('shows a program with the web component, and the page around it keeps its strict policy', async ({
		open,
	}) => {
		for (const [language, direction] of [
			['en', 'ltr'],
			['fa-AF', 'rtl'],
		] as const) {
			const [, component = ''] = await codesFor('cbp-one', language);
			pages.set('/component', component);
			for (const width of [360, 1280]) {
				const visit = await open({ viewport: { width, height: 700 } });
				await visit.page.goto(`${origin}/component`);
				const box = visit.page.locator('lts-program-status article[aria-busy=false]');
				await box.getByRole('heading').waitFor();
				await takePicture(visit.page, `embed-component-${language}-${width}`);
				expect(await box.getAttribute('dir')).toBe(direction);
				expect(await box.locator('strong').innerText()).not.toBe('');
				const { violations } = await new AxeBuilder({ page: visit.page })
					.include('lts-program-status')
					.analyze();
				expect(violations.map(({ id }) => id)).toEqual([]);
				await expectNobodyElse(visit);
				expect(visit.troubles).toEqual([]);
			}
		}
	});

	test('keeps what stands inside the component when the site cannot be reached, and says so', async ({
		open,
	}) => {
		pages.set(
			'/away',
			`<script type="module" src="${site}/embed/v1/program-status.js"></script>
			<lts-program-status program="OAW" lang="ps"><a href="https://x.example/">Instead</a></lts-program-status>`,
		);
		const { page, context } = await open();
		await page.route('**/embed/programs/*.json', (route) => route.abort());
		await page.goto(`${origin}/away`);
		// Not the first note, which says that it is being loaded.
		await page.getByRole('status').filter({ hasText: 'حالت' }).waitFor();
		await page.getByRole('link', { name: 'Instead' }).waitFor();

		// It comes back by itself, and stays when the reader loses the connection.
		await page.unroute('**/embed/programs/*.json');
		await page.evaluate(() => dispatchEvent(new Event('online')));
		await page.locator('lts-program-status strong').waitFor();
		await context.setOffline(true);
		await page.locator('lts-program-status').getByRole('status').waitFor();
		expect(await page.locator('lts-program-status strong').count()).toBe(1);
	});

	test('has the component ask once, and again every few minutes as long as it is seen', async ({
		open,
	}) => {
		const [, component = ''] = await codesFor('cbp-one', 'en');
		pages.set('/clock', component);
		const { page, asked } = await open();
		const count = () => asked.filter(({ pathname }) => pathname.endsWith('.json')).length;
		const status = page.locator('lts-program-status strong');
		await page.clock.install();
		await page.goto(`${origin}/clock`);
		await status.waitFor();
		expect(count()).toBe(1);

		// By its ETag: the answer is that nothing has changed.
		const network = await page.context().newCDPSession(page);
		const statuses: number[] = [];
		network.on('Network.responseReceivedExtraInfo', ({ statusCode }) => statuses.push(statusCode));
		await network.send('Network.enable');
		await page.clock.fastForward('06:01');
		await vi.waitFor(() => expect(statuses).toEqual([304]), { timeout: 10_000 });
		expect(count()).toBe(2);

		// Attributes that are set in a row are one question.
		await page.locator('lts-program-status').evaluate((element) => {
			element.setAttribute('program', 'OAW');
			element.setAttribute('lang', 'es');
		});
		await page.locator('lts-program-status article[lang=es][aria-busy=false] strong').waitFor();
		expect(count()).toBe(3);

		await turn(page, 'hidden');
		await page.clock.fastForward('30:00');
		expect(count()).toBe(3);
		await turn(page, 'visible');
		await vi.waitFor(() => expect(count()).toBe(4), { timeout: 10_000 });
		await page.evaluate(() => dispatchEvent(new Event('online')));
		await vi.waitFor(() => expect(count()).toBe(5), { timeout: 10_000 });
	});

	test('is told by the component since when it could not ask, and shows nothing that was withdrawn', async ({
		open,
	}) => {
		const [, component = ''] = await codesFor('cbp-one', 'en');
		pages.set('/late', component);
		const { page } = await open();
		const status = page.locator('lts-program-status strong');
		const note = page.locator('lts-program-status').getByRole('status');
		await page.clock.install({ time: new Date('2026-11-24T10:00:00') });
		await page.goto(`${origin}/late`);
		await status.waitFor();

		let answer = 503;
		await page.route('**/embed/programs/*.json', (route) =>
			route.fulfill({ status: answer, headers: { 'access-control-allow-origin': '*' } }),
		);
		const asking = page.waitForResponse('**/embed/programs/*.json');
		await page.clock.fastForward('06:01');
		await asking;
		// It is no older than a few minutes: nobody is to be troubled.
		expect(await note.count()).toBe(0);
		await page.clock.fastForward('15:00');
		await note.waitFor();
		expect(await note.innerText()).toMatch(/Last checked: Nov 24, 2026, 10:0\d/);
		expect(await status.count()).toBe(1);
		await takePicture(page, 'embed-component-late');

		answer = 404;
		await vi.waitFor(
			async () => {
				await page.clock.fastForward('06:01');
				expect(await status.count()).toBe(0);
			},
			{ timeout: 10_000, interval: 500 },
		);
		await page.locator('lts-program-status a').waitFor();
	});

	test('has the frame reload itself, so that what was withdrawn leaves an open screen', async ({
		open,
	}) => {
		const [frame = ''] = await codesFor('cbp-one', 'en');
		pages.set('/reload', frame);
		const { page } = await open();
		let isWithdrawn = false;
		await page.route('**/embed/programs/**', async (route) => {
			const response = await route.fetch({
				url: `${site}/embed/programs/${isWithdrawn ? 'nowhere' : 'cbp-one'}`,
			});
			// Seconds in place of minutes.
			const body = (await response.text()).replace('content="300"', 'content="1"');
			await route.fulfill({ response, body });
		});
		await page.goto(`${origin}/reload`);
		const status = page.frameLocator('iframe').locator('strong');
		await status.waitFor();
		isWithdrawn = true;
		await status.waitFor({ state: 'detached' });
		await page.frameLocator('iframe').locator('article').waitFor();
	});

	test('picks program and language and gets the code, also without JavaScript', async ({
		open,
	}) => {
		for (const [path, width] of [
			['/embed', 1280],
			['/fa/embed', 360],
		] as const) {
			const { page } = await open({ viewport: { width, height: 800 }, javaScriptEnabled: false });
			await page.goto(site + path);
			await page.locator('select[name=program]').selectOption('u4u');
			await page.locator('select[name=lang]').selectOption('uk');
			await page.locator('form button').click();
			expect(new URL(page.url()).search).toBe('?program=u4u&lang=uk');
			expect(await page.locator('code').first().innerText()).toContain(
				`${site}/uk/embed/programs/u4u`,
			);
			await page.frameLocator('iframe').getByRole('heading').waitFor();
			await takePicture(page, `embed-page-${width}`);
		}
	});

	test('copies the code with a button where there is JavaScript', async ({ open }) => {
		const visit = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
		const { page, troubles } = visit;
		await page.goto(`${site}/embed?program=oaw&lang=es`);
		const copy = page.getByRole('button', { name: 'Copy' }).first();
		// Like every other button, and not as the browser has them.
		expect(await copy.evaluate((button) => getComputedStyle(button).borderStyle)).toBe('none');
		await copy.click();
		await page.getByRole('button', { name: 'Copied' }).waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
			await page.locator('code').first().innerText(),
		);
		const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
		expect(violations.map(({ id }) => id)).toEqual([]);
		await expectNobodyElse(visit);
		expect(troubles).toEqual([]);
	});

	test('is told how to embed by the page itself, as oEmbed has it', async () => {
		const { html } = await readPage('/fa/programs/oaw');
		const [, address = ''] =
			/<link rel="alternate" type="application\/json\+oembed"[^>]* href="([^"]+)"/.exec(html) ?? [];
		const answer = await fetch(address.replaceAll('&amp;', '&'));
		expect(await answer.json()).toMatchObject({
			version: '1.0',
			type: 'rich',
			width: 480,
			// In the language of the page, whatever language its texts are in.
			html: expect.stringContaining(`<iframe src="${site}/fa/embed/programs/oaw"`),
		});
		const small = async (room: string): Promise<unknown> =>
			(await fetch(`${site}/oembed?url=${site}/programs/oaw&${room}`)).json();
		expect(await small('maxwidth=300&maxheight=200')).toMatchObject({
			...{ type: 'rich', width: 300, height: 200 },
			html: expect.stringContaining('width="300" height="200"'),
		});
		expect(await small('maxwidth=100&maxheight=50')).toMatchObject({ type: 'link' });
		expect((await fetch(`${site}/oembed?url=${site}/programs/oaw&format=xml`)).status).toBe(501);
		expect((await fetch(`${site}/oembed?url=${site}/programs/nowhere`)).status).toBe(404);
		expect((await fetch(`${site}/oembed?url=https://elsewhere.example/`)).status).toBe(404);
	});

	test('shows a change within moments, and nothing that was withdrawn', async () => {
		const { name, slug } = unique();
		const paths = [`/embed/programs/${slug}`, `/embed/programs/${slug}.json`];
		for (const path of paths) expect((await readPage(path)).status).toBe(404);
		const id = await createProgram(sceneIn(rest, 'en'), { name, slug });
		for (const path of paths) {
			await timeUntil(
				() => readPage(path),
				({ html }) => html.includes(name),
				performance.now(),
			);
		}
		await rest.unpublish('programs', id, 'en');
		await untilHeard(rest);
		for (const path of paths) expect((await readPage(path)).status, path).toBe(404);
	});

	test('may frame these pages only', async () => {
		const policyOf = async (path: string) =>
			(await fetch(site + path)).headers.get('content-security-policy');
		expect(await policyOf('/embed/programs/oaw')).toContain('frame-ancestors *');
		for (const path of ['/', '/embed', '/programs/oaw', '/fa/programs/oaw']) {
			expect(await policyOf(path), path).toContain("frame-ancestors 'none'");
		}
	});
});
