import { languageCodes, languageOf, localizePath, type LanguageCode } from '@lts/locales';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { takePicture, test, type Visit } from './browsing.ts';
import { fieldsOf, unique } from './changes.ts';
import { seriousFindings, tooWide } from './looks.ts';
import { readPage, timeUntil, type SitePage } from './site.ts';
import { asPublisher } from './staff.ts';

const { site } = inject('stack');

/** A page of each kind. */
const pages = {
	home: '/',
	programs: '/programs',
	program: '/programs/cbp-one',
	news: '/news',
	'news-item': '/news/families-can-stay-for-now',
	guides: '/guides',
	guide: '/guides/know-your-parole',
	'take-action': '/take-action',
	newsletter: '/newsletter',
	page: '/about',
	'not-found': '/nowhere',
};
const inAll = new Set(['home', 'program']);
const widths = [360, 1280];
const languages = ['en', 'es', 'fa-AF'] as const satisfies LanguageCode[];
/** Every page in three languages, home and a program in all. */
const visits = languageCodes.flatMap((language) =>
	Object.entries(pages)
		.filter(([kind]) => languages.some((code) => code === language) || inAll.has(kind))
		.map(([kind, path]) => ({ kind, language, path: localizePath(path, language) })),
);

describe('a page of the site', () => {
	test.for(visits)('reads well: $path', async ({ kind, language, path }, { open }) => {
		const visit = await open();
		const { page } = visit;
		for (const width of widths) {
			await page.setViewportSize({ width, height: 800 });
			const answer = await page.goto(site + path);
			expect(answer?.status()).toBe(kind === 'not-found' ? 404 : 200);
			await page.evaluate(() => document.fonts.ready);
			await takePicture(page, `${kind}-${language}-${width}`);
			expect(await tooWide(page), `wider than ${width} pixels`).toEqual([]);
			expect(await seriousFindings(page)).toEqual([]);
		}
		const html = page.locator('html');
		expect(await html.getAttribute('lang')).toBe(language);
		expect(await html.getAttribute('dir')).toBe(languageOf(language).direction);
		expect(await page.locator('h1').count()).toBe(1);
		expect(await page.locator('h1').innerText()).not.toBe('');
		expect(await page.title()).not.toBe('');
		await expectPrivacy(visit, path);
	});

	test.for(languages)('is the same without JavaScript in %s', async (language, { open }) => {
		const viewport = { width: 360, height: 800 };
		const [usual, plain] = [
			await open({ viewport }),
			await open({ viewport, javaScriptEnabled: false }),
		];
		for (const path of Object.values(pages)) {
			const texts = [];
			for (const { page } of [usual, plain]) {
				await page.goto(site + localizePath(path, language));
				texts.push(await page.locator('body').innerText());
			}
			expect(texts[1]).toBe(texts[0]);
			expect(texts[1]?.length).toBeGreaterThan(500);
		}
	});
});

describe('a reader of another language', () => {
	test.for([
		['/programs/cbp-one', '/fa/programs/cbp-one', 'دری'],
		['/fa/programs/cbp-one', '/programs/cbp-one', 'English'],
		['/news?program=frp', '/es/news?program=frp', 'Español'],
		['/es/news/families-can-stay-for-now', '/ps/news/families-can-stay-for-now', 'پښتو'],
	] as const)('switches from %s to %s', async ([from, to, name], { open }) => {
		const { page } = await open({
			javaScriptEnabled: false,
			viewport: { width: 360, height: 800 },
		});
		await page.goto(site + from);
		await page.locator('header .switch summary').click();
		await page.locator('header').getByRole('link', { name, exact: true }).click();
		await page.waitForURL(site + to);
		const marked = page.locator('header .languages [aria-current]');
		expect(await marked.textContent()).toBe(name);
	});

	test.for(languageCodes.flatMap((code) => [...inAll].map((kind) => [code, kind] as const)))(
		'of %s can stay on the %s page in every other language',
		async ([language, kind], { open }) => {
			const path = pages[kind as keyof typeof pages];
			const { page } = await open({ javaScriptEnabled: false });
			await page.goto(site + localizePath(path, language));
			for (const part of ['header', 'footer']) {
				const links = await page
					.locator(`${part} .languages a`)
					.evaluateAll((all) =>
						all.map((link) => [link.getAttribute('lang'), link.getAttribute('href')]),
					);
				expect(links).toEqual(languageCodes.map((code) => [code, localizePath(path, code)]));
			}
		},
	);

	test.for([
		['es', 'Esta página todavía no está disponible en español.'],
		['fa-AF', 'این صفحه هنوز به دری موجود نیست.'],
	] as const)(
		'is told in %s that a page is in English only',
		async ([language, notice], { open }) => {
			const { page } = await open();
			await page.goto(site + localizePath(pages.guide, language));
			await page.getByRole('note').getByText(notice).waitFor();
			for (const part of ['h1', 'main .prose']) {
				const text = page.locator(part).first();
				expect([await text.getAttribute('lang'), await text.getAttribute('dir')]).toEqual([
					'en',
					'ltr',
				]);
			}
		},
	);

	test.for([
		['en', 'We cannot find this page'],
		['es', 'No encontramos esta página'],
		['fa-AF', 'این صفحه را نیافتیم'],
	] as const)('is helped in %s where there is no page', async ([language, heading], { open }) => {
		const { page } = await open();
		await page.goto(site + localizePath('/nowhere/at/all', language));
		expect(await page.locator('h1').innerText()).toBe(heading);
		expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
		await page.locator('main').getByRole('link').first().click();
		await page.waitForURL(site + localizePath('/', language));
	});
});

