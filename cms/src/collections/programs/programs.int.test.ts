import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createTestPayload, type TestPayload } from '../../testing/createTestPayload.ts';
import { createDocument } from '../../testing/documents.ts';

let tested: TestPayload;
let payload: Payload;

beforeAll(async () => {
	tested = await createTestPayload();
	({ payload } = tested);
});
afterAll(() => tested.destroy());

// Payload gives the enum of `_status` the name that this field's enum would have had.
test.each(['open', 'paused', 'ending', 'ended', 'in-court'])(
	'a program can be %s, as a draft and published',
	async (status) => {
		const { id } = await createDocument(payload, 'programs', { status });
		const draft = await payload.update({
			collection: 'programs',
			id,
			draft: true,
			data: { statusNote: 'Checked again.', _status: 'draft' },
		});
		expect(draft).toMatchObject({ status, _status: 'draft' });
	},
);

describe('the code of a program', () => {
	test.each(['u4u', 'CBP ONE', 'CBP--ONE', '-U4U', 'ПАРОЛЬ'])('cannot be %j', async (code) => {
		await expect(createDocument(payload, 'programs', { code })).rejects.toMatchObject({
			data: { errors: [{ path: 'code', message: expect.stringMatching(/capital letters/) }] },
		});
	});

	test('belongs to one program', async () => {
		await createDocument(payload, 'programs', { code: 'FRP', name: 'Family reunification' });
		await expect(createDocument(payload, 'programs', { code: 'FRP' })).rejects.toMatchObject({
			data: { errors: [{ message: expect.stringMatching(/another program \(“Family reunif/) }] },
		});
	});
});

describe('the day of the status', () => {
	const published = { _status: 'published' } as const;
	const publish = (id: number, data: object) =>
		payload.update({ collection: 'programs', id, data: { ...data, ...published } });
	const live = { status: 'open', statusAsOf: '2025-03-25', ...published } as const;

	test('has to be given anew when the status is another than readers see', async () => {
		const { id } = await createDocument(payload, 'programs', live);
		await expect(publish(id, { status: 'ended' })).rejects.toMatchObject({
			data: {
				errors: [{ path: 'statusAsOf', message: expect.stringMatching(/status has changed/) }],
			},
		});
		expect(await payload.findByID({ collection: 'programs', id })).toMatchObject({
			status: 'open',
		});
		expect(await publish(id, { status: 'ended', statusAsOf: '2025-04-01' })).toMatchObject({
			status: 'ended',
			statusAsOf: '2025-04-01T12:00:00.000Z',
		});
	});

	test('may stay where the status does, and where a slip of today is mended', async () => {
		const { id } = await createDocument(payload, 'programs', live);
		await publish(id, { statusNote: 'Checked.' });
		const statusAsOf = new Date().toISOString();
		await publish(id, { status: 'paused', statusAsOf });
		await publish(id, { status: 'ended', statusAsOf });
	});

	test('is compared without a change to the language that is published', async () => {
		const { id } = await createDocument(payload, 'programs', live);
		const inEnglish = { locale: 'en', publishSpecificLocale: 'en' } as const;
		const data = { status: 'ended', statusAsOf: '2025-04-01', name: 'Named anew' } as const;
		await payload.update({
			collection: 'programs',
			id,
			data: { ...data, ...published },
			...inEnglish,
		});
		expect(
			await payload.findByID({ collection: 'programs', id, locale: 'all', draft: false }),
		).toMatchObject({ name: { en: 'Named anew' }, _status: { en: 'published' } });
	});

	test('is free while nothing of the program is published', async () => {
		const draft = { ...live, _status: 'draft' };
		const { id } = await createDocument(payload, 'programs', draft);
		await publish(id, { status: 'ended' });
	});
});

describe('the number of people', () => {
	test('is a whole number with its day', async () => {
		const people = { count: 240_000, asOf: '2025-01-20' };
		expect(await createDocument(payload, 'programs', { people })).toMatchObject({
			people: { count: 240_000, asOf: '2025-01-20T12:00:00.000Z' },
		});
	});

	test.each([
		[{ count: -1, asOf: '2025-01-20' }, 'people.count', /0 or more/],
		[{ count: 1.5, asOf: '2025-01-20' }, 'people.count', /whole number/],
		[{ count: 10 }, 'people.asOf', /day that the figure is from/],
		[
			{ count: 10, asOf: '2025-01-20', source: { title: 'GAO' } },
			'people.source.url',
			/address of the source/,
		],
	])('cannot be %j', async (people, path, message) => {
		await expect(createDocument(payload, 'programs', { people })).rejects.toMatchObject({
			data: { errors: [{ path, message: expect.stringMatching(message) }] },
		});
	});
});

test('a country is one of ISO 3166', async () => {
	expect(await createDocument(payload, 'programs', { countries: ['UA', 'AF'] })).toMatchObject({
		countries: ['UA', 'AF'],
	});
	await expect(createDocument(payload, 'programs', { countries: ['XX'] })).rejects.toThrow();
});
