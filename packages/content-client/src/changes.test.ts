import { expect, test } from 'vitest';
import {
	ContentFeedGoneError,
	ContentRequestError,
	ContentTimeoutError,
	ContentUnavailableError,
	createContentClient,
} from './index.ts';
import { json, serve, type Answer } from './testing/server.ts';

const change = {
	position: 8,
	kind: 'changed',
	collection: 'programs',
	id: '3',
	tags: ['programs', 'programs:3'],
	at: '2026-11-24T10:00:00.000Z',
};
const page = { epoch: 'a', position: 9, changes: [change, { ...change, position: 9, id: null }] };

async function fetchFrom(answer: Answer, timeoutMs = 10_000) {
	const { url, received } = await serve(answer);
	const client = createContentClient({ url, timeoutMs });
	return { changes: client.fetchChanges({ after: 7, first: 2 }), received };
}

test('fetches the changes after a position', async () => {
	const { changes, received } = await fetchFrom(json(page));
	expect(await changes).toEqual(page);
	expect(received[0]?.url).toBe('/content/v1/changes?after=7&first=2');
});

test('tells that the feed does not go back so far', async () => {
	const { changes } = await fetchFrom(json({ errors: [] }, 410));
	const error = await changes.catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(ContentFeedGoneError);
	expect(error).toMatchObject({
		...{ after: 7, oldest: null },
		message: expect.stringContaining('fetch it again'),
	});
});

test('tells where the feed begins when it does not go back so far', async () => {
	const { changes } = await fetchFrom(json({ epoch: 'a', position: 30, oldest: 21 }, 410));
	await expect(changes).rejects.toMatchObject({ after: 7, oldest: 21 });
});

test.each([
	[400, ContentRequestError],
	[503, ContentUnavailableError],
])('a status %i is told as for content', async (status, errorClass) => {
	const { changes } = await fetchFrom(json({ errors: [{ message: 'No.' }] }, status));
	await expect(changes).rejects.toBeInstanceOf(errorClass);
});

test('says why the feed refused', async () => {
	const { changes } = await fetchFrom(
		json({ error: { code: 'BAD_REQUEST', message: '"first" must be 1 to 500.' } }, 400),
	);
	const error = await changes.catch((reason: unknown) => reason);
	expect(error).toMatchObject({
		codes: ['BAD_REQUEST'],
		message: expect.stringContaining('"first" must be 1 to 500. (BAD_REQUEST)'),
	});
});

test('does not wait for ever', async () => {
	const { changes } = await fetchFrom(() => undefined, 200);
	await expect(changes).rejects.toBeInstanceOf(ContentTimeoutError);
});

test.each([
	null,
	[],
	{ ...page, epoch: 1 },
	{ ...page, position: -1 },
	{ ...page, changes: null },
	{ ...page, changes: [{ ...change, kind: 'moved' }] },
	{ ...page, changes: [{ ...change, tags: 'programs' }] },
	{ ...page, changes: [{ ...change, id: 3 }] },
])('does not take %j for a feed', async (body) => {
	const { changes } = await fetchFrom(json(body));
	await expect(changes).rejects.toThrow('something that is not a change feed');
});
