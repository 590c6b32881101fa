import type pg from 'pg';
import type { Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createFeedDatabase, type FeedDatabase } from './changes/testing/feedDatabase.ts';
import { createAdminMetrics } from './metrics.ts';
import type { PurgeHealth } from './purging/states.ts';
import { notesOn, readJobHealth } from './scheduling/health.ts';

let database: FeedDatabase;
beforeAll(async () => {
	database = await createFeedDatabase();
});
afterAll(() => database.destroy());

const failing: PurgeHealth = {
	target: 'fastly site',
	backlog: 3,
	failingSince: new Date(Date.now() - 60_000).toISOString(),
	lastError: 'It answered 401: a token',
};

const healthy = { healthy: true, lastSuccess: null, lagMs: 5, error: null };
const stop = () => Promise.resolve();

function metricsOf(
	db: Pick<pg.Pool, 'query'> = database.pool,
	more: Partial<Parameters<typeof createAdminMetrics>[0]> = {},
): Registry {
	return createAdminMetrics({
		db,
		worker: {
			sequencer: { stop, health: () => ({ ...healthy, position: 12 }) },
			webhooks: { stop, health: () => ({ ...healthy, isSending: true }) },
			jobs: { stop, health: () => ({ ...healthy, isRunning: true }) },
			purger: {
				stop,
				health: () => ({ ...healthy, isPurging: false }),
				targets: () => Promise.resolve([failing]),
			},
		},
		mediaStoreProblem: () => Promise.resolve(undefined),
		...more,
	});
}

function valueIn(text: string, name: string): number {
	const line = text.split('\n').find((one) => one.startsWith(`${name} `));
	return Number(line?.slice(name.length + 1));
}

describe('metrics of the admin', () => {
	it('tell what waits in the outbox and among webhooks, and for how long', async () => {
		await database.writeChange('news:1');
		await database.writeChange('news:2');
		await database.pool.query(
			`INSERT INTO webhook_deliveries (status, type, created_at) VALUES
			('waiting', 'content.changed', now() - interval '90 s'), ('dead', 'content.changed', now()),
			('dead', 'webhook.test', now()), ('delivered', 'content.changed', now())`,
		);
		const text = await metricsOf().metrics();
		expect(valueIn(text, 'lts_admin_outbox_waiting')).toBe(2);
		expect(valueIn(text, 'lts_admin_outbox_seconds')).toBeLessThan(10);
		expect(valueIn(text, 'lts_admin_webhooks_waiting')).toBe(1);
		expect(valueIn(text, 'lts_admin_webhooks_waiting_seconds')).toBeGreaterThan(89);
		expect(valueIn(text, 'lts_admin_webhooks_dead')).toBe(1);
		expect(valueIn(text, 'lts_admin_database_up')).toBe(1);
		expect(valueIn(text, 'lts_admin_feed_position')).toBe(12);
		expect(valueIn(text, 'lts_admin_webhooks_sending')).toBe(1);
	});

	it('tell whether the bucket for files answers', async () => {
		const withBucket = async (problem: string | undefined) => {
			const mediaStoreProblem = () => Promise.resolve(problem);
			const text = await metricsOf(database.pool, { mediaStoreProblem }).metrics();
			return valueIn(text, 'lts_admin_media_store_up');
		};
		expect(await withBucket(undefined)).toBe(1);
		expect(await withBucket('It refuses the key.')).toBe(0);
	});

	it('tell which jobs are late, and which publications failed that nobody has looked after', async () => {
		await database.pool.query(
			`INSERT INTO payload_jobs (task_slug, input, wait_until, has_error, error) VALUES
			('scheduled-publication', '{}', now() - interval '90 s', false, NULL),
			('scheduled-publication', '{}', now() + interval '90 s', false, NULL),
			('scheduled-publication', '{}', now(), true, '{"message": "It was deleted."}'),
			('scheduled-publication', '{}', now(), true, '{"message": "It was.", "settled": "put away"}')`,
		);
		const text = await metricsOf().metrics();
		expect(valueIn(text, 'lts_admin_jobs_due')).toBe(1);
		expect(valueIn(text, 'lts_admin_jobs_late_seconds')).toBeGreaterThan(89);
		expect(valueIn(text, 'lts_admin_publications_failed')).toBe(1);
		expect(valueIn(text, 'lts_admin_jobs_running')).toBe(1);
		expect(notesOn(await readJobHealth(database.pool))).toEqual([
			expect.stringMatching(/^jobs: 1 due and not done, the oldest for 9\d s$/),
			expect.stringContaining('1 did not happen, the last: '),
		]);
		await database.pool.query('DELETE FROM payload_jobs');
		expect(notesOn(await readJobHealth(database.pool))).toEqual([]);
	});

	it('tell how purges do, and no answer of the cache', async () => {
		const text = await metricsOf().metrics();
		expect(valueIn(text, 'lts_purge_backlog{target="fastly site"}')).toBe(3);
		expect(valueIn(text, 'lts_purge_failing_seconds{target="fastly site"}')).toBeGreaterThan(59);
		expect(text).not.toContain('a token');
	});

	it('say that the database does not answer, and no zero in its place', async () => {
		const text = await metricsOf({ query: () => Promise.reject(new Error('gone')) }).metrics();
		expect(valueIn(text, 'lts_admin_database_up')).toBe(0);
		expect(text).not.toMatch(/^lts_admin_outbox_waiting /m);
		expect(valueIn(text, 'lts_admin_sequencer_healthy')).toBe(1);
	});
});
