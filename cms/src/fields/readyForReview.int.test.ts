import { afterAll, beforeAll, expect, it } from 'vitest';
import { prepareDocument } from '../access/matrix/fixtures.ts';
import { asRole } from '../testing/asRole.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { restRequest } from '../testing/restRequest.ts';

let test: TestPayload;

beforeAll(async () => {
	test = await createTestPayload();
});

afterAll(() => test?.destroy());

/** How many pages a publisher finds in the list of a language with the filter on. */
async function waiting(locale: 'en' | 'es'): Promise<number> {
	const { totalDocs } = await test.payload.find({
		collection: 'pages',
		draft: true,
		locale,
		where: { readyForReview: { equals: true } },
	});
	return totalDocs;
}

it('hands a draft over in its language, and is cleared when that language is published', async () => {
	const { payload } = test;
	const translator = await asRole(payload, 'translator', { languages: ['es'] });
	const { id } = await prepareDocument(payload, 'pages');
	const { status } = await restRequest({
		payload,
		user: translator,
		method: 'PATCH',
		path: `/pages/${id}?draft=true&locale=es`,
		body: { title: 'Una página', readyForReview: true },
	});
	expect(status).toBe(200);
	expect([await waiting('es'), await waiting('en')]).toEqual([1, 0]);

	await payload.update({ collection: 'pages', id, locale: 'es', data: { _status: 'published' } });
	expect(await waiting('es')).toBe(0);
});
