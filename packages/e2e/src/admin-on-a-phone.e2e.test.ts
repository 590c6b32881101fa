import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { openDocument, signedIn } from './admin.ts';
import { takePicture, test } from './browsing.ts';
import { tooWide } from './looks.ts';
import { signIn, type Rest } from './rest.ts';

const { admin, account } = inject('stack');
const phone = { viewport: { width: 360, height: 740 } };

let rest: Rest;
let client: number;
let program: number;

beforeAll(async () => {
	rest = await signIn(account);
	client = await rest.create('api-clients', 'en', {
		...{ name: 'The website of a parish with a long name', organization: 'A parish' },
		...{ contactEmail: 'web@example.org', scopes: ['content'] },
	});
	await rest.send('POST', `/api-clients/${client}/keys`, { body: {} });
	program = await rest.find('programs', 'code', 'OAW');
});
afterAll(() => rest.removeCreated());

/** What is cut off, or broken into several lines though it is one thing to read. */
function broken(page: Page, selector: string): Promise<string[]> {
	return page.locator(selector).evaluateAll((elements) =>
		elements
			.filter((element) => {
				const range = document.createRange();
				range.selectNodeContents(element);
				const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
				return lines.size > 1 || element.scrollWidth > element.clientWidth + 1;
			})
			.map((element) => element.textContent),
	);
}

// One visit for all of it: the admin's scripts are loaded once.
test('every screen fits, and says in whole words and lines what it says', async ({ open }) => {
	const { page } = await open({ ...(await signedIn(account)), ...phone });
	for (const [path, part] of [
		['', '.dashboard'],
		['/collections/developments', '.table'],
		['/collections/webhook-deliveries', '.list-header'],
		['/globals/navigation', '#action-schedule'],
		['/account', '.payload-settings'],
		['/nowhere', '.not-found'],
	] as const) {
		await page.goto(`${admin}/admin${path}?locale=fa-AF`);
		await page.locator(part).first().waitFor();
		expect(await tooWide(page), path).toEqual([]);
		await takePicture(page, `admin-phone${path.replaceAll('/', '-')}`);
	}

	await openDocument(page, { path: `api-clients/${client}`, language: 'en' });
	await page.locator('.lts-keys__table td').first().waitFor();
	expect(await broken(page, '.lts-keys__table td:not(:last-child)')).toEqual([]);
	expect(await tooWide(page)).toEqual([]);
	await takePicture(page, 'admin-phone-keys');

	// How a document stands scrolls away, and the buttons stay.
	await openDocument(page, { path: `programs/${program}`, language: 'fa-AF' });
	await page.locator('#action-schedule').waitFor();
	await page.locator('.doc-controls__value:visible').first().waitFor();
	expect(await broken(page, '.doc-controls__value:visible')).toEqual([]);
	expect(await tooWide(page)).toEqual([]);
	await takePicture(page, 'admin-phone-document');
	await page.locator('#field-code').scrollIntoViewIfNeeded();
	await page.evaluate(() => scrollBy(0, innerHeight));
	const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y;
	await expect.poll(() => top('.doc-controls__controls-wrapper')).toBe(0);
	expect(await top('.lts-status')).toBeLessThan(-20);
});
