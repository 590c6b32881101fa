import { readdir } from 'node:fs/promises';

import { startS3, type RunningS3 } from '@lts/test-s3';
import { createLocalReq, type Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { getEnvironment } from '../../environment.ts';
import type { Media } from '../../payload-types.ts';
import { asRole, type TestUser } from '../../testing/asRole.ts';
import { createTestPayload, type TestPayload } from '../../testing/createTestPayload.ts';
import { pdf, pdfFile } from '../../testing/documents.ts';
import { restRequest } from '../../testing/restRequest.ts';

let s3: RunningS3;
let tested: TestPayload;
let payload: Payload;

beforeAll(async () => {
	s3 = await startS3();
	Object.assign(process.env, s3.env, { S3_PREFIX: 'files' });
	tested = await createTestPayload();
	({ payload } = tested);
});
afterEach(() => s3.answer(undefined));
afterAll(async () => {
	await tested.destroy();
	await s3.stop();
});

async function photo(width: number) {
	const data = await sharp({ create: { width, height: 300, channels: 3, background: '#a33' } })
		.jpeg()
		.toBuffer();
	return { name: `photo-${width}.jpg`, data, mimetype: 'image/jpeg', size: data.length };
}

const upload = async (width: number) =>
	payload.create({ collection: 'media', data: { alt: 'A door' }, file: await photo(width) });

/** Two sizes of a picture that is smaller than both are one file. */
function namesOf({ filename, sizes }: Media) {
	const names = [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)];
	return [...new Set(names.filter(Boolean).map((name) => `files/${name}`))].sort();
}

const inBucket = () => [...s3.objects.keys()].sort();

describe('an uploaded picture', () => {
	beforeEach(() => s3.objects.clear());

	test('is in the bucket with all its sizes, as what it is, and not on the disk', async () => {
		const media = await upload(700);
		expect(namesOf(media)).toHaveLength(4);
		expect(inBucket()).toEqual(namesOf(media));
		expect(s3.objects.get(`files/${media.filename}`)).toMatchObject({ type: 'image/jpeg' });
		const small = s3.objects.get(`files/${media.sizes?.small?.filename}`);
		expect(small?.type).toBe('image/webp');
		expect(await sharp(small?.data).metadata()).toMatchObject({ format: 'webp', width: 640 });
		expect(await readdir(getEnvironment().mediaDir)).toEqual([]);
	});

	test('has the addresses that it has on the disk', async () => {
		const { filename, url, sizes } = await upload(701);
		expect(url).toBe(`http://localhost:3001/api/media/file/${filename}`);
		expect(sizes?.small?.url).toBe(
			`http://localhost:3001/api/media/file/${sizes?.small?.filename}`,
		);
	});

	test('is there too when only the number of its document was asked for', async () => {
		await payload.create({
			...{ collection: 'media', data: { alt: 'A door' }, select: { alt: true } },
			file: await photo(702),
		});
		expect(inBucket()).toHaveLength(4);
	});

	test('is replaced with its sizes, and the older ones are gone', async () => {
		const first = await upload(703);
		const second = await payload.update({
			collection: 'media',
			id: first.id,
			data: {},
			file: await photo(704),
		});
		expect(namesOf(second)).not.toEqual(namesOf(first));
		expect(inBucket()).toEqual(namesOf(second));
	});

	test('stays when only its texts change', async () => {
		const media = await upload(705);
		const before = inBucket();
		s3.asked.length = 0;
		await payload.update({ collection: 'media', id: media.id, data: { alt: 'Another door' } });
		expect(inBucket()).toEqual(before);
		expect(s3.asked).toEqual([]);
	});

	test('is gone when its document is deleted, also together with others', async () => {
		const ids = [await upload(706), await upload(707), await upload(708)].map(({ id }) => id);
		const kept = await upload(709);
		await payload.delete({
			collection: 'media',
			where: { id: { in: ids } },
			select: { alt: true },
		});
		expect(inBucket()).toEqual(namesOf(kept));
		await payload.delete({ collection: 'media', id: kept.id });
		expect(inBucket()).toEqual([]);
	});

	test('is kept apart from a document that the same request creates after it', async () => {
		const req = await createLocalReq({}, payload);
		const picture = await payload.create({
			...{ collection: 'media', data: { alt: 'A door' }, req },
			file: await photo(711),
		});
		const letter = await payload.create({
			...{ collection: 'media', data: { title: 'A letter', language: 'en' }, req },
			file: pdfFile('letter.pdf'),
		});
		expect(inBucket()).toEqual([...namesOf(picture), ...namesOf(letter)].sort());
		expect(s3.objects.get(`files/${letter.filename}`)?.data).toEqual(pdf());
	});

	test('leaves nothing behind when it is refused', async () => {
		await expect(
			payload.create({ collection: 'media', data: {}, file: await photo(710) }),
		).rejects.toThrow();
		expect(inBucket()).toEqual([]);
	});
});

