import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { FeedHead } from './feed.ts';
import { createFeedReader, type FeedReader } from './reader.ts';
import { sequenceBatch } from './sequence.ts';
import { createFeedDatabase, type FeedDatabase } from './testing/feedDatabase.ts';

let database: FeedDatabase;
let reader: FeedReader;
let told: FeedHead[] = [];

beforeAll(async () => {
	database = await createFeedDatabase();
	const { pool } = database;
	reader = createFeedReader({ pool, follower: { told: (head) => void told.push(head) } });
});
beforeEach(async () => {
	await database.writeChange('a');
	await sequenceBatch(database.pool);
	told = [];
});
afterAll(() => database?.destroy());

describe('the follower is told', () => {
	it('of the head that was read', async () => {
		const head = await reader.head();
		expect(told).toEqual([head]);
	});

	it('of the head that came without changes', async () => {
		const { changes, epoch, position } = await reader.page({ after: null, first: 10 });
		expect(changes).toEqual([]);
		expect(told).toEqual([{ epoch, position }]);
	});

	it('of the head that came with changes', async () => {
		const { changes, epoch, position } = await reader.page({ after: 0, first: 1 });
		expect(changes).toHaveLength(1);
		expect(told).toMatchObject([{ epoch, position }]);
	});

	it('of the head to start over from, where the feed cannot be continued', async () => {
		const { epoch, position } = await reader.head();
		told = [];
		await expect(reader.page({ after: position + 1, first: 1 })).rejects.toMatchObject({
			name: 'ChangesGoneError',
			head: { epoch, position },
		});
		expect(told).toEqual([{ epoch, position }]);
	});
});
