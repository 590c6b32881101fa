import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { everythingTag } from '@lts/cdn';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { createFeed, type Feed } from '../changes/testing/feed.ts';
import { until } from '../changes/testing/until.ts';
import { startPurger, type Purger } from './purger.ts';
import { readPurgeTargets } from './settings.ts';
import { startFarSide, type FarSide } from './testing/farSide.ts';

let feed: Feed;
let farSide: FarSide;
let logged = '';
const purgers: Purger[] = [];
const processes: ChildProcess[] = [];
const log = pino({ level: 'info' }, { write: (line) => void (logged += line) });

beforeAll(async () => {
	feed = await createFeed();
});
afterEach(async () => {
	await Promise.all(purgers.splice(0).map((purger) => purger.stop()));
	for (const child of processes.splice(0)) child.kill('SIGKILL');
	await feed.database.pool.query('DELETE FROM purge_states');
	await farSide.close();
	logged = '';
});
afterAll(() => feed.destroy());

const variables = (url = farSide.url) => ({ CDN: 'varnish', VARNISH_URLS: url });

async function start({ waves = [20], url }: { waves?: number[]; url?: string } = {}) {
	const purger = startPurger({
		connectionString: feed.database.connectionString,
		targets: readPurgeTargets(variables(url)),
		log,
		pollMs: 50,
		waves,
		firstRetryMs: 20,
	});
	purgers.push(purger);
	return purger;
}

/** A purger that has told the cache to forget all that was there before. */
async function startBegun(options: { waves?: number[] } = {}): Promise<Purger> {
	farSide = await startFarSide();
	const purger = await start(options);
	await until(() => farSide.asked.length === (options.waves?.length ?? 1));
	farSide.asked.splice(0);
	await until(async () => (await purger.targets())[0]?.backlog === 0);
	return purger;
}

const keys = () => farSide.asked.map(({ headers }) => headers['xkey-purge']);
const told = () => new Set(keys().flatMap((some) => some?.split(' ') ?? []));

describe('a cache', () => {
	it('of which nothing is known is to forget everything; what changes later by its tags', async () => {
		farSide = await startFarSide();
		await start();
		await until(() => farSide.asked.length === 1);
		expect(keys()).toEqual([everythingTag]);
		await feed.publish('news:1');
		await until(() => farSide.asked.length === 2);
		await feed.publish('news:2', 'news:3', 'news:2');
		await until(() => told().has('news:3'));
		expect(told()).toEqual(new Set([everythingTag, 'news:1', 'news:2', 'news:3']));
	});

	it('is told when web nodes had time to take the change, and again, for those that were late', async () => {
		await startBegun({ waves: [100, 400] });
		const since = performance.now();
		await feed.publish('news:1');
		await until(() => farSide.asked.length === 2);
		const [first = 0, second = 0] = farSide.asked.map(({ at }) => at - since);
		expect(first).toBeGreaterThan(95);
		expect(first).toBeLessThan(400);
		expect(second).toBeGreaterThan(395);
		expect(keys()).toEqual(['news:1', 'news:1']);
	});

	it('gets everything that a bulk edit changed in batches, and all at once when that is too much', async () => {
		await startBegun();
		const write = async (count: number) => {
			const all = Array.from({ length: count }, (_, n) => `news:${n}`);
			await feed.database.pool.query(
				`INSERT INTO changes (kind, collection, document_id, tags, languages)
				SELECT 'changed', 'news', tag, ARRAY[tag, 'of-' || tag], '{en}' FROM unnest($1::text[]) AS tag`,
				[all],
			);
			await feed.database.pool.query("SELECT pg_notify('changes_written', '')");
		};
		await write(250);
		await until(() => told().size >= 500);
		expect(keys().every((some) => (some?.split(' ').length ?? 0) <= 100)).toBe(true);
		// All of it is there before anybody looks: a slow machine would be told of it in parts.
		await purgers.splice(0)[0]?.stop();
		farSide.asked.splice(0);
		const before = await feed.headPosition();
		await write(1500);
		await until(async () => (await feed.headPosition()) === before + 1500);
		await start();
		await until(() => farSide.asked.length > 0);
		expect(keys()).toEqual([everythingTag]);
	});

	it('forgets everything when the feed begins anew or no longer holds what followed', async () => {
		const purger = await startBegun();
		const { pool } = feed.database;
		await pool.query('UPDATE changes_head SET epoch = gen_random_uuid()');
		await until(() => told().has(everythingTag));
		await until(async () => (await purger.targets())[0]?.backlog === 0);
		await purgers.splice(0)[0]?.stop();
		farSide.asked.splice(0);
		await feed.publish('news:1', 'news:2', 'news:3');
		await pool.query('UPDATE changes_head SET oldest_position = position');
		await pool.query('DELETE FROM changes WHERE position < (SELECT position FROM changes_head)');
		await start();
		await until(() => farSide.asked.length > 0);
		expect(keys()).toEqual([everythingTag]);
	});
});

