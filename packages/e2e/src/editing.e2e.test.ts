import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { openDocument, publish, signedIn, untilSaved } from './admin.ts';
import { takePicture, test } from './browsing.ts';
import { signIn, type Rest } from './rest.ts';
import { hire, type Account } from './staff.ts';

const { admin } = inject('stack');

let editor: Account;
let publisher: Account;
let translator: Account;
let restOfPublisher: Rest;
let created = 0;
const paths: string[] = [];

/** A program of its own for each test, published in English. */
async function newProgram(): Promise<string> {
	created += 1;
	const id = await restOfPublisher.create('programs', 'en', {
		...{ name: `Program ${created}`, summary: 'In short.', code: `EDITING-${created}` },
		...{ status: 'open', statusAsOf: '2026-01-01' },
	});
	paths.push(`/programs/${id}`);
	return `programs/${id}`;
}

beforeAll(async () => {
	[editor, publisher] = [await hire('editor'), await hire('publisher')];
	translator = await hire('translator', ['fa-AF']);
	restOfPublisher = await signIn(publisher);
});

// Whoever edited them last still holds their locks.
afterAll(async () => {
	for (const path of paths) {
		await restOfPublisher.send('DELETE', path, { query: { overrideLock: 'true' } });
	}
});

/** Waits until the line says just this. */
async function untilStatus(page: Page, words: string): Promise<void> {
	await page.locator('.lts-status .status__value').getByText(words, { exact: true }).waitFor();
}

async function discard(page: Page): Promise<void> {
	await page.locator('#action-discard-changes').click();
	await page.getByText('what is live stay as they are').waitFor();
	const loaded = page.waitForEvent('load');
	await page.getByRole('button', { name: 'Discard', exact: true }).click();
	await loaded;
}

describe('the status of a document', () => {
	test('is told at once and of the language that is open, also beside drafts of others', async ({
		open,
	}) => {
		const program = await newProgram();
		const { page } = await open(await signedIn(publisher));
		await openDocument(page, { path: program, language: 'fa-AF' });
		await untilStatus(page, 'Draft — not published in Dari (دری)');
		await untilSaved(page, () => page.locator('#field-name').fill('نام تازه'));

		await openDocument(page, { path: program, language: 'en' });
		await untilStatus(page, 'Published in English');
		await untilSaved(page, () => page.locator('#field-summary').fill('Words for a test.'));
		await untilStatus(page, 'Published in English, with changes not yet published');
		await takePicture(page, 'admin-status-changed');
		await publish(page);
		await untilStatus(page, 'Published in English');
	});
});

describe('a publication that is refused', () => {
	test('marks the fields, counts them on their tab, names them, and saves the words', async ({
		open,
	}) => {
		const program = await newProgram();
		const { page } = await open(await signedIn(publisher));
		await openDocument(page, { path: program, language: 'en' });
		await page.locator('#field-name').fill('A program, renamed');
		await page.locator('#field-summary').fill('');
		// At once, before the draft saves itself, which used to take the marks away.
		const saved = page.waitForResponse((answer) => answer.url().includes('autosave=true'));
		await page.getByRole('button', { name: /^Publish in / }).click();
		await page.getByText('Program → Summary').waitFor();
		expect((await saved).ok()).toBe(true);
		await page.waitForTimeout(3000);
		await page.locator('.field-error').getByText('This field is required').waitFor();
		expect(await page.locator('.tabs-field__tab-button--active').innerText()).toMatch(/1/);
		await takePicture(page, 'admin-publish-refused');

		await untilSaved(page, () => page.locator('#field-summary').fill('What it is.'));
		await expect.poll(() => page.locator('.field-error').count()).toBe(0);
		expect(await page.locator('.tabs-field__tab-button--active').innerText()).not.toMatch(/1/);
		await publish(page);
		await untilStatus(page, 'Published in English');
		expect(await page.locator('.field-error').count()).toBe(0);
	});

	test('of a new document is free of marks as soon as the fields are filled', async ({ open }) => {
		const { page } = await open(await signedIn(publisher));
		await page.goto(`${admin}/admin/collections/guides/create?locale=en`);
		await page.getByRole('button', { name: /^Publish in / }).click();
		const marked = page.locator('.field-error:visible');
		await expect.poll(() => marked.count()).toBe(3);
		await untilSaved(page, () => page.locator('#field-title').fill('A guide'));
		await untilSaved(page, () => page.locator('#field-summary').fill('What it is.'));
		await expect.poll(() => marked.count()).toBe(1);
		expect(await marked.locator('xpath=..').innerText()).toContain('Text');
		await takePicture(page, 'admin-publish-refused-new');
	});

	test('keeps the words that were typed just before', async ({ open }) => {
		const program = await newProgram();
		const { page } = await open(await signedIn(publisher));
		await openDocument(page, { path: program, language: 'en' });
		await page.locator('#field-name').fill('A program, renamed');
		await page.locator('#field-summary').fill('');
		const saved = page.waitForResponse((answer) => answer.url().includes('autosave=true'));
		await page.getByRole('button', { name: /^Publish in / }).click();
		expect((await saved).ok()).toBe(true);
		await page.reload();
		expect(await page.locator('#field-name').inputValue()).toBe('A program, renamed');
		await discard(page);
		await untilStatus(page, 'Published in English');
		expect(await page.locator('#field-name').inputValue()).toMatch(/^Program \d$/);
	});
});

