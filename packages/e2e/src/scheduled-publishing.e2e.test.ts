import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { openDocument, signedIn } from './admin.ts';
import { takePicture, test } from './browsing.ts';
import { fieldsOf, unique } from './changes.ts';
import { signIn, type Rest } from './rest.ts';
import { readPage } from './site.ts';
import { hire, type Account } from './staff.ts';

const dari = { title: 'خبر برنامه‌ریزی‌شده', summary: 'خلاصهٔ خبر.' };
/** On a machine that is busy. What is measured is that it happens by itself, not how fast. */
const patience = { timeout: 45_000, interval: 100 };

let publisher: Account;
let editor: Rest;
let rest: Rest;
let id: number;
const { name, slug } = unique();

beforeAll(async () => {
	publisher = await hire('publisher');
	rest = await signIn(publisher);
	editor = await signIn(await hire('editor'));
	id = await rest.create('news', 'en', fieldsOf.news({ title: name, slug }));
	const query = { draft: 'true', locale: 'fa-AF' };
	await rest.send('PATCH', `/news/${id}`, { body: dari, query });
});
afterAll(() => rest.removeCreated());

const inDari = () => readPage(`/fa/news/${slug}`);

/** A plan for so many milliseconds from now. */
function plan(by: Rest, inMs: number) {
	const at = new Date(Date.now() + inMs).toISOString().slice(0, 19);
	const body = { action: 'publish', at, timeZone: 'UTC' };
	return by.send('POST', `/news/${id}/schedule`, { body, query: { locale: 'fa-AF' } });
}

describe('the publication of a language', () => {
	test('is planned in its form, shown there with the time zone, and cancelled', async ({
		open,
	}) => {
		const { page, troubles } = await open({
			...(await signedIn(publisher)),
			...{ timezoneId: 'America/New_York', viewport: { width: 360, height: 740 } },
		});
		await openDocument(page, { path: `news/${id}`, language: 'fa-AF' });
		await page.getByRole('button', { name: 'Schedule', exact: true }).click();
		await page.getByLabel('Day and time').fill('2099-01-15T09:00');
		await page.getByLabel('Time zone').selectOption('Asia/Kabul');
		await page.getByText('On this computer: Jan 14, 2099, 11:30 PM EST (New York)').waitFor();
		await page.keyboard.press('Enter');
		const planned = page.getByRole('list', { name: 'Scheduled' });
		await planned
			.getByText('Dari (دری) will be published on Jan 15, 2099, 9:00 AM GMT+4:30 (Kabul).')
			.waitFor();
		await takePicture(page, 'admin-scheduled');
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(360);

		await page.goto(`${inject('stack').admin}/admin`);
		await planned.getByRole('link', { name }).click();
		await page.waitForURL((url) => url.pathname.endsWith(`/news/${id}`));
		await planned.getByRole('button', { name: /^Cancel: Dari/ }).click();
		await planned.waitFor({ state: 'detached' });
		expect(troubles).toEqual([]);
	});

	test('is not planned by an editor', async () => {
		expect((await plan(editor, 60_000)).status).toBe(403);
	});

	test('happens at its time, and to no other language', async () => {
		const english = await readPage(`/news/${slug}`);
		expect((await inDari()).html).not.toContain(dari.title);
		// Long enough that it is still to come when a slow machine reads it.
		expect(await plan(rest, 4_000)).toMatchObject({ status: 201, body: { problem: null } });
		await expect.poll(async () => (await inDari()).html, patience).toContain(dari.title);
		expect((await readPage(`/news/${slug}`)).etag).toBe(english.etag);
	});
});
