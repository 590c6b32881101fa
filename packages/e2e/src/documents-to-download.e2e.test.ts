import { readFile } from 'node:fs/promises';
import { beforeAll, expect, inject } from 'vitest';
import { choose, openDocument, publish, signedIn, untilSaved } from './admin.ts';
import { takePicture, test } from './browsing.ts';
import { fieldsOf, pdf, unique } from './changes.ts';
import { signIn, type Rest } from './rest.ts';
import { promised, readPage, timeUntil, warm, type SitePage } from './site.ts';
import { hire, type Account } from './staff.ts';

const { admin, site } = inject('stack');
const { name: title, slug } = unique();
const address = `/guides/${slug}`;
const file = pdf(slug, 'A letter to print');

let editor: Account;
let publisher: Account;
let restOfPublisher: Rest;
let guide: string;

beforeAll(async () => {
	[editor, publisher] = [await hire('editor'), await hire('publisher')];
	restOfPublisher = await signIn(publisher);
	guide = `guides/${await restOfPublisher.create('guides', 'en', fieldsOf.guide({ title: slug, slug }))}`;
	await warm([address]);
});

test('a page or a program is refused, with what to do, whatever it is called', async ({ open }) => {
	const { page } = await open(await signedIn(editor));
	await page.goto(`${admin}/admin/collections/media/create`);
	await page.getByRole('button', { name: 'Select a file' }).waitFor();
	// What a file has to say depends on what it is.
	expect(
		await page.locator('#field-title, #field-alt, #field-caption, #field-credit').count(),
	).toBe(0);
	const buffer = Buffer.from('<!doctype html><script>alert(1)</script>');
	const input = page.locator('input[type=file]').first();
	await input.setInputFiles({ name: 'form.pdf', mimeType: 'application/pdf', buffer });
	await page.locator('#field-title').fill('A form');
	await choose(page, 'language', 'English');
	await page.locator('#action-save').click();
	await page
		.getByText(/no PDF document\. Export it as one of these/)
		.first()
		.waitFor();
	await page.getByText('The following field is invalid: File').waitFor();
});

test('an editor uploads a PDF document, which asks for what readers need to know', async ({
	open,
}) => {
	const { page } = await open(await signedIn(editor));
	await page.goto(`${admin}/admin/collections/media/create`);
	const buffer = Buffer.from(await file.arrayBuffer());
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles({ name: file.name, mimeType: file.type, buffer });
	await page.locator('#field-title').waitFor();
	expect(await page.locator('#field-alt, #field-decorative, #field-caption').count()).toBe(0);

	// What the form asked the server about the file just before may be answered after the refusal, and takes
	// the marks away: whoever sees none presses again.
	const mark = page.getByText('Give the document a title.');
	const isMarked = async () => {
		await page.locator('#action-save').click();
		return mark.waitFor({ timeout: 5000 }).then(
			() => true,
			() => false,
		);
	};
	await expect.poll(isMarked, { timeout: 60_000 }).toBe(true);
	await page.getByText('Choose the language that the document').waitFor();
	await takePicture(page, 'admin-document-to-download-asks');
	await page.locator('#field-title').fill(title);
	await choose(page, 'language', 'English');
	await page.locator('#action-save').click();
	await page.waitForURL(/\/media\/\d+/);
	await page
		.getByText(/quokka-.*\.pdf/)
		.first()
		.waitFor();
	await takePicture(page, 'admin-document-to-download');
});

test('a publisher offers it on a guide, and readers find it there within a second', async ({
	open,
}) => {
	const { page } = await open(await signedIn(publisher));
	await openDocument(page, { path: guide, language: 'en' });
	const field = page.locator('#field-documents');
	await field.getByRole('button', { name: 'Choose from existing' }).click();
	const drawer = page.locator('.list-drawer');
	await drawer.getByText(title).waitFor();
	// The picture of the sample content is none.
	expect(await drawer.getByText(/open-door/).count()).toBe(0);
	await takePicture(page, 'admin-choose-a-document');
	await untilSaved(page, () => drawer.getByRole('button', { name: new RegExp(slug) }).click());
	await field.getByText(new RegExp(slug)).waitFor();
	await takePicture(page, 'admin-guide-with-a-document');
	expect((await readPage(address)).html).not.toContain(title);

	const since = await publish(page);
	const isOffered = ({ html }: SitePage) => html.includes(title);
	for (const path of [address, `/fa${address}`]) {
		expect(await timeUntil(() => readPage(path), isOffered, since)).toBeLessThan(promised());
	}
});

test('an editor reads who changes it from then on, in a form without a field to type in', async ({
	open: visit,
}) => {
	const { page } = await visit(await signedIn(editor));
	const open = (id: number) => openDocument(page, { path: `media/${id}`, language: 'en' });
	const readOnly = async (field: string) => {
		await expect.poll(() => page.locator(field).isDisabled()).toBe(true);
	};
	await open(await restOfPublisher.find('media', 'title', title));
	await page.getByText('Ask a publisher, or upload a new file.').waitFor();
	await readOnly('#field-title');
	await page.locator('#field-language .rs__control--is-disabled').waitFor();
	expect(await page.locator('#action-save').count()).toBe(0);
	await takePicture(page, 'admin-document-in-use');

	// The picture of the sample content, which the home page shows.
	await open(await restOfPublisher.find('media', 'mimeType', 'image/jpeg'));
	await page.getByText('Ask a publisher, or upload a new file.').waitFor();
	for (const name of ['alt', 'decorative', 'caption', 'credit']) await readOnly(`#field-${name}`);
});

test.for([
	['English', 'en', address, ['PDF', '1 kB']],
	['Dari', 'fa-AF', `/fa${address}`, ['PDF', '۱ kB', 'انگلیسی']],
] as const)(
	'a reader of %s is told what it is, without JavaScript, and saves it under its title',
	async ([, , path, facts], { open }) => {
		const { page } = await open({
			javaScriptEnabled: false,
			viewport: { width: 360, height: 740 },
			acceptDownloads: true,
		});
		await page.goto(site + path);
		const entry = page.locator('li', { has: page.getByRole('link', { name: title }) });
		expect((await entry.innerText()).replaceAll('\u00a0', ' ')).toContain(facts.join(' · '));
		await entry.scrollIntoViewIfNeeded();
		await takePicture(page, `guide-with-a-document-${path.startsWith('/fa') ? 'dari' : 'english'}`);

		// With this key Chromium saves what it would show otherwise.
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			entry.getByRole('link', { name: title }).click({ modifiers: ['Alt'] }),
		]);
		expect(download.suggestedFilename()).toBe(`${title}.pdf`);
		expect(await readFile(await download.path())).toEqual(Buffer.from(await file.arrayBuffer()));
	},
);

test('it comes through the site in parts, with its type, and runs nothing', async () => {
	const href = /href="(\/media\/[^"]+\.pdf)"/.exec((await readPage(address)).html)?.[1] ?? '';
	const answer = await fetch(site + href, { headers: { Range: 'bytes=0-4' } });
	expect([answer.status, await answer.text()]).toEqual([206, '%PDF-']);
	expect(Object.fromEntries(answer.headers)).toMatchObject({
		'content-type': 'application/pdf',
		'content-disposition': expect.stringContaining('inline; filename="quokka-'),
		'content-security-policy': expect.stringContaining('sandbox'),
		'x-content-type-options': 'nosniff',
	});
});
