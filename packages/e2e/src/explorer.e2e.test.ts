import { describe, expect, inject } from 'vitest';
import { takePicture, test } from './browsing.ts';

const { contentApi } = inject('stack');

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
		expect(
			asked.filter(({ origin }) => origin !== contentApi && origin !== 'null').map(String),
		).toEqual([]);
		expect(await context.cookies()).toEqual([]);
		expect(troubles).toEqual([expect.stringContaining('401 (Unauthorized)')]);
		expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('lts_not_a_key');
	});
});
