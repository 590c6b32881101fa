import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { readHead } from './feed.ts';
import { createFeed, type Feed, type FeedServer } from './testing/feed.ts';

let feed: Feed;
let server: FeedServer;

beforeAll(async () => {
	feed = await createFeed();
});

afterAll(() => feed.destroy());

describe('GET /content/v1/changes', () => {
	beforeEach(async () => {
		server = await feed.serve();
	});
	afterEach(() => server.stop());

	const get = async (query: string, init?: RequestInit) => {
		const response = await fetch(`${server.address}${query}`, init);
		return { response, body: await response.json() };
	};

	it('pages through the feed from a position', async () => {
		const after = await feed.headPosition();
		await feed.publish('a', 'b', 'c');
		const { response, body } = await get(`?after=${after}&first=2`);
		expect(response.status).toBe(200);
		expect(response.headers.get('cache-control')).toBe('no-store');
		expect(body).toEqual({
			epoch: expect.stringMatching(/^[0-9a-f-]{36}$/),
			position: after + 3,
			changes: [
				{
					position: after + 1,
					kind: 'changed',
					collection: 'news',
					id: '1',
					tags: ['a'],
					languages: ['en'],
					removedLanguages: [],
					at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
				},
				expect.objectContaining({ position: after + 2, tags: ['b'] }),
			],
		});
		expect((await get(`?after=${after + 2}`)).body.changes).toMatchObject([{ tags: ['c'] }]);
		expect((await get(`?after=${after + 3}`)).body.changes).toEqual([]);
	});

	it('tells where the feed ends when no position is given', async () => {
		const { body } = await get('');
		expect(body).toEqual({ ...(await readHead(feed.database.pool)), changes: [] });
	});

	it.each(['?after=-1', '?after=x', '?after=1&first=0', '?after=1&first=501', '?after='])(
		'refuses %s and says what is right',
		async (query) => {
			const { response, body } = await get(query);
			expect(response.status).toBe(400);
			expect(body.error).toMatchObject({
				code: 'BAD_REQUEST',
				message: expect.stringContaining('must be'),
			});
		},
	);

	it('answers 410 beyond the head, with the position to begin from', async () => {
		const { response, body } = await get(`?after=${(await feed.headPosition()) + 1}`);
		expect(response.status).toBe(410);
		expect(body).toMatchObject({
			error: { code: 'GONE' },
			...(await readHead(feed.database.pool)),
		});
	});

	it('answers 410 for what is deleted already', async () => {
		await feed.publish('x', 'y');
		await feed.database.pool.query('UPDATE changes_head SET oldest_position = position');
		const { response, body } = await get('?after=0');
		expect(response.status).toBe(410);
		expect(body.error.message).toMatch(/^Start over: .* deleted\.$/);
		expect(body).toMatchObject({ oldest: await feed.headPosition() });
		const stream = await get('/stream?after=0');
		expect([stream.response.status, stream.body]).toEqual([410, body]);
		await feed.database.pool.query('UPDATE changes_head SET oldest_position = 1');
	});

	it('cannot be written to', async () => {
		const { response, body } = await get('', { method: 'POST' });
		expect(response.status).toBe(405);
		expect(response.headers.get('allow')).toBe('GET');
		expect(body.error.code).toBe('METHOD_NOT_ALLOWED');
	});
});
