import { afterAll, beforeAll, expect, it } from 'vitest';
import { asRole, type TestUser } from '../testing/asRole.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { createDocument, smallestGlobals } from '../testing/documents.ts';
import { restRequest } from '../testing/restRequest.ts';

let test: TestPayload;
let publisher: TestUser;

beforeAll(async () => {
	test = await createTestPayload();
	publisher = await asRole(test.payload, 'publisher');
});
afterAll(() => test?.destroy());

async function answerTo(
	method: 'PATCH' | 'POST',
	path: string,
	body: Record<string, unknown>,
): Promise<unknown> {
	const { payload } = test;
	const answer = await restRequest({ payload, user: publisher, method, path, body });
	expect(answer).toMatchObject({ status: 200 });
	return (answer.body as { message: unknown }).message;
}

it('names the language that was published', async () => {
	const { id } = await createDocument(test.payload, 'programs');
	const inSpanish = { name: 'Publicado', summary: 'Resumen', _status: 'published' };
	const path = `/programs/${id}?locale=es&publishSpecificLocale=es`;
	expect(await answerTo('PATCH', path, inSpanish)).toBe(
		'Published in Spanish (Español). Readers see it now.',
	);
});

it('names the language in which a global was published', async () => {
	const path = '/globals/site-settings?locale=en&publishSpecificLocale=en';
	const body = { ...smallestGlobals['site-settings'], _status: 'published' };
	expect(await answerTo('POST', path, body)).toBe('Published in English. Readers see it now.');
});

it('does not speak of readers when a draft is saved or a language is withdrawn', async () => {
	const { id } = await createDocument(test.payload, 'programs');
	const path = `/programs/${id}?locale=en`;
	const draft = { name: 'Changed', _status: 'draft' };
	expect(await answerTo('PATCH', `${path}&draft=true`, draft)).toBe('Draft saved successfully.');
	expect(await answerTo('PATCH', path, { _status: 'draft' })).toBe('Updated successfully.');
});
