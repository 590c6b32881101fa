import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asRole, type TestUser } from '../testing/asRole.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { createDocument, onePixel } from '../testing/documents.ts';
import { restRequest } from '../testing/restRequest.ts';

let test: TestPayload;
let payload: Payload;
let publisher: TestUser;
let elsewhere: Server;
let fetched = 0;

beforeAll(async () => {
	test = await createTestPayload();
	payload = test.payload;
	publisher = await asRole(payload, 'publisher');
	elsewhere = createServer((_, response) => {
		fetched++;
		response.setHeader('content-type', 'image/png').end(onePixel);
	});
	await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
	// What keeps Payload from fetching off its own network is not what is tried here.
	payload.collections.media.config.upload.skipSafeFetch = true;
});

afterAll(async () => {
	elsewhere?.close();
	await test?.destroy();
});

it('the server fetches no file from an address that somebody gives', async () => {
	const { port } = elsewhere.address() as AddressInfo;
	const { body, status } = await restRequest({
		payload,
		user: publisher,
		method: 'POST',
		path: '/media',
		body: { alt: 'A picture', filename: 'a.png', url: `http://127.0.0.1:${port}/a.png` },
	});
	expect(status).toBe(400);
	expect(JSON.stringify(body)).toContain('Choose a file to upload');
	expect(fetched).toBe(0);
});

it('a missing file is not logged as a failure of the server', async () => {
	const { user } = publisher;
	const upload = { collection: 'media', data: { alt: 'A picture' }, user } as const;
	await expect(payload.create({ ...upload, overrideAccess: false })).rejects.toMatchObject({
		name: 'Forbidden',
		status: 400,
	});
	expect(payload.config.loggingLevels.Forbidden).toBe('info');
});

it('a file, which is served for good under its name, is not cropped in place', async () => {
	const { id } = await createDocument(payload, 'media');
	const { status } = await restRequest({
		payload,
		user: publisher,
		method: 'PATCH',
		path: `/media/${id}?uploadEdits[crop][width]=50&uploadEdits[crop][height]=50&uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[widthInPixels]=1&uploadEdits[heightInPixels]=1`,
		body: { alt: 'Cropped' },
	});
	expect(status).toBe(400);
	expect((await payload.findByID({ collection: 'media', id })).alt).not.toBe('Cropped');
});
