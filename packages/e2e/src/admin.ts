import type { LanguageCode } from '@lts/locales';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { signIn } from './rest.ts';
import type { Account } from './staff.ts';

/** Signs in with the form, as a person does, and waits for the dashboard. */
export async function signInToAdmin(page: Page, { email, password }: Account): Promise<void> {
	if (page.url() === 'about:blank') await page.goto(`${inject('stack').admin}/admin`);
	await page.getByLabel('Email').fill(email);
	await page.getByLabel('Password').fill(password);
	await page.getByRole('button', { name: 'Login' }).click();
	await page.getByRole('heading', { name: 'Information' }).waitFor();
}

/** Options of a browser in which a member of staff has signed in before. */
export async function signedIn(account: Account): Promise<BrowserContextOptions> {
	const { token = '' } = await signIn(account);
	const cookie = {
		...{ name: 'payload-token', value: token, expires: -1 },
		...{ domain: new URL(inject('stack').admin).hostname, path: '/' },
		...{ httpOnly: true, secure: false, sameSite: 'Lax' as const },
	};
	return { storageState: { cookies: [cookie], origins: [] } };
}

/** Opens a document in a language, at one of its tabs. */
export async function openDocument(
	page: Page,
	{ path, language, tab }: { path: string; language: LanguageCode; tab?: string },
): Promise<void> {
	await page.goto(`${inject('stack').admin}/admin/collections/${path}?locale=${language}`);
	if (tab) await page.getByRole('button', { name: tab, exact: true }).click();
}

/** Does something after which the admin saves the document by itself, and waits until it has. */
export async function untilSaved(page: Page, change: () => Promise<void>): Promise<void> {
	await answered({ page, part: 'autosave=true', act: change });
}

/** Presses the button that publishes. @returns when the answer came, by `performance.now()` */
export async function publish(page: Page): Promise<number> {
	const button = page.getByRole('button', { name: /^Publish in / });
	return answered({ page, part: 'publishSpecificLocale=', act: () => button.click() });
}

/** Takes the language offline by the menu. @returns when the answer came, by `performance.now()` */
export async function unpublish(page: Page): Promise<number> {
	await page.locator('.doc-controls__popup button').click();
	await page.getByRole('button', { name: /^Unpublish in / }).click();
	const button = page.getByRole('button', { name: 'Confirm' });
	return answered({ page, part: 'locale=', act: () => button.click() });
}

/** Picks an option of a select field. */
export async function choose(page: Page, field: string, option: string): Promise<void> {
	await page.locator(`#field-${field} .rs__control`).click();
	await page.getByRole('option', { name: option, exact: true }).click();
}

/** Types a day as the admin shows it: `November 24, 2026`. */
export async function fillDay(page: Page, field: string, day: Date): Promise<void> {
	const input = page.locator(`#field-${field} input`);
	await input.fill(day.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' }));
	await input.press('Enter');
}

/** Of a document, and of a global. */
const writes = ['PATCH', 'POST'];

async function answered(step: {
	page: Page;
	/** What the address of the request contains. */
	part: string;
	act: () => Promise<void>;
}): Promise<number> {
	const answer = step.page.waitForResponse(
		(response) =>
			writes.includes(response.request().method()) && response.url().includes(step.part),
	);
	await Promise.all([answer, step.act()]);
	const at = performance.now();
	const response = await answer;
	if (!response.ok()) throw new Error(`${response.url()} answered ${response.status()}.`);
	return at;
}
