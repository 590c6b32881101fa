import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, vi } from 'vitest';
import { takePicture, test } from './browsing.ts';
import { codesFor, usePartnerSite } from './partner-site.ts';

const { site } = inject('stack');
const partner = usePartnerSite();

/** As if the reader went to another tab, or came back. */
async function turn(page: Page, state: DocumentVisibilityState): Promise<void> {
	await page.evaluate((value) => {
		Object.defineProperty(document, 'visibilityState', { value, configurable: true });
		document.dispatchEvent(new Event('visibilitychange'));
	}, state);
}

describe('a partner', () => {
	test('shows a program with the web component, and the page around it keeps its strict policy', async ({
		open,
	}) => {
		for (const [language, direction] of [
			['en', 'ltr'],
			['fa-AF', 'rtl'],
		] as const) {
			const [, component = ''] = await codesFor('cbp-one', language);
			partner.pages.set('/component', component);
			for (const width of [360, 1280]) {
				const visit = await open({ viewport: { width, height: 700 } });
				await visit.page.goto(`${partner.origin}/component`);
				const box = visit.page.locator('lts-program-status article[aria-busy=false]');
				await box.getByRole('heading').waitFor();
				await takePicture(visit.page, `embed-component-${language}-${width}`);
				expect(await box.getAttribute('dir')).toBe(direction);
				expect(await box.locator('strong').innerText()).not.toBe('');
				const { violations } = await new AxeBuilder({ page: visit.page })
					.include('lts-program-status')
					.analyze();
				expect(violations.map(({ id }) => id)).toEqual([]);
				await partner.expectNobodyElse(visit);
				expect(visit.troubles).toEqual([]);
			}
		}
	});

	test('keeps what stands inside the component when the site cannot be reached, and says so', async ({
		open,
	}) => {
		partner.pages.set(
			'/away',
			`<script type="module" src="${site}/embed/v1/program-status.js"></script>
			<lts-program-status program="OAW" lang="ps"><a href="https://x.example/">Instead</a></lts-program-status>`,
		);
		const { page, context } = await open();
		await page.route('**/embed/programs/*.json', (route) => route.abort());
		await page.goto(`${partner.origin}/away`);
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
		partner.pages.set('/clock', component);
		const { page, asked } = await open();
		const count = () => asked.filter(({ pathname }) => pathname.endsWith('.json')).length;
		const status = page.locator('lts-program-status strong');
		await page.clock.install();
		await page.goto(`${partner.origin}/clock`);
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
		partner.pages.set('/late', component);
		const { page } = await open();
		const status = page.locator('lts-program-status strong');
		const note = page.locator('lts-program-status').getByRole('status');
		await page.clock.install({ time: new Date('2026-11-24T10:00:00') });
		await page.goto(`${partner.origin}/late`);
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
});
