import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { prefer } from './prefer.ts';
import { prepareReleases, type Releases } from './releases.ts';
import {
	findFreePort,
	startPostgres,
	startStack,
	type AnotherProcess,
	type Postgres,
	type Stack,
} from '@lts/stack';
import { findRedis, startRedis, type RunningRedis } from '@lts/test-redis';
import { hireEditor, type Editor } from './editor.ts';
import { startLoad, type Load } from './programs.ts';
import { startDelayProxy, startFeedProxy, type DelayProxy, type FeedProxy } from './proxies.ts';
import { createTruth, type Truth } from './truth.ts';
import { createWithdrawals, type Withdrawals } from './withdrawal.ts';

export interface Site extends AnotherProcess {
	pid(): number;
}

/** The whole product, with everything in reach that can be broken. */
export interface World {
	/** Two of them, behind the balancer of the load. */
	sites: [Site, Site];
	processes: Stack['processes'];
	urls: Stack['urls'];
	postgres: { pid(): number; start(): Promise<void> };
	database: DelayProxy;
	feed: FeedProxy;
	/** Null where no Redis or Valkey is installed. */
	redis: RunningRedis | null;
	/** Where the second site keeps its pages; it holds no more than 8 MB. Null without the right to mount. */
	smallDisk: string | null;
	releases: Releases;
	editor: Editor;
	load: Load;
	truth: Truth;
	/** Of the pages that readers ask for. */
	paths: readonly string[];
	withdrawals: Withdrawals;
	/** Until admin, content API and both sites say that they can serve. */
	untilReady(): Promise<void>;
	stop(): Promise<void>;
}

const readersPerSecond = 150;
const articles = 50;
const otherPaths = [
	'/',
	'/news',
	'/programs',
	'/programs/cbp-one',
	'/guides',
	'/es',
	'/fa',
	'/uk/news',
];

export async function startWorld(say: (line: string) => void): Promise<World> {
	const undo: (() => unknown)[] = [];
	const stop = async () => {
		for (const action of undo.splice(0).reverse()) await action();
	};
	try {
		const dataDir = mkdtempSync(join(tmpdir(), 'lts-chaos-'));
		undo.push(() => rmSync(dataDir, { recursive: true, force: true }));
		let postgres: Postgres = await startPostgres({ dataDir: join(dataDir, 'database') });
		undo.push(() => postgres.stop());
		await postgres.createDatabase('chaos');
		const database = await startDelayProxy(postgres.port);
		undo.push(database.close);
		const redis = findRedis() ? await startRedis() : null;
		if (redis) undo.push(redis.stop);
		const smallDisk = mountSmallDisk(join(dataDir, 'small'), undo);

		const direct = new URL(postgres.url('chaos'));
		direct.port = String(database.port);
		const clock = new URL('clock.ts', import.meta.url).href;
		const api = await findFreePort();
		const feed = await startFeedProxy(`http://127.0.0.1:${api}`);
		undo.push(feed.close);
		const releases = prepareReleases(join(dataDir, 'releases'));
		const stack = await startStack({
			root: releases.root,
			dataDir: join(dataDir, 'stack'),
			databaseUrl: direct.href,
			ports: { api },
			env: {
				NODE_OPTIONS: `--import=${clock}`,
				ANONYMOUS_QUOTA: '1000000000',
				// Four looks of the balancer, which is to send nothing more to a site that stops.
				SHUTDOWN_DELAY_MS: '800',
				CONTENT_API_URL: feed.url,
				...(redis ? { REDIS_URL: redis.url } : {}),
			},
		});
		undo.push(stack.stop);
		const second = await stack.startAnother('web', smallDisk ? { CACHE_DIR: smallDisk } : {});
		const first = { url: stack.urls.site, process: stack.processes.web };
		const withPid = (node: AnotherProcess): Site => ({
			...node,
			pid: () => node.process.identity()?.pid ?? 0,
		});

		if (!stack.firstAccount) throw new Error('The start has created no account.');
		say(`Publishing ${articles} articles …`);
		const { admin } = stack.urls;
		const editor = await hireEditor({ admin, account: stack.firstAccount, count: articles });
		const paths = [...otherPaths, ...editor.articles.map(({ path }) => path)];
		const origins = [first.url, second.url];
		const truth = createTruth({ editor, origins, paths });
		const load = await startLoad({ origins, paths, perSecond: readersPerSecond });
		undo.push(load.stop);
		const withdrawals = createWithdrawals({ editor, origins });
		undo.push(withdrawals.stop);

		const timer = setInterval(() => {
			for (const { process: site } of [first, second]) prefer(site.identity()?.pid, -15);
			prefer(stack.processes['content-api'].identity()?.pid, -10);
		}, 200);
		undo.push(() => clearInterval(timer));
		prefer(process.pid, -15);

		return {
			...{ database, editor, feed, load, paths, redis, releases, smallDisk, truth, stop },
			withdrawals,
			sites: [withPid(first), withPid(second)],
			processes: stack.processes,
			urls: stack.urls,
			postgres: {
				pid: () => postgres.pid,
				async start() {
					const { port } = postgres;
					await postgres.ended;
					postgres = await startPostgres({ dataDir: join(dataDir, 'database'), port });
				},
			},
			untilReady: () => untilReady([admin, stack.urls.contentApi, ...origins]),
		};
	} catch (error) {
		await stop();
		throw error;
	}
}

async function untilReady(origins: string[]): Promise<void> {
	for (const origin of origins) {
		const isReady = () =>
			fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(5000) }).then(
				({ ok }) => ok,
				() => false,
			);
		const since = performance.now();
		while (!(await isReady())) {
			if (performance.now() - since > 60_000) throw new Error(`${origin} does not come back.`);
			await wait(20);
		}
	}
}

/** A file system that is soon full. Only root may make one. */
function mountSmallDisk(directory: string, undo: (() => unknown)[]): string | null {
	mkdirSync(directory);
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', directory], {
			stdio: 'ignore',
		});
	} catch {
		return null;
	}
	undo.push(() => execFileSync('umount', ['-l', directory]));
	return join(directory, 'cache');
}
