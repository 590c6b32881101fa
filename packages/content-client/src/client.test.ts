import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
	ContentRequestError,
	ContentTimeoutError,
	ContentUnavailableError,
	createContentClient,
	ProgramsDocument,
} from './index.ts';
import { json, serve, type Answer } from './testing/server.ts';

const data = { programs: { totalCount: 0, pageCount: 0, items: [] } };
const variables = { codes: ['U4U'] };
const text = ProgramsDocument.toString();
const persistedQuery = {
	version: 1,
	sha256Hash: createHash('sha256').update(text).digest('hex'),
};
const notFound = json({
	errors: [
		{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
	],
});

async function ask(answer: Answer, options: { timeoutMs?: number; signal?: AbortSignal } = {}) {
	const { url, received } = await serve(answer);
	const { signal, ...rest } = options;
	const client = createContentClient({ url, headers: { 'x-api-key': 'secret-key' }, ...rest });
	const answered = client.request(ProgramsDocument, variables, { locale: 'fa-AF', signal });
	return { answered, received, url };
}

async function failure(answer: Answer, options?: { timeoutMs?: number }): Promise<unknown> {
	const { answered } = await ask(answer, options);
	return answered.then(
		() => expect.unreachable('was answered'),
		(error: unknown) => error,
	);
}

describe('a request', () => {
	test('asks in one language and tells how long the answer is good', async () => {
		const expires = '2026-11-24T10:00:00.000Z';
		const headers = {
			'cache-tags': 'programs, programs/U4U,developments@programs:3',
			'content-position': '42',
			'content-expires': expires,
		};
		const { answered, received } = await ask(json({ data }, 200, headers));
		expect(await answered).toEqual({
			data,
			tags: ['programs', 'programs/U4U', 'developments@programs:3'],
			position: 42,
			expires: new Date(expires),
		});
		const [request] = received;
		expect(request).toMatchObject({ method: 'GET', body: '' });
		expect(request?.headers).toMatchObject({ 'x-api-key': 'secret-key' });
		expect(request?.headers).not.toHaveProperty('content-type');
		const { pathname, searchParams } = new URL(request?.url ?? '', 'http://localhost');
		expect(pathname).toBe('/content/v1/graphql');
		expect(searchParams.get('locale')).toBe('fa-AF');
		expect(JSON.parse(searchParams.get('variables') ?? '')).toEqual(variables);
		expect(JSON.parse(searchParams.get('extensions') ?? '')).toEqual({ persistedQuery });
	});

	test('has no position when the server tells none that can be used', async () => {
		const unusable = { 'content-position': 'x', 'content-expires': 'soon' };
		for (const answer of [json({ data }), json({ data }, 200, unusable)]) {
			const { answered } = await ask(answer);
			expect(await answered).toEqual({ data, tags: [], position: null, expires: null });
		}
	});

	test('goes to an address with or without a slash at its end, through the fetch given', async () => {
		const asked: string[] = [];
		const client = createContentClient({
			url: 'https://content.example.org/',
			fetch: (input) => {
				asked.push(String(input));
				return Promise.resolve(Response.json({ data }));
			},
		});
		await client.request(ProgramsDocument, {}, { locale: 'en&x=1' });
		expect(asked).toHaveLength(1);
		expect(asked[0]).toMatch(
			/^https:\/\/content\.example\.org\/content\/v1\/graphql\?locale=en%26x%3D1&extensions=[^&]+$/,
		);
	});

	test.each(['', 'content.example.org', 'file:///etc'])('refuses the address %j', (url) => {
		expect(() => createContentClient({ url })).toThrow(/Give one like http:/);
	});
});

describe('an operation that is named by its hash', () => {
	test('is sent with it to a server that does not know it, by POST and once', async () => {
		const { url, received } = await serve(notFound, json({ data }));
		const client = createContentClient({ url, headers: { 'x-api-key': 'secret-key' } });
		expect(await client.request(ProgramsDocument, variables, { locale: 'es' })).toMatchObject({
			data,
		});
		await client.request(ProgramsDocument, variables, { locale: 'es' });
		expect(received.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET']);
		expect(received[1]).toMatchObject({
			url: '/content/v1/graphql?locale=es',
			headers: { 'x-api-key': 'secret-key' },
		});
		expect(JSON.parse(received[1]?.body ?? '')).toEqual({
			query: text,
			variables,
			extensions: { persistedQuery },
		});
	});

	test('need not come from the generator', async () => {
		const { url, received } = await serve(json({ data }));
		await createContentClient({ url }).request(
			{ toString: () => text } as typeof ProgramsDocument,
			{},
			{ locale: 'en' },
		);
		expect(received[0]?.url).toContain(persistedQuery.sha256Hash);
	});

	test('is asked for by POST when its variables are too long for an address', async () => {
		const { url, received } = await serve(notFound, json({ data }));
		const codes = Array.from({ length: 500 }, (_, n) => `CODE-${n}`);
		const client = createContentClient({ url });
		await client.request(ProgramsDocument, { codes }, { locale: 'en' });
		expect(received.map(({ method }) => method)).toEqual(['POST', 'POST']);
		expect(JSON.parse(received[0]?.body ?? '')).toEqual({
			variables: { codes },
			extensions: { persistedQuery },
		});
		expect(JSON.parse(received[1]?.body ?? '')).toMatchObject({ query: text });
	});

	test('is sent as it is when that is wanted', async () => {
		const { url, received } = await serve(json({ data }));
		const client = createContentClient({ url, persisted: false });
		await client.request(ProgramsDocument, variables, { locale: 'en' });
		expect(received).toMatchObject([{ method: 'POST', url: '/content/v1/graphql?locale=en' }]);
		expect(JSON.parse(received[0]?.body ?? '')).toEqual({ query: text, variables });
	});

	test('is refused as it is when it comes with its text and is refused still', async () => {
		const errors = [{ message: 'Too deep.', extensions: { code: 'LIMIT_EXCEEDED' } }];
		const { url } = await serve(notFound, json({ errors }, 400));
		const client = createContentClient({ url });
		await expect(client.request(ProgramsDocument, {}, { locale: 'en' })).rejects.toMatchObject({
			codes: ['LIMIT_EXCEEDED'],
		});
	});
});

describe('an answer that does not come', () => {
	test.each<[string, Answer]>([
		['at all', () => undefined],
		[
			'to its end',
			(_request, response) => {
				response.writeHead(200, { 'content-type': 'application/json' });
				response.write('{"data":');
			},
		],
	])('%s is a time-out', async (_name, answer) => {
		const error = await failure(answer, { timeoutMs: 60 });
		expect(error).toBeInstanceOf(ContentTimeoutError);
		expect(error).toMatchObject({
			timeoutMs: 60,
			message: expect.stringContaining('within 60 ms. Try again'),
		});
	});

	test('because the caller aborts is the reason of the caller', async () => {
		const controller = new AbortController();
		const reason = new Error('the reader left');
		const { answered } = await ask(() => controller.abort(reason), { signal: controller.signal });
		await expect(answered).rejects.toBe(reason);
		const again = await ask(json({ data }), { signal: controller.signal });
		await expect(again.answered).rejects.toBe(reason);
		expect(again.received).toEqual([]);
	});

	test('because nothing listens says what to check', async () => {
		const client = createContentClient({ url: 'http://127.0.0.1:1' });
		const error = await client
			.request(ProgramsDocument, {}, { locale: 'en' })
			.catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(ContentUnavailableError);
		expect(error).toMatchObject({
			status: null,
			message: expect.stringContaining('Check that it'),
		});
	});

	test('because the connection breaks is no GraphQL error', async () => {
		const error = await failure((_request, response) => response.destroy());
		expect(error).toBeInstanceOf(ContentUnavailableError);
	});
});

describe('a server in trouble', () => {
	test('says when to ask again, in seconds or with a date', async () => {
		const inSeconds = await failure(json({}, 503, { 'retry-after': '30' }));
		expect(inSeconds).toBeInstanceOf(ContentUnavailableError);
		expect(inSeconds).toMatchObject({
			status: 503,
			retryAfter: 30,
			message: expect.stringContaining('Try again in 30 s.'),
		});
		const date = new Date(Date.now() + 90_000).toUTCString();
		const { retryAfter } = (await failure(
			json({}, 503, { 'retry-after': date }),
		)) as ContentUnavailableError;
		expect(retryAfter).toBeGreaterThan(80);
		expect(retryAfter).toBeLessThan(91);
	});

	test.each([500, 502, 429])('with status %i may be asked later', async (status) => {
		const error = await failure((_request, response) => {
			response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
		});
		expect(error).toBeInstanceOf(ContentUnavailableError);
		expect(error).toMatchObject({ status, retryAfter: null });
	});

	test('that fails inside an answer may be asked later', async () => {
		const errors = [
			{ message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
		];
		expect(await failure(json({ data, errors }))).toBeInstanceOf(ContentUnavailableError);
	});

	test.each(['<html>Login</html>', '{"data":', '[]', '{}', '7', '{"data":null}'])(
		'that answers %s is perhaps another server',
		async (body) => {
			const html = await failure((_request, response) => {
				response.writeHead(200, { 'content-type': 'text/html' }).end(body);
			});
			const jsonLike = await failure((_request, response) => {
				response.writeHead(200, { 'content-type': 'application/json' }).end(body);
			});
			expect(html).toBeInstanceOf(ContentUnavailableError);
			expect(jsonLike).toBeInstanceOf(ContentUnavailableError);
		},
	);
});

describe('a request that is refused', () => {
	test.each([400, 200])('with status %i says why, with codes', async (status) => {
		const errors = [
			{
				message: 'Too deep: 20 of 12.',
				path: ['programs', 0],
				extensions: { code: 'DEPTH_LIMIT' },
			},
			{ message: 'Too long.', extensions: { code: 'DEPTH_LIMIT' } },
			{ message: 'No.' },
		];
		const error = await failure(json({ errors }, status));
		expect(error).toBeInstanceOf(ContentRequestError);
		expect(error).toMatchObject({ status, codes: ['DEPTH_LIMIT'] });
		expect((error as ContentRequestError).errors).toEqual([
			{ message: 'Too deep: 20 of 12.', code: 'DEPTH_LIMIT', path: ['programs', 0] },
			{ message: 'Too long.', code: 'DEPTH_LIMIT', path: null },
			{ message: 'No.', code: null, path: null },
		]);
		expect(String(error)).toContain('Too deep: 20 of 12. (DEPTH_LIMIT)');
	});

	test('has no part of the data, even when the server sent some', async () => {
		const errors = [{ message: 'Not this.', extensions: { code: 'FORBIDDEN' } }];
		expect(await failure(json({ data, errors }))).toBeInstanceOf(ContentRequestError);
	});

	test('without a reason is still refused', async () => {
		const error = await failure((_request, response) => {
			response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here');
		});
		expect(error).toBeInstanceOf(ContentRequestError);
		expect(error).toMatchObject({ status: 404, errors: [] });
	});

	test('tells no key and no variable', async () => {
		const error = (await failure(json({ errors: [{ message: 'No.' }] }, 400))) as Error;
		const told = [error.message, error.stack, JSON.stringify(error.cause)].join();
		expect(told).not.toContain('secret-key');
		expect(told).not.toContain('U4U');
	});
});