describe('a draft that saves itself over a slow connection', () => {
	test('loses nothing of what is typed meanwhile, in whichever field', async ({ open }) => {
		const program = await newProgram();
		const { page } = await open(await signedIn(publisher));
		await openDocument(page, { path: program, language: 'en' });
		const slow = (url: URL) => url.searchParams.get('autosave') === 'true';
		await page.route(slow, async (route) => {
			const answer = await route.fetch();
			await page.waitForTimeout(1500);
			await route.fulfill({ response: answer });
		});
		const [name, summary] = [page.locator('#field-name'), page.locator('#field-summary')];
		const sent = page.waitForRequest((request) => slow(new URL(request.url())));
		await summary.fill('First');
		await sent;
		const answered = page.waitForResponse((answer) => slow(new URL(answer.url())));
		await name.fill('Renamed while it was saved');
		await summary.fill('First and second');
		await answered;
		await untilSaved(page, () => Promise.resolve());
		expect(await name.inputValue()).toBe('Renamed while it was saved');
		await page.unrouteAll({ behavior: 'wait' });
		await page.reload();
		expect(await name.inputValue()).toBe('Renamed while it was saved');
		expect(await summary.inputValue()).toBe('First and second');
	});
});

describe('changes that are discarded', () => {
	test('by an editor give the menu of the site back as it is live', async ({ open }) => {
		const live = await restOfPublisher.read('/globals/navigation', 'en');
		const { page } = await open(await signedIn(editor));
		await page.goto(`${admin}/admin/globals/navigation?locale=en`);
		const first = page.locator('#field-main__0__link__label, [name="main.0.link.label"]').first();
		await page.locator('#main-row-0').getByRole('button').first().waitFor();
		const folded = page.locator('#main-row-0 .collapsible--collapsed');
		await first.or(folded.first()).first().waitFor();
		if (await folded.count()) await page.locator('#main-row-0 .collapsible__toggle').click();
		const label = await first.inputValue();
		await untilSaved(page, () => first.fill('Not like this'));
		await discard(page);
		await untilStatus(page, 'Published in English');
		expect(await page.locator('#main-row-0').innerText()).toContain(label);
		expect(await restOfPublisher.read('/globals/navigation', 'en')).toEqual(live);
	});

	test('by a translator empty a language that was not published yet', async ({ open }) => {
		const program = await newProgram();
		const { page } = await open(await signedIn(translator));
		await openDocument(page, { path: program, language: 'fa-AF' });
		await untilSaved(page, () => page.locator('#field-summary').fill('خلاصه'));
		await takePicture(page, 'admin-translator-dari');
		await discard(page);
		await page.locator('#field-summary').waitFor();
		expect(await page.locator('#field-summary').inputValue()).toBe('');
		await openDocument(page, { path: program, language: 'en' });
		expect(await page.locator('#action-discard-changes').count()).toBe(0);
	});
});

describe('a new document', () => {
	const drafts = async () =>
		(await restOfPublisher.send('GET', '/news', { query: { draft: 'true', limit: '100' } })).body
			.totalDocs as number;

	test('is called untitled, and gone when it is left before a word was typed', async ({ open }) => {
		const before = await drafts();
		const { page } = await open(await signedIn(editor));
		await page.goto(`${admin}/admin/collections/news`);
		await page.getByRole('link', { name: 'Create New' }).first().click();
		await page.getByRole('heading', { name: 'Untitled' }).waitFor();
		expect(await page.getByRole('link', { name: 'API', exact: true }).count()).toBe(0);
		await page.locator('.step-nav').getByRole('link', { name: 'News' }).click();
		await expect.poll(drafts, { timeout: 20_000 }).toBe(before);
		await expect.poll(() => page.getByText('Untitled').count(), { timeout: 20_000 }).toBe(0);
	});

	test('stays when something was typed, under its title', async ({ open }) => {
		const { page } = await open(await signedIn(editor));
		await page.goto(`${admin}/admin/collections/news/create`);
		await page.getByRole('heading', { name: 'Untitled' }).waitFor();
		await untilSaved(page, () => page.locator('#field-title').fill('A first thought'));
		await page.locator('.step-nav').getByRole('link', { name: 'News' }).click();
		await page.getByRole('link', { name: 'A first thought' }).click();
		expect(await page.locator('#field-title').inputValue()).toBe('A first thought');
		paths.push(new URL(page.url()).pathname.replace('/admin/collections', ''));
	});
});

test('an editor finds their own address and role in their account', async ({ open }) => {
	const { page } = await open(await signedIn(editor));
	await page.goto(`${admin}/admin/account`);
	const email = page.locator('input[name="email"]');
	await email.waitFor();
	expect(await email.count()).toBe(1);
	expect(await email.inputValue()).toBe(editor.email);
	await page.locator('#field-role').getByText('Editor: writes drafts').waitFor();
});
