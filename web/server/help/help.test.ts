import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTestSite, type TestSite } from '../testing/site.ts';
import { until } from '../testing/until.ts';

let site: TestSite;
let stateDir: string;

const helpline = (phone: string) => ({ label: 'Find help', text: null, phone, url: null });
const settings = (phone: string | null) => ({
	siteName: 'Let Them Stay',
	organizationName: 'The campaign',
	contactEmail: null,
	legalNotice: 'Not legal advice.',
	helpline: phone === null ? null : helpline(phone),
});
const phoneShown = async (path: string) =>
	/href="tel:(\d+)"/.exec((await site.read(path)).text)?.[1] ?? null;
/** Makes the page fail whatever the content API does. */
const broken = '/broken';
const shows = (phone: string | null, path = broken) =>
	until(async () => expect(await phoneShown(path)).toBe(phone));

beforeEach(async () => {
	stateDir = await mkdtemp(join(tmpdir(), 'lts-site-'));
	site = await startTestSite({ stateDir });
	await site.isReady();
	site.api.publishHelp('en', settings('111'));
	await shows('111');
});
afterEach(async () => {
	await site.stop();
	await site.api.stop();
	await rm(stateDir, { recursive: true });
});

it('is a 503 that says when to try again and that nobody keeps', async () => {
	for (const [path, type] of [
		['/broken', 'text/html; charset=utf-8'],
		['/fa/broken.json', 'text/plain; charset=utf-8'],
	] as const) {
		await site.api.stop();
		const { status, headers, body } = await site.read(path);
		expect(status).toBe(503);
		expect(headers).toMatchObject({
			'cache-control': 'no-store',
			'content-length': String(body.byteLength),
			'content-type': type,
			'retry-after': expect.stringMatching(/^\d+$/) as string,
		});
		expect(headers).not.toHaveProperty('set-cookie');
		await site.api.restart();
	}
});

it('follows what an editor changes, also what the content API knows a moment later', async () => {
	site.api.readAt(3);
	site.api.publishHelp('en', settings('222'));
	await site.read(broken);
	site.api.readAt(null);
	await shows('222');
	site.api.publishHelp('en', settings(null));
	await shows(null);
});

it('falls back to English where the reader’s language names no helpline', async () => {
	site.api.publishHelp('es', settings(null));
	site.api.publishHelp('fa-AF', settings('333'));
	await shows('111', '/es/broken');
	await shows('333', '/fa/broken');
});

it('is known after a restart while the content API is down', async () => {
	await site.api.stop();
	await site.restart();
	expect(await phoneShown('/one')).toBe('111');
	await site.api.restart();
	site.api.publishHelp('en', settings('444'));
	await shows('444');
	expect(await readFile(join(stateDir, 'help.json'), 'utf8')).toContain('444');
});

it('is a page without help, and a line in the log, when what was kept cannot be read', async () => {
	await writeFile(join(stateDir, 'help.json'), '{"asOf":"yesterday","in":{}}');
	await site.api.stop();
	await site.restart();
	expect((await site.read('/one')).text).toContain('This page is not available right now');
	expect(await phoneShown('/one')).toBeNull();
	expect(site.logged()).toContain('What helped readers before cannot be read');
	await site.api.restart();
	await shows('111');
});

it('is read again after a restart, also when the settings changed while the site was away', async () => {
	await site.restart(() => site.api.publishHelp('en', settings('555')));
	await shows('555');
});
