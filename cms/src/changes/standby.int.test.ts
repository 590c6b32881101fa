import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres, type Postgres } from '@lts/stack';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { createFeedFollower } from './follower.ts';
import { until } from './testing/until.ts';

let dataDir: string;
let standby: Postgres;

/** A server in recovery, as a read replica is, with a feed that stands at 7. */
beforeAll(async () => {
	dataDir = await mkdtemp(path.join(tmpdir(), 'lts-standby-'));
	const primary = await startPostgres({ dataDir, durable: false });
	await primary.createDatabase('feed');
	const client = new pg.Client({ connectionString: primary.url('feed') });
	await client.connect();
	await client.query(
		`CREATE TABLE changes_head (epoch uuid, position bigint);
		INSERT INTO changes_head VALUES (gen_random_uuid(), 7)`,
	);
	await client.end();
	await primary.stop();
	await writeFile(path.join(primary.directory, 'standby.signal'), '');
	standby = await startPostgres({ dataDir, durable: false });
});
afterAll(async () => {
	await standby.stop();
	await rm(standby.directory, { recursive: true, force: true });
	await rm(dataDir, { recursive: true, force: true });
});

it('the feed is followed on a read replica too, which has no notifications', async () => {
	const connectionString = standby.url('feed');
	let logged = '';
	const log = pino({}, { write: (line) => void (logged += line) });
	const follower = createFeedFollower({ connectionString, log, pollMs: 60_000, currentMs: 300 });
	await until(() => follower.health().position === 7);
	expect(follower.health()).toMatchObject({ healthy: true, error: null });
	// By rounds that come quicker than it asked for.
	await until(() => follower.isCurrent());
	await new Promise((resolve) => setTimeout(resolve, 500));
	expect(follower.isCurrent()).toBe(true);
	expect(logged).toContain('"isListening":false');
	await follower.stop();
});
