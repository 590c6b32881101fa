import { setTimeout as sleep } from 'node:timers/promises';

import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { readHead } from './feed.ts';
import { createFeedFollower, type FeedFollower } from './follower.ts';
import { sequenceBatch } from './sequence.ts';
import { createFeedDatabase, type FeedDatabase } from './testing/feedDatabase.ts';
import { until } from './testing/until.ts';

const log = pino({ level: 'silent' });
let database: FeedDatabase;
let follower: FeedFollower;

beforeAll(async () => {
	database = await createFeedDatabase();
});
afterEach(() => follower.stop());
afterAll(() => database?.destroy());

it('is not current once somebody was told of a later head, until that is seen', async () => {
	const { connectionString, pool } = database;
	follower = createFeedFollower({ connectionString, log, pollMs: 60_000, currentMs: 60_000 });
	await until(() => follower.isCurrent());
	const { epoch, position } = await readHead(pool);
	follower.told({ epoch, position });
	expect([follower.isCurrent(), follower.knowsAllTold()]).toEqual([true, true]);
	follower.told({ epoch, position: position + 1 });
	expect([follower.isCurrent(), follower.knowsAllTold()]).toEqual([false, false]);
	await database.writeChange('a');
	await sequenceBatch(pool);
	await until(() => follower.isCurrent());
	expect(follower.knowsAllTold()).toBe(true);
	expect(follower.health().position).toBe(position + 1);
});

it('is current for so long after it looked, and no longer', async () => {
	const { connectionString } = database;
	follower = createFeedFollower({ connectionString, log, pollMs: 60_000, currentMs: 2_000 });
	await until(() => follower.isCurrent());
	await sleep(2_050);
	expect([follower.isCurrent(), follower.knowsAllTold()]).toEqual([false, true]);
});
