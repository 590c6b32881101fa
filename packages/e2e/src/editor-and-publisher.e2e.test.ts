import { createContentClient, ProgramDocument } from '@lts/content-client';
import type { LanguageCode } from '@lts/locales';
import { beforeAll, describe, expect, inject } from 'vitest';
import {
	choose,
	fillDay,
	openDocument,
	publish,
	signedIn,
	signInToAdmin,
	unpublish,
	untilSaved,
} from './admin.ts';
import { takePicture, test } from './browsing.ts';
import { signIn, type Rest } from './rest.ts';
import { promised, readPage, timeUntil, warm, type SitePage } from './site.ts';
import { hire, type Account } from './staff.ts';

const { site, contentApi } = inject('stack');
const english = '/programs/cbp-one';
const dari = '/fa/programs/cbp-one';

let editor: Account;
let publisher: Account;
let restOfEditor: Rest;
let program: string;

beforeAll(async () => {
	[editor, publisher] = [await hire('editor'), await hire('publisher')];
	restOfEditor = await signIn(editor);
	program = `programs/${await restOfEditor.find('programs', 'code', 'CBP-ONE')}`;
	await warm([english, dari, '/', '/programs']);
});

/** The program's status as the page shows it: `ENDED`. */
const statusOn = ({ html }: SitePage) => /data-status="(\w+)"/.exec(html)?.[1];

async function readProgram(locale: LanguageCode) {
	const client = createContentClient({ url: contentApi });
	return (await client.request(ProgramDocument, { code: 'CBP-ONE' }, { locale })).data.program;
}

describe('the status of a program', () => {
	test('is changed by an editor as a draft, who cannot publish it', async ({ open }) => {
		const before = await readPage(english);
		expect(statusOn(before)).toBe('ENDED');
		const { page } = await open();
		await signInToAdmin(page, editor);
		await openDocument(page, { path: program, language: 'en', tab: 'Status' });
		await untilSaved(page, () => choose(page, 'status', 'Paused'));
		await page.getByText('Last saved').waitFor();
		expect(await page.getByRole('button', { name: /publish in|publish all/i }).count()).toBe(0);
		await takePicture(page, 'admin-editor-status');

		await page.reload();
		await page.locator('#field-status').getByText('Paused').waitFor();
		expect(await readPage(english)).toMatchObject({ source: 'hit', etag: before.etag });
	});

	test.for([
		['as published', { _status: 'published' }, {}],
		['without a word about it', {}, {}],
		['in one language', {}, { publishSpecificLocale: 'en' }],
		['in all languages', { _status: 'published' }, { publishAllLocales: 'true' }],
		['by unpublishing', { _status: 'draft' }, {}],
	] as const)('is not changed on the site by an editor %s', async ([, status, query]) => {
		const before = await readPage(english);
		const body = { status: 'open', ...status };
		const answer = await restOfEditor.send('PATCH', `/${program}`, { body, query });
		expect([answer.status, answer.body.doc]).toEqual([403, undefined]);
		expect(await readPage(english)).toMatchObject({ source: 'hit', etag: before.etag });
		expect((await readProgram('en'))?.status).toBe('ENDED');
	});

	test('is changed by one person at a time, and the second is asked before taking over', async ({
		open,
	}) => {
		const { page: first } = await open(await signedIn(editor));
		await openDocument(first, { path: program, language: 'en', tab: 'Status' });
		await untilSaved(first, () => choose(first, 'status', 'Open'));
		await untilSaved(first, () => choose(first, 'status', 'Paused'));

		const { page: second } = await open(await signedIn(publisher));
		await openDocument(second, { path: program, language: 'en' });
		await second.getByText('Document locked').waitFor();
		await second.locator('.document-locked').getByText('The editor').waitFor();
		await takePicture(second, 'admin-locked');
		await second.locator('#document-locked-take-over').click();
		await second.getByText('Document locked').waitFor({ state: 'hidden' });

		await first.locator('#field-statusNote').fill('Words that must not be lost on anybody.');
		await first.getByText('Editing taken over').waitFor();
	});

	test('is on the site and in the content API within a second of its publication', async ({
		open,
	}) => {
		const { page } = await open();
		await signInToAdmin(page, publisher);
		await openDocument(page, { path: program, language: 'en', tab: 'Status' });
		await page.locator('#field-status').getByText('Paused').waitFor();
		// It would publish the drafts of all languages, which nobody has reviewed.
		expect(await page.locator('.form-submit .popup-button').isVisible()).toBe(false);
		await takePicture(page, 'admin-publisher-status');
		// A new status with the day of the old one would mislead readers.
		await page.getByRole('button', { name: /^publish in/i }).click();
		await page.getByText('The status has changed since that day.').waitFor();
		expect(statusOn(await readPage(english))).toBe('ENDED');
		await untilSaved(page, () => fillDay(page, 'statusAsOf', new Date()));
		const since = await publish(page);

		const times = await Promise.all([
			...[english, dari].map((path) =>
				timeUntil(
					() => readPage(path),
					(shown) => statusOn(shown) === 'PAUSED',
					since,
				),
			),
			timeUntil(
				() => readProgram('en'),
				(answer) => answer?.status === 'PAUSED',
				since,
			),
		]);
		expect(Math.max(...times)).toBeLessThan(promised());

		const reader = await open();
		await reader.page.goto(site + english);
		expect(await reader.page.locator('main .status .status').innerText()).toBe('Paused');
	});
});

