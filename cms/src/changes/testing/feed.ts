import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { pino } from 'pino';

import { readHead } from '../feed.ts';
import { createFeedFollower, type FeedFollower } from '../follower.ts';
import { createFeedHandlers, type FeedHandlers } from '../http.ts';
import { createFeedReader } from '../reader.ts';
import { startSequencer } from '../sequencer.ts';
import { createFeedDatabase, type FeedDatabase } from './feedDatabase.ts';
import { until } from './until.ts';

const log = pino({ level: 'silent' });

type Options = Partial<Parameters<typeof createFeedHandlers>[0]>;

export interface FeedServer {
	/** Address of `/content/v1/changes`. */
	address: string;
	handlers: FeedHandlers;
	stop(): Promise<void>;
}

export interface Feed {
	database: FeedDatabase;
	follower: FeedFollower;
	headPosition(): Promise<number>;
	/** Writes changes with one tag each and waits until they have positions. */
	publish(...tags: string[]): Promise<void>;
	/** Serves the feed over HTTP on a free port. */
	serve(options?: Options): Promise<FeedServer>;
	destroy(): Promise<void>;
}

/** A feed at work: database, sequencer and follower. */
export async function createFeed(): Promise<Feed> {
	const database = await createFeedDatabase();
	const { connectionString, pool } = database;
	const sequencer = startSequencer({ connectionString, log });
	const follower = createFeedFollower({ connectionString, log });
	await until(() => sequencer.health().healthy && follower.health().healthy);
	const reader = createFeedReader({ pool, follower });
	const headPosition = async () => (await readHead(pool)).position;

	return {
		database,
		follower,
		headPosition,
		async publish(...tags) {
			const before = await headPosition();
			for (const tag of tags) await database.writeChange(tag);
			await until(async () => (await headPosition()) === before + tags.length);
		},
		serve: (options) => serveFeed({ reader, follower, log, ...options }),
		async destroy() {
			await sequencer.stop();
			await follower.stop();
			await database.destroy();
		},
	};
}

async function serveFeed(options: Parameters<typeof createFeedHandlers>[0]): Promise<FeedServer> {
	const handlers = createFeedHandlers(options);
	const server = createServer((req, res) => {
		const isStream = req.url?.startsWith('/content/v1/changes/stream');
		void (isStream ? handlers.stream(req, res) : handlers.changes(req, res));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		address: `http://127.0.0.1:${port}/content/v1/changes`,
		handlers,
		async stop() {
			handlers.closeAll();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