describe('while the bucket does not answer', () => {
	test('an upload is refused with what to do, and leaves no document', async () => {
		s3.objects.clear();
		const before = await payload.count({ collection: 'media' });
		s3.answer(503);
		await expect(upload(720)).rejects.toMatchObject({
			status: 503,
			message: expect.stringMatching(/nothing was changed. Try again in a few minutes/),
		});
		expect(await payload.count({ collection: 'media' })).toEqual(before);
		expect(inBucket()).toEqual([]);
	});

	test('a replaced file stays as it was', async () => {
		s3.objects.clear();
		const media = await upload(721);
		s3.answer(500);
		await expect(
			payload.update({ collection: 'media', id: media.id, data: {}, file: await photo(722) }),
		).rejects.toThrow(/cannot be stored/);
		expect(await payload.findByID({ collection: 'media', id: media.id })).toMatchObject({
			filename: media.filename,
		});
		expect(inBucket()).toEqual(namesOf(media));
	});

	test('a file can be deleted all the same, for nobody is shown it any more', async () => {
		const media = await upload(723);
		s3.answer(503);
		await payload.delete({ collection: 'media', id: media.id });
		expect(
			(await payload.count({ collection: 'media', where: { id: { equals: media.id } } })).totalDocs,
		).toBe(0);
	});
});

describe('in the admin', () => {
	let staff: TestUser;
	let media: Media;

	beforeAll(async () => {
		staff = await asRole(payload, 'editor');
		media = await payload.create({
			collection: 'media',
			data: { title: 'A letter', language: 'en' },
			file: pdfFile('letter.pdf'),
		});
	});
	const see = (headers = {}, user: TestUser | null = staff, name = media.filename) =>
		restRequest({ payload, user, method: 'GET', path: `/media/file/${name}`, headers });

	test('staff are shown a file, and its parts', async () => {
		const whole = await see();
		expect(whole).toMatchObject({ status: 200, body: pdf().toString() });
		expect(Object.fromEntries(whole.headers)).toMatchObject({
			'content-type': 'application/pdf',
			'content-length': String(pdf().length),
			'accept-ranges': 'bytes',
		});
		expect(await see({ Range: 'bytes=0-4' })).toMatchObject({ status: 206, body: '%PDF-' });
		expect(await see({ Range: `bytes=${pdf().length}-` })).toMatchObject({ status: 416 });
		const etag = whole.headers.get('ETag') ?? '';
		expect(await see({ 'If-None-Match': etag })).toMatchObject({ status: 304, body: '' });
	});

	test('nobody else is, nor anybody what is not there or beside the files', async () => {
		expect(await see({}, null)).toMatchObject({ status: 403 });
		expect(await see({}, staff, 'nothing.pdf')).toMatchObject({ status: 404 });
		const secret = { data: Buffer.from('of another'), type: 'text/plain' };
		s3.objects.set('secret.txt', secret).set('files/of/another.txt', secret);
		for (const name of ['..%2Fsecret.txt', '..%5Csecret.txt', 'of%2Fanother.txt']) {
			expect((await see({}, staff, name)).status, name).toBeGreaterThan(399);
		}
	});

	test('nobody can name a file of the bucket as their upload', async () => {
		const form = new FormData();
		const named = { filename: media.filename, mimeType: 'application/pdf', size: 10 };
		form.set(
			'file',
			JSON.stringify({ ...named, collectionSlug: 'media', clientUploadContext: {} }),
		);
		form.set('_payload', JSON.stringify({ title: 'Mine', language: 'en' }));
		s3.asked.length = 0;
		for (const user of [null, staff]) {
			const answer = await restRequest({
				...{ payload, user, method: 'POST', path: '/media', body: form },
			});
			expect(answer.status).toBe(400);
		}
		expect(s3.asked).toEqual([]);
	});

	test('a bucket that is away is said', async () => {
		s3.answer(503);
		expect(await see()).toMatchObject({ status: 503, body: 'Files cannot be read at the moment.' });
	});
});
