import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { test as base } from 'vitest';
import { launchBrowser } from './browser.ts';

export interface Visit {
	page: Page;
	context: BrowserContext;
	/** Errors and warnings of the console, and scripts that broke. */
	troubles: string[];
	/** Addresses that the browser asked for. */
	asked: URL[];
}

/** Opens a tab of a browser that has never been here. */
export type Open = (options?: BrowserContextOptions) => Promise<Visit>;

/** Milliseconds, on a machine with much other work; where a time is promised, the test measures it. */
const patience = 30_000;
/** The first page that a server shows after its start, on a machine with other work. */
const patienceForPages = 45_000;
const results = join(import.meta.dirname, '../test-results');

/** Tests with a browser. When one fails, `test-results` has what its tabs showed and said. */
export const test = base.extend<{ $file: { browser: Browser }; $test: { open: Open } }>({
	browser: [
		// eslint-disable-next-line no-empty-pattern -- Vitest reads from the pattern what a fixture needs
		async ({}, use) => {
			const browser = await launchBrowser();
			await use(browser);
			await browser.close();
		},
		{ scope: 'file' },
	],
	open: async ({ browser, task }, use) => {
		const visits: (Visit & { log: string[] })[] = [];
		await use(async (options) => {
			const context = await browser.newContext(options);
			context.setDefaultTimeout(patience);
			context.setDefaultNavigationTimeout(patienceForPages);
			const visit = { ...watch(await context.newPage()), context };
			visits.push(visit);
			return visit;
		});
		for (const [n, visit] of visits.entries()) {
			if (task.result?.state === 'fail') await keep(visit, `${task.fullTestName}-${n + 1}`);
			await visit.context.close();
		}
	},
});

function watch(page: Page) {
	const troubles: string[] = [];
	const asked: URL[] = [];
	const log: string[] = [];
	page.on('console', (message) => {
		const line = `${message.type()}: ${message.text()}`;
		log.push(line);
		if (['error', 'warning'].includes(message.type())) troubles.push(line);
	});
	page.on('pageerror', (error) => {
		log.push(String(error.stack));
		troubles.push(String(error));
	});
	page.on('request', (request) => asked.push(new URL(request.url())));
	page.on('response', (response) => {
		if (response.status() < 400) return;
		log.push(`${response.status()} ${response.request().method()} ${response.url()}`);
	});
	page.on('requestfailed', (request) => {
		log.push(`${request.failure()?.errorText} ${request.method()} ${request.url()}`);
	});
	return { page, troubles, asked, log };
}

async function keep({ page, log }: { page: Page; log: string[] }, title: string): Promise<void> {
	const name = join(results, title.replaceAll(/[^\w-]+/g, '-').slice(-120));
	await mkdir(results, { recursive: true });
	await writeFile(`${name}.txt`, [page.url(), ...log, ''].join('\n'));
	// A tab that hangs must not hide why the test failed.
	await page.screenshot({ path: `${name}.png`, timeout: 5000 }).catch((error: unknown) => {
		console.error(`No picture of the failure: ${String(error)}`);
	});
	console.error(`What the browser showed and said: ${name}.png, ${name}.txt`);
}

/** A picture of the whole page for people to look at, when SCREENSHOT_DIR names a folder for it. */
export async function takePicture(page: Page, name: string): Promise<void> {
	const folder = process.env.SCREENSHOT_DIR;
	if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
