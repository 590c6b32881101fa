import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { getEnvironment } from '../../environment.ts';
import type { Media } from '../../payload-types.ts';
import { richTextWithLink } from '../../content-api/testing/content.ts';
import { createTestPayload, type TestPayload } from '../../testing/createTestPayload.ts';
import { createDocument, pdf, pdfFile } from '../../testing/documents.ts';
import { maximumFileSize, maximumPixels, pdfType } from './allowedTypes.ts';

let tested: TestPayload;
let payload: Payload;

beforeAll(async () => {
	tested = await createTestPayload();
	({ payload } = tested);
});
afterAll(() => tested.destroy());

const file = (name: string, data: Buffer, mimetype = 'image/jpeg') => ({
	name,
	data,
	mimetype,
	size: data.length,
});

function upload(
	upload: ReturnType<typeof file>,
	data: Partial<Media> = { alt: 'People at an airport' },
): Promise<Media> {
	return payload.create({ collection: 'media', data: data as Media, file: upload });
}

function picture(width = 2000, height = 1500) {
	return sharp({ create: { width, height, channels: 3, background: '#a33' } });
}

const stored = (name: string) => readFile(path.join(getEnvironment().mediaDir, name));

describe('an uploaded picture', () => {
	test('keeps nothing of where and with what it was taken', async () => {
		const data = await picture()
			.jpeg()
			.withExif({
				IFD0: { Make: 'Secret Phone', Artist: 'A Name' },
				IFD3: { GPSLatitude: '34/1 31/1 0/1', GPSLongitude: '69/1 11/1 0/1' },
			})
			.toBuffer();
		expect((await sharp(data).metadata()).exif).toBeDefined();

		const { filename, sizes } = await upload(file('photo.jpg', data));
		for (const name of [filename, sizes?.small?.filename]) {
			const kept = await stored(name ?? '');
			expect((await sharp(kept).metadata()).exif).toBeUndefined();
			expect(kept.includes('Secret Phone')).toBe(false);
		}
	});

	test('is turned upright before its orientation is forgotten', async () => {
		const data = await picture(40, 20).jpeg().withMetadata({ orientation: 6 }).toBuffer();
		expect(await upload(file('sideways.jpg', data))).toMatchObject({ width: 20, height: 40 });
	});

	test('comes in smaller WebP copies, and never in larger ones', async () => {
		const { sizes } = await upload(file('wide.jpg', await picture(1200, 600).jpeg().toBuffer()));
		expect(sizes).toMatchObject({
			thumbnail: { width: 320, mimeType: 'image/webp' },
			small: { width: 640 },
			medium: { width: 1024 },
		});
		expect(sizes?.large?.width ?? 1200).toBeLessThanOrEqual(1200);
	});

	test('has a name that changes with its content', async () => {
		const red = await upload(file('Ein Bild.JPG', await picture(30, 30).jpeg().toBuffer()));
		const flat = await upload(file('Ein Bild.JPG', await picture(31, 30).jpeg().toBuffer()));
		expect(red.filename).toMatch(/^ein-bild-[0-9a-f]{10}\.jpg$/);
		expect(flat.filename).not.toBe(red.filename);
	});

	test('is called after what it is, not after what its name claims', async () => {
		const png = await picture(30, 30).png().toBuffer();
		expect(await upload(file('claims.jpg', png))).toMatchObject({
			mimeType: 'image/png',
			filename: expect.stringMatching(/^claims-[0-9a-f]{10}\.png$/),
		});
	});
});

test('what a request says of the names and sizes of files is left away', async () => {
	const other = await upload(file('other.jpg', await picture(700, 500).jpeg().toBuffer()));
	const own = await upload(file('own.jpg', await picture(800, 600).jpeg().toBuffer()));
	const { filename, sizes } = other;
	const changed = await payload.update({
		collection: 'media',
		id: own.id,
		data: { alt: 'Another text', filename, sizes, filesize: 1, width: 1 } as Partial<Media>,
	});
	expect(changed).toMatchObject({
		alt: 'Another text',
		...{ filename: own.filename, sizes: own.sizes, filesize: own.filesize, width: own.width },
	});
	await payload.delete({ collection: 'media', id: own.id });
	for (const name of [filename, sizes?.small?.filename]) await stored(name ?? '');
});

describe('what is refused', () => {
	const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
	const page = Buffer.from('<!doctype html><p>x');
	test.each([
		['an SVG', file('drawing.svg', svg, 'image/svg+xml'), /SVG files/],
		['an SVG under another name', file('photo.png', svg, 'image/png'), /SVG files/],
		['a text', file('photo.jpg', Buffer.from('hello')), /not a JPEG, PNG, WebP or GIF/],
		['a page', file('x.png', Buffer.from('<!doctype html><p>x'), 'image/png'), /not a JPEG/],
		['a page under the name of a PDF', file('x.pdf', page, pdfType), /no PDF document/],
		[
			'a page with a PDF in it',
			file('x.pdf', Buffer.concat([page, pdf()]), pdfType),
			/no PDF document/,
		],
		['half a PDF', file('x.pdf', pdf().subarray(0, -30), pdfType), /damaged or not complete/],
		[
			'a PDF that asks for a password',
			file('x.pdf', pdf('/Encrypt 9 0 R '), pdfType),
			/without a password/,
		],
		[
			'a PDF that takes too long to load',
			file('x.pdf', Buffer.concat([pdf(), Buffer.alloc(maximumFileSize), pdf()]), pdfType),
			/larger than 20 MB/,
		],
	])('%s', async (_, refused, message) => {
		await expect(upload(refused)).rejects.toMatchObject({
			data: { errors: [{ path: 'file', message: expect.stringMatching(message) }] },
		});
	});

	test('a picture that says it has more pixels than anybody needs', async () => {
		const side = Math.ceil(Math.sqrt(maximumPixels)) + 1;
		const huge = await sharp({
			create: { width: side, height: side, channels: 3, background: '#000' },
			limitInputPixels: false,
		})
			.png()
			.toBuffer();
		await expect(upload(file('bomb.png', huge, 'image/png'))).rejects.toMatchObject({
			data: { errors: [{ message: expect.stringMatching(/100 million pixels/) }] },
		});
	});

	test('a damaged picture, and nothing of it stays on the disk', async () => {
		const before = await readdir(getEnvironment().mediaDir);
		const whole = await picture().jpeg().toBuffer();
		await expect(upload(file('cut.jpg', whole.subarray(0, 300)))).rejects.toMatchObject({
			data: { errors: [{ message: expect.stringMatching(/damaged/) }] },
		});
		expect(await readdir(getEnvironment().mediaDir)).toEqual(before);
	});
});

