import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';

import { takePicture, test } from './browsing.ts';

const { contentApi } = inject('stack');

/** Where the panes of query and answer stand on the page. */
async function panes(page: Page) {
	const boxOf = async (pane: string) => {
		const box = await page.locator(pane).boundingBox();
		if (!box) throw new Error(`${pane} cannot be seen.`);
		return box;
	};
	return { query: await boxOf('.graphiql-editors'), answer: await boxOf('.graphiql-response') };
}

describe('a developer at a partner who opens the address of the content API', () => {
	test('runs an example and asks again in another language, with no other host in between', async ({
		open,
	}) => {
		const { page, context, asked, troubles } = await open({
			viewport: { width: 1280, height: 800 },
		});
		await page.goto(`${contentApi}/content/v1`);
		const run = page.getByRole('button', { name: /execute query/i });
		await run.click();
		const answer = page.getByRole('region', { name: /result/i });
		await answer.getByText('"OAW"').waitFor();
		expect(await page.locator('#told').innerText()).toMatch(/^200 · \d+ ms · position \d+/);
		await takePicture(page, 'explorer-1280');
		// Beside each other, and nothing of them below the window.
		const wide = await panes(page);
		expect(wide.answer.x).toBeGreaterThan(wide.query.x + wide.query.width / 2);
		for (const pane of Object.values(wide)) expect(pane.y + pane.height).toBeLessThanOrEqual(800);

		await page.getByRole('combobox', { name: 'Language' }).selectOption('fa-AF');
		await page.getByRole('textbox', { name: 'Key' }).fill('lts_not_a_key');
		const [request] = await Promise.all([
			page.waitForRequest((one) => one.url().includes('locale=fa-AF')),
			run.click(),
		]);
		expect(await request.headerValue('authorization')).toBe('Bearer lts_not_a_key');
		await answer.getByText('API_KEY_DAMAGED').first().waitFor();
		await page.getByRole('textbox', { name: 'Key' }).fill('');
		expect(new URL(page.url()).searchParams.get('locale')).toBe('fa-AF');

		// Introspection works within the limits: the documentation is there.
		await page.getByRole('button', { name: /documentation/i }).click();
		await page.getByRole('link', { name: 'ImageSize' }).waitFor();

		await page.setViewportSize({ width: 360, height: 800 });
		await takePicture(page, 'explorer-360');
		// One below the other, each as wide as a phone, and nothing beside the window.
		const narrow = await panes(page);
		expect(narrow.answer.y).toBeGreaterThanOrEqual(narrow.query.y + narrow.query.height);
		for (const pane of Object.values(narrow)) expect(pane.width).toBeGreaterThan(300);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
		expect(
			asked.filter(({ origin }) => origin !== contentApi && origin !== 'null').map(String),
		).toEqual([]);
		expect(await context.cookies()).toEqual([]);
		expect(troubles).toEqual([expect.stringContaining('401 (Unauthorized)')]);
		expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('lts_not_a_key');
	});
});
