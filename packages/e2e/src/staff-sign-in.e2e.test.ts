import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { test, takePicture } from './browsing.ts';
import { pixel } from './changes.ts';
import { createRest, signIn } from './rest.ts';
import { hire } from './staff.ts';
import { signInToAdmin } from './admin.ts';

const { admin } = inject('stack');

describe('somebody without an account', () => {
	test('cannot register, neither on a page nor through its endpoint', async ({ open }) => {
		const { page } = await open();
		await page.goto(`${admin}/admin/create-first-user`);
		await page.getByRole('link', { name: 'Sign in' }).waitFor();
		expect(await page.locator('input, form').count()).toBe(0);

		const newcomer = { email: 'newcomer@example.org', password: 'a password that is long enough' };
		const { status, body } = await createRest().send('POST', '/users/first-register', {
			body: newcomer,
		});
		expect([status, body.token]).toEqual([403, undefined]);
		await expect(signIn(newcomer)).rejects.toThrow('401');
	});

	test.for([
		...['pages', 'programs', 'developments', 'news', 'guides', 'actions', 'alerts'],
		...[
			'media',
			'redirects',
			'users',
			'api-clients',
			'webhooks',
			'webhook-deliveries',
			'globals/navigation',
			'globals/site-settings',
		],
	])('gets nothing of %s from the admin', async (path) => {
		const nobody = createRest();
		const answers = await Promise.all([
			nobody.send('GET', `/${path}`),
			nobody.send('GET', `/${path}`, { query: { draft: 'true', locale: 'all' } }),
			nobody.send('GET', `/${path}/versions`),
			nobody.send('POST', `/${path}`, { body: path === 'media' ? upload() : {} }),
		]);
		for (const { status, body } of answers) {
			expect(status).toBeOneOf([401, 403, 404]);
			expect(Object.keys(body)).toEqual([expect.stringMatching(/^(errors|message)$/)]);
		}
	});

	test('sees the sign-in page instead of a document', async ({ open }) => {
		const { page } = await open();
		await page.goto(`${admin}/admin/collections/programs/1`);
		await page.getByLabel('Password').waitFor();
		expect(new URL(page.url()).pathname).toBe('/admin/login');
		expect(await page.content()).not.toContain('Operation Allies Welcome');
	});
});

describe('a member of staff', () => {
	test('signs in on a phone, opens a document, and signs out', async ({ open }) => {
		const { page } = await open({ viewport: { width: 360, height: 740 }, hasTouch: true });
		await page.goto(`${admin}/admin`);
		await page.getByLabel('Email').waitFor();
		await takePicture(page, 'admin-sign-in-360');
		expect(await isWiderThanScreen(page)).toBe(false);
		await signInToAdmin(page, await hire('editor'));
		await takePicture(page, 'admin-dashboard-360');
		expect(await isWiderThanScreen(page)).toBe(false);

		await page.getByRole('link', { name: 'Show all News' }).click();
		await page.getByRole('link', { name: 'Families can stay for now' }).click();
		await page.getByRole('heading', { name: 'Families can stay for now' }).waitFor();
		await takePicture(page, 'admin-document-360');

		await page.goto(`${admin}/admin/logout`);
		await page.getByLabel('Email').waitFor();
		await page.goto(`${admin}/admin/collections/news`);
		await page.getByLabel('Email').waitFor();
		expect(new URL(page.url()).pathname).toBe('/admin/login');
	});

	test('is refused with a wrong password, and told so', async ({ open }) => {
		const { email } = await hire('editor');
		const { page } = await open();
		await page.goto(`${admin}/admin`);
		await page.getByLabel('Email').fill(email);
		await page.getByLabel('Password').fill('not the password');
		await page.getByRole('button', { name: 'Login' }).click();
		await page.getByText('The email or password provided is incorrect.').waitFor();
		expect(new URL(page.url()).pathname).toBe('/admin/login');
	});
});

function upload(): FormData {
	const form = new FormData();
	form.set('file', pixel('from-nobody'));
	form.set('_payload', '{"alt":"A pixel"}');
	return form;
}

async function isWiderThanScreen(page: Page): Promise<boolean> {
	return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}