describe('the alternative text', () => {
	const small = async () => file('small.png', await picture(9, 9).png().toBuffer(), 'image/png');

	test('is required', async () => {
		await expect(upload(await small(), {})).rejects.toMatchObject({
			data: { errors: [{ path: 'alt', message: expect.stringMatching(/mark it as decorative/) }] },
		});
		await expect(upload(await small(), { alt: '   ' })).rejects.toThrow();
	});

	test('is not asked for when the picture is decorative', async () => {
		expect(await upload(await small(), { decorative: true })).toMatchObject({ decorative: true });
	});
});

describe('a PDF document', () => {
	const letter = { title: 'Sample letter', language: 'en' } as const;

	test('is kept as it is, under a name that changes with its content', async () => {
		const first = await upload(pdfFile('Sample Letter.PDF'), letter);
		expect(first).toMatchObject({
			mimeType: 'application/pdf',
			filename: expect.stringMatching(/^sample-letter-[0-9a-f]{10}\.pdf$/),
			filesize: pdf().length,
		});
		expect(await stored(first.filename ?? '')).toEqual(pdf());
		const other = await upload(pdfFile('Sample Letter.PDF', pdf('/Other true ')), letter);
		expect(other.filename).not.toBe(first.filename);
	});

	test('is called after what it is, not after what its name claims', async () => {
		expect(await upload(file('claims.jpg', pdf()), letter)).toMatchObject({
			mimeType: 'application/pdf',
			filename: expect.stringMatching(/\.pdf$/),
		});
	});

	test('is asked for its title and its language, and for no alternative text', async () => {
		await expect(upload(pdfFile('letter.pdf'), { alt: 'A letter' })).rejects.toMatchObject({
			data: {
				errors: [
					{ path: 'title', message: expect.stringMatching(/Give the document a title/) },
					{ path: 'language', message: expect.stringMatching(/Choose the language/) },
				],
			},
		});
		expect(await upload(pdfFile('letter.pdf'), letter)).toMatchObject(letter);
	});

	test('is replaced by a document only, and a picture by a picture only', async () => {
		const document = await upload(pdfFile('letter.pdf'), letter);
		const image = await upload(file('small.png', await picture(9, 9).png().toBuffer()));
		const replace = (id: number, by: ReturnType<typeof file>) =>
			payload.update({ collection: 'media', id, data: letter, file: by });
		await expect(
			replace(document.id, file('a.png', await picture(8, 8).png().toBuffer())),
		).rejects.toThrow();
		await expect(replace(image.id, pdfFile('letter.pdf'))).rejects.toMatchObject({
			data: { errors: [{ path: 'file', message: expect.stringMatching(/only be replaced by/) }] },
		});
		const newer = await replace(document.id, pdfFile('newer.pdf', pdf('/Newer true ')));
		expect(newer.filename).toMatch(/^newer-/);
	});
});

describe('what is published', () => {
	const publish = (collection: string, data: Record<string, unknown>) =>
		createDocument(payload, collection, data);

	test('shows pictures and offers documents, and cannot take one for the other', async () => {
		const document = await createDocument(payload, 'media', { file: 'pdf' });
		const image = await createDocument(payload, 'media');
		const wrong = { seo: { image: document.id } };
		for (const [collection, data] of [
			['news', { image: document.id }],
			['guides', wrong],
			['pages', { layout: [{ blockType: 'hero', heading: 'Hello', image: document.id }] }],
			['pages', { layout: [{ blockType: 'image', image: document.id }] }],
		] as const) {
			await expect(publish(collection, data)).rejects.toMatchObject({
				data: { errors: [{ message: expect.stringMatching(/Choose a picture/) }] },
			});
		}
		for (const collection of ['news', 'guides']) {
			await expect(
				publish(collection, { documents: [document.id, image.id] }),
			).rejects.toMatchObject({
				data: { errors: [{ path: 'documents', message: expect.stringMatching(/Choose PDF/) }] },
			});
		}
		expect(await publish('news', { image: image.id, documents: [document.id] })).toMatchObject({
			documents: [{ id: document.id }],
		});
	});

	test('is told that a picture is missing, where one is needed', async () => {
		await expect(publish('pages', { layout: [{ blockType: 'image' }] })).rejects.toMatchObject({
			data: { errors: [{ message: 'This field is required.' }] },
		});
	});

	test('links to documents and not to pictures', async () => {
		const document = await createDocument(payload, 'media', { file: 'pdf' });
		const image = await createDocument(payload, 'media');
		const body = (id: number) => richTextWithLink('media', id);
		await expect(publish('news', { body: body(image.id) })).rejects.toThrow(/body|Text/);
		expect(await publish('news', { body: body(document.id) })).toMatchObject({
			_status: 'published',
		});
	});
});
