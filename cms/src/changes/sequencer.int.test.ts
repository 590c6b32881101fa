import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';

import { ChangesGoneError, readChanges, readHead } from './feed.ts';
import { sequencerLock } from './names.ts';
import { pruneChanges } from './sequence.ts';
import { startSequencer, type Sequencer } from './sequencer.ts';
import { createFeedDatabase, type FeedDatabase } from './testing/feedDatabase.ts';
import { until } from './testing/until.ts';

const log = pino({ level: 'silent' });

let database: FeedDatabase;
const sequencers: Sequencer[] = [];

beforeAll(async () => {
	database = await createFeedDatabase();
});

afterEach(async () => {
	await Promise.all(sequencers.splice(0).map((sequencer) => sequencer.stop()));
});

afterAll(() => database.destroy());

function start(pollMs?: number): Sequencer {
	const { connectionString } = database;
	const options = pollMs === undefined ? {} : { pollMs };
	const sequencer = startSequencer({ connectionString, log, ...options });
	sequencers.push(sequencer);
	return sequencer;
}

const headPosition = async () => (await readHead(database.pool)).position;

async function unsequenced(): Promise<number> {
	const { rows } = await database.pool.query<{ count: string }>(
		'SELECT count(*) FROM changes WHERE position IS NULL',
	);
	return Number(rows[0]?.count);
}

describe('the sequencer', () => {
	it('gives positions when it is notified, long before its next poll', async () => {
		const sequencer = start(60_000);
		await until(() => sequencer.health().healthy);
		const before = await headPosition();
		await database.writeChange('quick');
		await until(async () => (await headPosition()) === before + 1);
	});

	it('finds changes without any notification', async () => {
		start(50);
		const before = await headPosition();
		await database.pool.query(
			`INSERT INTO changes (kind, collection, tags) VALUES ('changed', 'news', '{silent}')`,
		);
		await until(async () => (await headPosition()) === before + 1);
	});

	it('catches up with more changes than fit into one transaction', async () => {
		const before = await headPosition();
		await database.pool.query(
			`INSERT INTO changes (kind, collection, tags)
			SELECT 'changed', 'news', '{many}' FROM generate_series(1, 2500)`,
		);
		start();
		await until(async () => (await headPosition()) === before + 2_500);
		expect(await unsequenced()).toBe(0);
	});

	it('does not give a position to what is rolled back', async () => {
		start(20);
		const before = await headPosition();
		const client = await database.pool.connect();
		await client.query('BEGIN');
		await database.writeChange('never', client);
		await database.writeChange('committed');
		await client.query('ROLLBACK');
		client.release();
		await until(async () => (await headPosition()) === before + 1);
		const { changes } = await readChanges(database.pool, { after: before, first: 10 });
		expect(changes.map(({ tags }) => tags)).toEqual([['committed']]);
	});

	it('comes back after its connection was cut, and says meanwhile that it is not well', async () => {
		const sequencer = start();
		await until(() => sequencer.health().healthy);
		expect(sequencer.health().error).toBeNull();
		const { rowCount } = await database.pool.query(
			`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
			WHERE application_name = 'change sequencer' AND datname = current_database()`,
		);
		expect(rowCount).toBe(1);
		await until(() => sequencer.health().error !== null);
		const before = await headPosition();
		await database.writeChange('afterwards');
		await until(async () => (await headPosition()) === before + 1);
		await until(() => sequencer.health().error === null);
		expect(sequencer.health().position).toBe(before + 1);
	});

	it('says how long ago it was well, whatever the clock is set to', async () => {
		const sequencer = start(60_000);
		await until(() => sequencer.health().healthy);
		vi.useFakeTimers({ toFake: ['Date'] });
		onTestFinished(() => void vi.useRealTimers());
		for (const hours of [1, -2]) {
			vi.setSystemTime(Date.now() + hours * 3_600_000);
			expect(Math.abs((sequencer.health().lagMs ?? NaN) - 300_000)).toBeLessThan(300_001);
		}
	});

	it('waits for a database that is not there yet', async () => {
		const sequencer = startSequencer({ connectionString: 'postgres://127.0.0.1:1/none', log });
		sequencers.push(sequencer);
		await until(() => sequencer.health().error?.includes('ECONNREFUSED') ?? false);
		expect(sequencer.health()).toMatchObject({ healthy: false, lagMs: null, position: null });
	});

	it('sees what was committed while it waited for another, however strictly the database isolates', async () => {
		const { rows } = await database.pool.query<{ name: string }>(
			'SELECT current_database() AS name',
		);
		const name = rows[0]?.name;
		const strict = `ALTER DATABASE ${name} SET default_transaction_isolation = 'serializable'`;
		await database.pool.query(strict);
		const other = await database.pool.connect();
		try {
			await other.query('SELECT pg_advisory_lock($1)', [sequencerLock]);
			start(60_000);
			await until(async () => {
				const { rowCount } = await database.pool.query(
					`SELECT FROM pg_stat_activity WHERE datname = current_database()
					AND application_name = 'change sequencer' AND wait_event_type = 'Lock'`,
				);
				return rowCount === 1;
			});
			const before = await headPosition();
			await database.pool.query(
				`INSERT INTO changes (kind, collection, tags) VALUES ('changed', 'news', '{meanwhile}')`,
			);
			await other.query('SELECT pg_advisory_unlock_all()');
			await until(async () => (await headPosition()) === before + 1);
		} finally {
			other.release();
			await database.pool.query(`ALTER DATABASE ${name} RESET default_transaction_isolation`);
		}
	});
});