describe('a reader with a keyboard', () => {
	test('skips to the content', async ({ open }) => {
		const { page } = await open();
		await page.goto(site + pages.program);
		await page.keyboard.press('Tab');
		const skip = page.getByRole('link', { name: 'Skip to the content' });
		expect(await isFocused(skip)).toBe(true);
		await expect.poll(async () => (await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => Boolean(document.activeElement?.closest('main')))).toBe(true);
	});

	test.for(widths)(
		'goes through the header in the order of reading at %i pixels',
		async (width, { open }) => {
			const { page } = await open({ viewport: { width, height: 800 } });
			await page.goto(site);
			const places = [];
			for (let n = 0; n < 4; n += 1) {
				await page.keyboard.press('Tab');
				places.push(
					await page.evaluate(() => {
						const element = document.activeElement;
						const part = element?.closest('.skip, .brand, .menu, .switch');
						return part?.classList[0];
					}),
				);
			}
			expect(places.slice(0, 3)).toEqual(['skip', 'brand', 'menu']);
			const menu = page.locator('header .menu');
			if (!(await menu.getByRole('link').first().isVisible())) {
				await menu.locator('summary').focus();
				await page.keyboard.press('Enter');
			}
			await menu.getByRole('link', { name: 'News' }).focus();
			await page.keyboard.press('Enter');
			await page.waitForURL(`${site}/news`);
		},
	);
});

describe('the news', () => {
	test('come in pages, newest first', async ({ open, onTestFinished }) => {
		const rest = await asPublisher();
		onTestFinished(() => rest.removeCreated());
		const names = [];
		for (let day = 10; day <= 21; day += 1) {
			const { name, slug } = unique();
			names.unshift(name);
			const data = fieldsOf.news({ title: name, slug, date: `2031-06-${day}` });
			await rest.create('news', 'en', data);
		}
		const [newest = '', oldest = ''] = [names[0], names.at(-1)];
		const isListed = ({ html }: SitePage) => html.includes(newest);
		await timeUntil(() => readPage('/news'), isListed, performance.now());

		const { page } = await open({ javaScriptEnabled: false });
		await page.goto(`${site}/news`);
		const titles = page.locator('main article .title');
		expect(await titles.allInnerTexts()).toEqual(names.slice(0, 10));
		await page.getByRole('link', { name: 'Older' }).click();
		await page.waitForURL(`${site}/news?page=2`);
		expect((await titles.allInnerTexts()).slice(0, 2)).toEqual(names.slice(10));
		expect(await page.content()).toContain(oldest);
		await page.getByRole('link', { name: 'Newer' }).click();
		await page.waitForURL(`${site}/news`);
		expect((await readPage('/news?page=99')).status).toBe(404);
		expect((await readPage('/news?page=x')).status).toBe(404);
	});

	test('can be read for one program', async ({ open }) => {
		const { page } = await open({ javaScriptEnabled: false });
		await page.goto(`${site}/news`);
		const filter = page.getByRole('navigation', { name: 'Show news about' });
		await filter.getByRole('link', { name: 'CBP One appointments' }).click();
		await page.waitForURL(`${site}/news?program=cbp-one`);
		expect(await page.locator('main article .title').allInnerTexts()).toEqual([
			'Fast-track removal of people with parole stays blocked',
		]);
		expect(await filter.locator('[aria-current]').innerText()).toBe('CBP One appointments');
		await filter.getByRole('link', { name: 'All programs' }).click();
		await page.waitForURL(`${site}/news`);
		expect((await readPage('/news?program=nothing')).status).toBe(404);
	});
});

/** No cookie, nothing from elsewhere, no script, and a policy that keeps it so. */
async function expectPrivacy({ page, context, asked, troubles }: Visit, path: string) {
	expect(await context.cookies()).toEqual([]);
	expect(asked.filter(({ origin }) => origin !== site).map(String)).toEqual([]);
	expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
	const answer = await fetch(site + path);
	expect(answer.headers.get('set-cookie')).toBeNull();
	expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
	// Chromium reports each answer with 404, also the one that was asked for.
	const isExpected = (line: string) => answer.status === 404 && line.includes('status of 404');
	expect(troubles.filter((line) => !isExpected(line))).toEqual([]);
}

function isFocused(locator: ReturnType<Page['getByRole']>): Promise<boolean> {
	return locator.evaluate((element) => element === document.activeElement);
}