describe('a program that is taken offline', () => {
	test('is gone at once and stays gone, until it is published again', async ({ open }) => {
		const { page } = await open(await signedIn(publisher));
		await openDocument(page, { path: program, language: 'en', tab: 'Status' });

		const sinceGone = await unpublish(page);
		const isGone = ({ status }: SitePage) => status === 404;
		const untilGone = await timeUntil(() => readPage(english), isGone, sinceGone);
		expect(untilGone).toBeLessThan(promised());
		for (let n = 0; n < 20; n += 1) {
			expect((await readPage(english)).status).toBe(404);
			for (const list of ['/programs', '/']) {
				expect((await readPage(list)).html).not.toContain(`href="${english}"`);
			}
		}
		expect(await readProgram('en')).toBeNull();
		expect(await readPage(dari)).toMatchObject({ status: 200 });

		await page.getByText('Draft — not published in').waitFor();
		const sinceBack = await publish(page);
		const isBack = ({ status }: SitePage) => status === 200;
		const untilBack = await timeUntil(() => readPage(english), isBack, sinceBack);
		expect(untilBack).toBeLessThan(promised());
		const isListed = ({ html }: SitePage) => html.includes(`href="${english}"`);
		const untilListed = await timeUntil(() => readPage('/programs'), isListed, sinceBack);
		expect(untilListed).toBeLessThan(promised());
	});
});

describe('the Dari text of a program', () => {
	const note = 'این یادداشت برای آزمایش نوشته شده است.';

	test('is published without a change to the English page', async ({ open }) => {
		const before = await readPage(english);
		const { page } = await open(await signedIn(publisher));
		await openDocument(page, { path: program, language: 'fa-AF', tab: 'Status' });
		await untilSaved(page, () => page.locator('#field-statusNote').fill(note));
		expect((await readPage(dari)).html).not.toContain(note);
		const since = await publish(page);
		await page.getByText('Published in Dari (دری). Readers see it now.').waitFor();

		const hasNote = ({ html }: SitePage) => html.includes(note);
		expect(await timeUntil(() => readPage(dari), hasNote, since)).toBeLessThan(promised());
		const untilAnswered = await timeUntil(
			() => readProgram('fa-AF'),
			(answer) => answer?.statusNote === note,
			since,
		);
		expect(untilAnswered).toBeLessThan(promised());
		expect((await readPage(english)).etag).toBe(before.etag);
	});

	test('is laid out from right to left', async ({ open }) => {
		const { page } = await open({ viewport: { width: 1280, height: 900 } });
		const startOf = async (path: string) => {
			await page.goto(site + path);
			return page.evaluate(() => {
				const middle = (selector: string) => {
					const box = document.querySelector(selector)?.getBoundingClientRect();
					return box ? (box.left + box.right) / 2 / innerWidth : NaN;
				};
				return {
					direction: getComputedStyle(document.body).direction,
					logo: middle('header .brand'),
					language: middle('header .switch'),
					timelineDot: middle('.timeline'),
				};
			});
		};
		const left = await startOf(english);
		expect(left).toMatchObject({ direction: 'ltr' });
		expect(left.logo).toBeLessThan(0.5);
		expect(left.language).toBeGreaterThan(0.5);
		const right = await startOf(dari);
		expect(right.direction).toBe('rtl');
		expect(right.logo).toBeCloseTo(1 - left.logo, 1);
		expect(right.language).toBeCloseTo(1 - left.language, 1);
		expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
		await takePicture(page, 'program-dari-published');
	});

	test('gives way to the English one when it is taken offline, and comes back', async ({
		open,
	}) => {
		const { page } = await open(await signedIn(publisher));
		await openDocument(page, { path: program, language: 'fa-AF', tab: 'Status' });
		const sinceGone = await unpublish(page);
		const isEnglish = ({ html }: SitePage) => html.includes('<h1 lang="en" dir="ltr"');
		expect(await timeUntil(() => readPage(dari), isEnglish, sinceGone)).toBeLessThan(promised());
		for (let n = 0; n < 20; n += 1) expect((await readPage(dari)).html).not.toContain(note);
		expect(await readProgram('fa-AF')).toBeNull();
		expect(await readPage(english)).toMatchObject({ status: 200 });

		await page.getByText('Draft — not published in').waitFor();
		const sinceBack = await publish(page);
		const isDari = ({ html }: SitePage) => html.includes(note) && !isEnglish({ html } as SitePage);
		expect(await timeUntil(() => readPage(dari), isDari, sinceBack)).toBeLessThan(promised());
	});
});