describe('retention', () => {
	it('deletes only what is older than everything it keeps, and the feed says what is gone', async () => {
		const sequencer = start();
		const before = await headPosition();
		for (const tag of ['old', 'recent', 'old but later']) await database.writeChange(tag);
		await until(() => sequencer.health().position === before + 3);
		await database.pool.query(
			`UPDATE changes SET created_at = now() - interval '40 days'
			WHERE position <= $1 OR tags[1] LIKE 'old%'`,
			[before],
		);
		await pruneChanges(database.pool, { olderThanDays: 30 });

		const page = await readChanges(database.pool, { after: before + 1, first: 10 });
		expect(page.changes.map(({ tags }) => tags[0])).toEqual(['recent', 'old but later']);
		await expect(readChanges(database.pool, { after: before, first: 10 })).rejects.toThrow(
			ChangesGoneError,
		);
	});

	it('is as long as the sequencer is told', async () => {
		const first = start();
		const before = await headPosition();
		for (const tag of ['six days', 'four days']) await database.writeChange(tag);
		await until(() => first.health().position === before + 2);
		await first.stop();
		await database.pool.query(
			`UPDATE changes SET created_at = now() - interval '6 days' WHERE position <= $1`,
			[before + 1],
		);
		const { connectionString } = database;
		sequencers.push(startSequencer({ connectionString, log, retentionDays: 5 }));
		await until(async () => {
			const { rowCount } = await database.pool.query('SELECT FROM changes WHERE position <= $1', [
				before + 1,
			]);
			return rowCount === 0;
		});
		const page = await readChanges(database.pool, { after: before + 1, first: 10 });
		expect(page.changes.map(({ tags }) => tags[0])).toEqual(['four days']);
		await expect(readChanges(database.pool, { after: before, first: 10 })).rejects.toThrow(
			ChangesGoneError,
		);
	});

	it('keeps the head when nothing else is left, and goes on from there', async () => {
		const head = await headPosition();
		await database.pool.query(`UPDATE changes SET created_at = now() - interval '40 days'`);
		await pruneChanges(database.pool, { olderThanDays: 30 });
		expect(await readChanges(database.pool, { after: head, first: 10 })).toMatchObject({
			position: head,
			changes: [],
		});
		start();
		await database.writeChange('next');
		await until(async () => (await headPosition()) === head + 1);
		const page = await readChanges(database.pool, { after: head, first: 10 });
		expect(page.changes).toMatchObject([{ position: head + 1, tags: ['next'] }]);
	});

	it('leaves alone what has no position yet, however old', async () => {
		await database.pool.query(
			`INSERT INTO changes (kind, collection, tags, created_at)
			VALUES ('changed', 'news', '{late}', now() - interval '40 days')`,
		);
		await pruneChanges(database.pool, { olderThanDays: 30 });
		expect(await unsequenced()).toBe(1);
	});
});

describe('the epoch', () => {
	it('stays over restarts of the sequencer, and changes when the database was restored', async () => {
		const { epoch } = await readHead(database.pool);
		const first = start();
		await until(() => first.health().healthy);
		const second = start();
		await until(() => second.health().healthy);
		expect((await readHead(database.pool)).epoch).toBe(epoch);

		// What a restored dump looks like: the noted identity is another database's.
		await database.pool.query(`UPDATE changes_head SET database_identity = 'another'`);
		const third = start();
		await until(() => third.health().healthy);
		expect((await readHead(database.pool)).epoch).not.toBe(epoch);
	});
});
