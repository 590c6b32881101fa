import { localizePath, type LanguageCode } from '@lts/locales';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { takePicture, test } from './browsing.ts';
import { fieldsOf, paragraph, unique } from './changes.ts';
import { seriousFindings, tooWide } from './looks.ts';
import type { Rest } from './rest.ts';
import { asPublisher } from './staff.ts';

const { site } = inject('stack');
const languages = ['en', 'fa-AF', 'ht'] as const satisfies LanguageCode[];

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
/** 120 characters, the longest word of them longer than a phone is wide. */
const longTitle =
	`${longWord} rules on parole and work permits`.padEnd(119, ' x').slice(0, 119) + '.';
const address = `https://example.org/${'a-very-long-part-of-an-address-'.repeat(6)}`;

const { slug } = unique();
const places = {
	program: `/programs/${slug}`,
	'news-item': `/news/${slug}`,
	guide: `/guides/${slug}`,
	page: `/${slug}`,
	news: '/news',
	guides: '/guides',
	programs: '/programs',
	'take-action': '/take-action',
	home: '/',
	'news-none': `/news?program=${slug}-2`,
	'program-bare': `/programs/${slug}-2`,
	embed: `/embed?program=${slug}`,
};

let rest: Rest;
beforeAll(async () => {
	rest = await asPublisher();
	const summary = `${longTitle} ${longTitle}`;
	const source = { title: longTitle, url: address };
	const program = fieldsOf.program({
		...{ name: longTitle, code: slug.toUpperCase(), summary, order: -1 },
		...{ countries: ['CU', 'HT', 'NI', 'VE', 'UA', 'AF'], statusSource: source },
		...{ statusNote: summary, meaning: paragraph(`${longTitle} ${address}`) },
	});
	const programs = [await rest.create('programs', 'en', program)];
	await rest.create(
		'programs',
		'en',
		fieldsOf.program({ name: 'X', code: `${slug}-2`.toUpperCase() }),
	);
	const body = paragraph(`${longTitle} ${address}`);
	const named = { title: longTitle, slug, summary, body, programs };
	await rest.create('news', 'en', fieldsOf.news(named));
	await rest.create('guides', 'en', fieldsOf.guide(named));
	const link = { type: 'external', label: longTitle, url: address };
	await rest.create('actions', 'en', fieldsOf.action({ ...named, link }));
	const event = { title: longTitle, summary, source, programs, caseName: longTitle };
	await rest.create('developments', 'en', fieldsOf.development(event));
	const alert = { message: summary, level: 'urgent', scope: 'programs', programs };
	await rest.create('alerts', 'en', { ...alert, link });
	const layout = [{ blockType: 'text', title: longTitle, content: body }];
	await rest.create('pages', 'en', { title: longTitle, path: slug, summary, layout });
});
afterAll(() => rest.removeCreated());

/** 1280 pixels at 200 % are as 640: browsers zoom so. */
const widths = [360, 640, 1280];

describe('long titles, words and addresses', () => {
	const visits = Object.entries(places).flatMap(([kind, path]) =>
		languages.map((language) => ({ kind, language, path: localizePath(path, language) })),
	);
	test.for(visits)('keep to the screen at $path', async ({ kind, language, path }, { open }) => {
		const { page } = await open();
		for (const width of widths) {
			await page.setViewportSize({ width, height: 800 });
			expect((await page.goto(site + path))?.status()).toBe(200);
			await page.evaluate(() => document.fonts.ready);
			await takePicture(page, `hard-${kind}-${language}-${width}`);
			expect(await tooWide(page), `wider than ${width} pixels`).toEqual([]);
		}
		if (language !== 'ht') expect(await seriousFindings(page)).toEqual([]);
	});
});

describe('a reader who', () => {
	test('prefers dark colors can read everything', async ({ open }) => {
		const { page } = await open({ colorScheme: 'dark', viewport: { width: 360, height: 800 } });
		for (const path of ['/', places.program]) {
			await page.goto(site + path);
			await takePicture(page, `dark-${path.split('/')[1] || 'home'}-360`);
			expect(await seriousFindings(page)).toEqual([]);
		}
	});

	test.for([
		['reduce', 'auto'],
		['no-preference', 'smooth'],
	] as const)('prefers motion "%s" has it', async ([reducedMotion, expected], { open }) => {
		const { page } = await open({ reducedMotion });
		await page.goto(site);
		const behavior = await page.evaluate(
			() => getComputedStyle(document.documentElement).scrollBehavior,
		);
		expect(behavior).toBe(expected);
	});

	test('prints a page gets its text and where its links lead, not its menus', async ({ open }) => {
		const { page } = await open({ viewport: { width: 720, height: 1000 } });
		await page.goto(site + places.guide);
		await page.emulateMedia({ media: 'print' });
		await takePicture(page, 'print-guide');
		expect(await page.locator('header').first().isVisible()).toBe(false);
		expect(await page.locator('h1').isVisible()).toBe(true);
		expect(await tooWide(page)).toEqual([]);
	});

	test.for(languages)('uses the keyboard sees in %s where they are', async (language, { open }) => {
		const { page } = await open({ viewport: { width: 360, height: 800 } });
		await page.goto(site + localizePath(places.program, language));
		const unseen = [];
		for (let n = 0; n < 40; n += 1) {
			await page.keyboard.press('Tab');
			const place = await focused(page);
			if (!place) break;
			if (!place.isOutlined) unseen.push(place.html);
		}
		expect(unseen).toEqual([]);
	});

	test('uses the keyboard changes the language', async ({ open }) => {
		const { page } = await open({ viewport: { width: 360, height: 800 } });
		await page.goto(site + places.guide);
		await page.locator('header .switch summary').focus();
		await page.keyboard.press('Enter');
		const dari = page.locator('header').getByRole('link', { name: 'دری' });
		await dari.waitFor();
		for (let n = 0; n < 7; n += 1) {
			await page.keyboard.press('Tab');
			if (await dari.evaluate((link) => link === document.activeElement)) break;
		}
		await page.keyboard.press('Enter');
		await page.waitForURL(site + localizePath(places.guide, 'fa-AF'));
	});
});

/** What has the focus, and whether that shows; null behind the last. */
function focused(page: Page): Promise<{ html: string; isOutlined: boolean } | null> {
	return page.evaluate(() => {
		const element = document.activeElement;
		if (!element || element === document.body) return null;
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		const { width, height } = element.getBoundingClientRect();
		return {
			html: element.outerHTML.slice(0, 120),
			isOutlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && width * height > 0,
		};
	});
}