describe('a cache that fails', () => {
	it('is told again until it confirms, and until then everybody can see that it does not', async () => {
		const purger = await startBegun();
		farSide.answer((nth) => (nth < 3 ? { status: 503, body: 'not now' } : { status: 200 }));
		await feed.publish('news:1');
		await until(async () => {
			const [health] = await purger.targets();
			return health?.failingSince !== null;
		});
		expect(await purger.targets()).toMatchObject([
			{ backlog: 1, lastError: 'It answered 503: not now' },
		]);
		expect(logged).toContain('A cache cannot be purged');
		await until(() => farSide.asked.length === 4);
		expect(keys()).toEqual(['news:1', 'news:1', 'news:1', 'news:1']);
		await until(async () => (await purger.targets())[0]?.failingSince === null);
		expect(await purger.targets()).toMatchObject([{ backlog: 0, lastError: null }]);
		const pauses = [...logged.matchAll(/"retryMs":(\d+)/g)].map(([, ms]) => Number(ms));
		expect(pauses).toHaveLength(3);
		expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
		expect(pauses[2]).toBeGreaterThan((pauses[0] ?? 0) * 2);
	});

	it('is left alone for as long as it asks, and then told all that has changed in one go', async () => {
		await startBegun();
		farSide.answer((nth) =>
			nth === 0 ? { status: 429, headers: { 'retry-after': '1' } } : { status: 200 },
		);
		await feed.publish('news:1');
		await until(() => farSide.asked.length === 1);
		await feed.publish('news:2');
		await until(() => farSide.asked.length === 2);
		const [refused = 0, again = 0] = farSide.asked.map(({ at }) => at);
		expect(again - refused).toBeGreaterThan(990);
		expect(keys()).toEqual(['news:1', 'news:1 news:2']);
	});

	it('does not keep the others waiting', async () => {
		await startBegun();
		const dead = await startFarSide();
		await purgers.splice(0)[0]?.stop();
		await start({ url: `${dead.url} ${farSide.url}` });
		dead.answer(() => ({ status: 200, after: new Promise(() => 0) }));
		await feed.publish('news:1');
		await until(() => told().has('news:1'));
		await until(() => dead.asked.length === 1);
		await dead.close();
	});
});

describe('several processes', () => {
	it('tell a cache once', async () => {
		await startBegun();
		await start();
		await start();
		for (let n = 0; n < 20; n += 1) await feed.publish(`news:${n}`);
		await until(() => told().has('news:19'));
		await sleep(200);
		const all = keys().flatMap((some) => some?.split(' ') ?? []);
		expect(all.sort()).toEqual([...told()].sort());
		expect(purgers.filter((purger) => purger.health().isPurging)).toHaveLength(1);
	});

	it('lose nothing when they are killed: what was not confirmed is told again', async () => {
		await startBegun();
		await purgers.splice(0)[0]?.stop();
		const script = path.join(import.meta.dirname, 'testing/purgerProcess.ts');
		const launch = () => {
			const env = { ...process.env, ...variables() };
			Object.assign(env, { DATABASE_URL: feed.database.connectionString });
			const child = spawn(process.execPath, [script], { env, stdio: 'inherit' });
			processes.push(child);
			return child;
		};
		// The cache has taken it; before it can say so, the process is dead.
		farSide.answer((nth) => (nth === 0 ? { status: 200, after: sleep(60_000) } : { status: 200 }));
		const first = launch();
		await feed.publish('news:1');
		await until(() => farSide.asked.length === 1);
		first.kill('SIGKILL');
		await once(first, 'exit');
		await feed.publish('news:2');
		launch();
		await until(() => told().has('news:2'));
		expect(keys()).toEqual(['news:1', 'news:1 news:2']);
	});
});
