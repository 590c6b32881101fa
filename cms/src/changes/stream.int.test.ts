import { once } from 'node:events';
import { connect, createServer as createProxy, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { readHead, type Change } from './feed.ts';
import { createFeedReader } from './reader.ts';
import { createFeed, type Feed, type FeedServer } from './testing/feed.ts';
import type { FeedDatabase } from './testing/feedDatabase.ts';
import { openStream } from './testing/openStream.ts';
import { until } from './testing/until.ts';

let feed: Feed;
let server: FeedServer;

beforeAll(async () => {
	feed = await createFeed();
});

afterAll(() => feed.destroy());

async function serve(options?: Parameters<Feed['serve']>[0]): Promise<void> {
	server = await feed.serve(options);
}

const open = (query = '', headers?: Record<string, string>) =>
	openStream(`${server.address}/stream${query}`, headers);

const tagsOf = (changes: Change[]) => changes.map(({ tags }) => tags[0]);

function countReads(): { pool: FeedDatabase['pool']; reads: () => number } {
	let reads = 0;
	const pool = new Proxy(feed.database.pool, {
		get(target, name) {
			if (name === 'query') reads += 1;
			return Reflect.get(target, name).bind(target);
		},
	});
	return { pool, reads: () => reads };
}

describe('GET /content/v1/changes/stream', () => {
	afterEach(() => server.stop());

	it('begins with the head, then sends what happens from then on', async () => {
		await serve();
		const before = await readHead(feed.database.pool);
		const client = await open();
		expect(client.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
		expect(client.response.headers.get('x-accel-buffering')).toBe('no');
		await until(() => client.head() !== null);
		expect(client.head()).toEqual(before);
		expect(client.headId()).toBe(String(before.position));
		await feed.publish('live');
		await until(() => client.changes().length === 1);
		expect(client.changes()).toMatchObject([{ position: before.position + 1, tags: ['live'] }]);
		expect(client.lastId()).toBe(String(before.position + 1));
		await client.leave();
	});

	it('loses nothing and repeats nothing over disconnects, with changes going on all the time', async () => {
		await serve();
		const begin = await feed.headPosition();
		const expected = Array.from({ length: 120 }, (_, index) => `tag-${index}`);
		const writing = (async () => {
			for (const tag of expected) {
				await feed.database.writeChange(tag);
				await sleep(2);
			}
		})();
		const seen: Change[] = [];
		let client = await open(`?after=${begin}`);
		while (seen.length < expected.length) {
			const already = seen.length;
			await until(() => client.changes().length > 0);
			seen.push(...client.changes());
			const lastId = client.lastId();
			await client.leave();
			expect(seen.length).toBeGreaterThan(already);
			// As browsers do: the address of the first connection, and what was seen last as a header.
			client = await open(`?after=${begin}`, { 'Last-Event-ID': lastId });
		}
		await client.leave();
		await writing;
		expect(tagsOf(seen)).toEqual(expected);
		expect(seen.map(({ position }) => position)).toEqual(
			expected.map((_, index) => begin + 1 + index),
		);
	});

	it('sends everything after an old position, however much it is', async () => {
		await serve();
		const begin = await feed.headPosition();
		await feed.database.pool.query(
			`INSERT INTO changes (kind, collection, tags)
			SELECT 'changed', 'news', ARRAY['n' || n] FROM generate_series(1, 1800) n`,
		);
		await until(async () => (await feed.headPosition()) === begin + 1_800);
		const client = await open(`?after=${begin}`);
		await until(() => client.changes().length === 1_800);
		expect(client.changes().at(-1)?.position).toBe(begin + 1_800);
		await client.leave();
	});

	it('goes on for its readers when its own connection to the database was cut', async () => {
		await serve();
		const client = await open();
		await until(() => client.head() !== null);
		await feed.database.pool.query(
			`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
			WHERE application_name = 'change feed' AND datname = current_database()`,
		);
		await until(() => feed.follower.health().error !== null);
		await feed.publish('during the cut');
		await until(() => client.changes().length === 1);
		expect(tagsOf(client.changes())).toEqual(['during the cut']);
		await client.leave();
	});

	it('keeps quiet connections alive', async () => {
		await serve({ heartbeatMs: 30 });
		const client = await open();
		await until(() => client.comments() >= 2);
		expect(client.changes()).toEqual([]);
		await client.leave();
	});

	it('survives a proxy that cuts what is silent', async () => {
		await serve({ heartbeatMs: 100 });
		const proxy = createProxy((socket) => {
			const upstream = connect(Number(new URL(server.address).port), '127.0.0.1');
			upstream.setTimeout(2_000, () => socket.destroy());
			socket.pipe(upstream).pipe(socket);
			for (const end of [socket, upstream]) end.on('error', () => socket.destroy());
		});
		proxy.listen(0, '127.0.0.1');
		await once(proxy, 'listening');
		const { port } = proxy.address() as AddressInfo;
		const client = await openStream(`http://127.0.0.1:${port}/content/v1/changes/stream`);
		// Longer than the proxy waits, by more than the moment for which a busy machine lets nobody run.
		await sleep(3_000);
		expect(client.isOver()).toBe(false);
		await feed.publish('after a silence');
		await until(() => client.changes().length === 1);
		await client.leave();
		proxy.close();
	});

	it('ends the streams of an epoch that is over, and the next one names the new epoch', async () => {
		await serve();
		const client = await open();
		await until(() => client.head() !== null);
		await feed.database.pool.query('UPDATE changes_head SET epoch = gen_random_uuid()');
		await until(() => client.isOver());
		const next = await open();
		await until(() => next.head() !== null);
		expect(next.head()?.epoch).not.toBe(client.head()?.epoch);
		await next.leave();
	});

	it('refuses a stream too many and has room again when one leaves', async () => {
		await serve({ maxStreams: 1 });
		const first = await open();
		const second = await open();
		expect(second.response.status).toBe(503);
		expect(second.response.headers.get('retry-after')).toBe('30');
		await first.leave();
		await until(() => server.handlers.streamCount() === 0);
		const third = await open();
		expect(third.response.status).toBe(200);
		await third.leave();
	});

	it.each([
		['?after=x', {}, 400],
		['', { 'Last-Event-ID': 'x' }, 400],
		['?after=999999', {}, 410],
	])('answers %s %j with %i instead of a stream', async (query, headers, status) => {
		await serve();
		const client = await open(query, headers);
		expect(client.response.status).toBe(status);
		expect(server.handlers.streamCount()).toBe(0);
	});

	it('reads a change once, however many clients wait for it', async () => {
		const { pool, reads } = countReads();
		await serve({ reader: createFeedReader({ pool, follower: feed.follower }) });
		const clients = await Promise.all(Array.from({ length: 20 }, () => open()));
		await until(() => clients.every((client) => client.head() !== null));
		expect(reads()).toBe(clients.length);
		await feed.publish('for all');
		await until(() => clients.every((client) => client.changes().length === 1));
		expect(reads()).toBe(clients.length);
		await Promise.all(clients.map((client) => client.leave()));
	});

	it('does not read ahead of a client that takes nothing', async () => {
		const begin = await feed.headPosition();
		// Ten reads' worth, each of which is far more than the sockets hold.
		await feed.database.pool.query(
			`INSERT INTO changes (kind, collection, tags)
			SELECT 'changed', 'news', ARRAY(SELECT repeat('x', 1000) || m FROM generate_series(1, 20) m)
			FROM generate_series(1, 5000)`,
		);
		await until(async () => (await feed.headPosition()) === begin + 5_000);
		const { pool, reads } = countReads();
		await serve({ reader: createFeedReader({ pool, follower: feed.follower }) });
		const aborting = new AbortController();
		await fetch(`${server.address}/stream?after=${begin}`, { signal: aborting.signal });
		await sleep(500);
		expect(reads()).toBeLessThan(3);
		aborting.abort();
		await until(() => server.handlers.streamCount() === 0);
	});

	it('ends every stream when the server stops, and begins none', async () => {
		await serve();
		const clients = await Promise.all([open(), open(), open()]);
		server.handlers.closeAll();
		await until(() => clients.every((client) => client.isOver()));
		expect(server.handlers.streamCount()).toBe(0);
		expect((await open()).response.status).toBe(503);
	});
});
