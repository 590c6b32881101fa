import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { takePicture, test } from './browsing.ts';
import { createProgram, sceneIn, unique } from './changes.ts';
import { codesFor, usePartnerSite } from './partner-site.ts';
import type { Rest } from './rest.ts';
import { readPage, timeUntil, untilHeard } from './site.ts';
import { asPublisher } from './staff.ts';

const { site } = inject('stack');
const partner = usePartnerSite();

let rest: Rest;
beforeAll(async () => {
	rest = await asPublisher();
});
afterAll(() => rest.removeCreated());

describe('a partner', () => {
	test('shows a program in a frame, in Dari from right to left, and its links leave the frame', async ({
		open,
	}) => {
		const [frame = ''] = await codesFor('cbp-one', 'fa-AF');
		partner.pages.set('/frame', frame);
		for (const width of [280, 1280]) {
			const visit = await open({ viewport: { width, height: 700 } });
			const { page, troubles } = visit;
			await page.goto(`${partner.origin}/frame`);
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
			await partner.expectNobodyElse(visit);
			expect(troubles).toEqual([]);
			await box.getByRole('contentinfo').or(box.locator('footer')).getByRole('link').click();
			await page.waitForURL(`${site}/fa/programs/cbp-one`);
		}
	});

	test('has the frame reload itself, so that what was withdrawn leaves an open screen', async ({
		open,
	}) => {
		const [frame = ''] = await codesFor('cbp-one', 'en');
		partner.pages.set('/reload', frame);
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
		await page.goto(`${partner.origin}/reload`);
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
		await partner.expectNobodyElse(visit);
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
