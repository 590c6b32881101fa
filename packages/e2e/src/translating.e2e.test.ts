import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { openDocument, signedIn, untilSaved } from './admin.ts';
import { takePicture, test } from './browsing.ts';
import { signIn, type Data, type Rest } from './rest.ts';
import { hire, type Account } from './staff.ts';

let editor: Account;
let translator: Account;
let rest: Rest;

beforeAll(async () => {
	[editor, translator] = [await hire('editor'), await hire('translator', ['fa-AF'])];
	rest = await signIn(await hire('publisher'));
});

afterAll(() => rest.removeCreated());

const onePixel = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
	'base64',
);

async function takePictures(page: Page, name: string): Promise<void> {
	await takePicture(page, name);
	await page.setViewportSize({ width: 360, height: 740 });
	await takePicture(page, `${name}-360`);
	await page.setViewportSize({ width: 1280, height: 800 });
}

describe('a translator who opens a page that is only in English', () => {
	test('starts from its text, blocks and all, and leaves the English alone', async ({ open }) => {
		const layout = [{ blockType: 'call-to-action', heading: 'Stand by them' }];
		const id = await rest.create('pages', 'en', {
			...{ title: 'To be translated', path: 'to-be-translated', layout },
		});
		const english = await rest.read(`/pages/${id}`, 'en');
		const { page } = await open(await signedIn(translator));
		await page.setViewportSize({ width: 1280, height: 800 });
		await openDocument(page, { path: `pages/${id}`, language: 'fa-AF' });
		const start = page.locator('#action-start-from-english');
		await start.waitFor();
		expect(await page.locator('#action-discard-changes').count()).toBe(0);
		await takePictures(page, 'admin-translation-empty');

		const loaded = page.waitForEvent('load');
		await start.click();
		await loaded;
		await page.locator('#layout-row-0').getByText('Stand by them').waitFor();
		await page.locator('#action-discard-changes').waitFor();
		expect(await page.locator('#field-title').inputValue()).toBe('To be translated');
		await untilSaved(page, () => page.locator('#field-title').fill('برای ترجمه'));
		await takePictures(page, 'admin-translation-started');

		// Over words that are there it asks first.
		await start.click();
		await page.getByText('Replace the draft in Dari').waitFor();
		await page.getByRole('button', { name: 'Cancel' }).click();

		const query = { locale: 'fa-AF', draft: 'true', depth: '0' };
		const { body } = await rest.send('GET', `/pages/${id}`, { query });
		expect(body).toMatchObject({ title: 'برای ترجمه', _status: 'draft', layout: [{}] });
		expect(await rest.read(`/pages/${id}`, 'en')).toEqual(english);
	});
});

describe('an editor who opens a picture that readers see', () => {
	test('reads why it cannot be changed, and what to do', async ({ open }) => {
		const file = new File([onePixel], 'in-use.png', { type: 'image/png' });
		const image = await rest.upload('en', file, { alt: 'A gate' });
		const data: Data = { title: 'At the gate', slug: 'at-the-gate', kind: 'update' };
		await rest.create('news', 'en', { ...data, date: '2026-01-01', summary: 'Short.', image });
		const { page } = await open(await signedIn(editor));
		await page.setViewportSize({ width: 1280, height: 800 });
		await openDocument(page, { path: `media/${image}`, language: 'en' });
		await page.getByText('(News: ‘At the gate’). Ask a publisher, or upload a new file.').waitFor();
		expect(await page.locator('#field-alt').isDisabled()).toBe(true);
		expect(await page.locator('#action-save').count()).toBe(0);
		await takePictures(page, 'admin-file-in-use');
	});
});
