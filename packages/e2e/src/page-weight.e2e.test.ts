import { describe, expect, inject } from 'vitest';
import { test, type Open } from './browsing.ts';

const { site } = inject('stack');
const kilobyte = 1000;

interface Loaded {
	path: string;
	type: string;
	/** Head and body, compressed, as they came over the wire. */
	bytes: number;
	headers: Record<string, string>;
}

/** What Chromium loads for a page, by its own account, when it has never been here. */
async function load(open: Open, path: string): Promise<{ all: Loaded[]; bytes: number }> {
	const { page, context } = await open({ viewport: { width: 360, height: 780 } });
	const network = await context.newCDPSession(page);
	const all = new Map<string, Loaded>();
	network.on('Network.responseReceived', ({ requestId, type, response }) => {
		const { pathname } = new URL(response.url);
		all.set(requestId, { path: pathname, type, bytes: 0, headers: response.headers });
	});
	network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const loaded = all.get(requestId);
		if (loaded) loaded.bytes = encodedDataLength;
	});
	await network.send('Network.enable');
	await page.goto(`${site}${path}`, { waitUntil: 'networkidle' });
	await page.evaluate(() => document.fonts.ready.then(() => true));
	const loaded = [...all.values()].filter(({ type }) => type !== 'Image');
	return { all: loaded, bytes: loaded.reduce((sum, { bytes }) => sum + bytes, 0) };
}

describe('a reader on a slow line', () => {
	test('loads little for the home page, and no script', async ({ open }) => {
		const { all, bytes } = await load(open, '/');
		const fonts = all.filter(({ type }) => type === 'Font');
		const ofFonts = fonts.reduce((sum, font) => sum + font.bytes, 0);
		expect(fonts).toHaveLength(1);
		expect(bytes - ofFonts).toBeLessThan(27 * kilobyte);
		expect(bytes).toBeLessThan(45 * kilobyte);
		expect(all.length).toBeLessThanOrEqual(5);
		expect(all.filter(({ type }) => type === 'Script')).toEqual([]);
	});

	test.for([
		['/programs/u4u', 40],
		['/fa', 75],
		['/fa/programs/u4u', 75],
	] as const)('loads with %s at most %i KB', async ([path, most], { open }) => {
		const { all, bytes } = await load(open, path);
		// Something was measured at all.
		expect(all.some(({ type }) => type === 'Font')).toBe(true);
		expect(bytes).toBeLessThan(most * kilobyte);
	});

	test.for([
		['/es', 'noto-sans-latin'],
		['/ru', 'noto-sans-cyrillic'],
		['/ps', 'vazirmatn-arabic'],
	] as const)(
		'has the font of %s on its way before the page is read',
		async ([path, font], { open }) => {
			const { page } = await open();
			await page.goto(`${site}${path}`);
			const preloads = page.locator('link[rel="preload"]');
			expect(await preloads.count()).toBe(1);
			const href = (await preloads.getAttribute('href')) ?? '';
			expect(href).toContain(`/${font}.`);
			const { all } = await load(open, path);
			// Once: a preload that does not fit what the styles ask for would be loaded twice.
			expect(all.filter(({ path: loaded }) => loaded === href)).toHaveLength(1);
			const { headers } = all.find(({ path: loaded }) => loaded === href) as Loaded;
			expect(headers['cache-control']).toContain('immutable');
		},
	);
});
