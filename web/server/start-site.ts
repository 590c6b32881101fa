import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ContentClient } from '@lts/content-client';
import { createTaggedCache, createTagIndex, type TaggedCache } from '@lts/tagged-cache';
import { tracing } from '@lts/tracing/shared';
import type { Logger } from 'pino';
import { alsoTelling } from './also-telling.ts';
import { keepAskedLast } from './asked-last.ts';
import type { Build } from './build.ts';
import { createCacheRules } from './cache-rules.ts';
import { affordableConnections } from './connections.ts';
import { readCdnSettings, type CdnSettings } from './cdn-settings.ts';
import { followFeed } from './feed-follower.ts';
import { keepHelp } from './help/known-help.ts';
import { watchForHurry } from './hurry.ts';
import { createTroubleLog } from './log-trouble.ts';
import { createSiteMetrics, type SiteMetrics } from './metrics.ts';
import { createMediaProxy } from './media-proxy.ts';
import { openPageStore } from './page-store.ts';
import type { Page } from './page.ts';
import { createReadiness } from './readiness.ts';
import { createPageRenderer } from './render-page.ts';
import { shareChanges } from './shared-changes.ts';
import { closeServer } from './shutdown.ts';
import { createSiteServer } from './site-server.ts';
import { createSiteTraces } from './traces.ts';
import { linkWorker } from './worker-link.ts';

/** Some thousand pages, each in three encodings. */
const defaultCacheBytes = 128 * 2 ** 20;
/** The feed tells of every change; should it ever not, a page is rendered anew after a day. */
const maxAgeMs = 86_400_000;
/** A reader of an outdated page waits no longer for the new one, which takes some 5 ms to render. */
const patienceMs = 1000;
/**
 * The same while the content API fails or lets questions wait, or more pages are to be rendered than can be at a time:
 * the page as it was then comes soon, and the next reader has the new one.
 */
const hurryMs = 25;
/** How many changes a node without memory asks for, to be able to judge the pages that others share. */
const lookBack = 5000;
/** While much is withdrawn at once, a reader had rather wait than be told to come back. */
const maxAttempts = 10;
/** Of the pages that a deploy renders before it listens: some two seconds of one core. */
const mostAskedLast = 150;
/** Pages that may wait to be rendered: some two seconds of one core. Who comes then is told at once. */
const maxQueued = 128;

export interface Site {
	port: number;
	/**
	 * Says at `/readyz` that it stops and answers for `delayMs` more, so that whoever balances looks elsewhere;
	 * then finishes the requests under way, in at most 5 seconds.
	 */
	close(delayMs?: number): Promise<void>;
}

/**
 * Puts the parts together, begins to follow the feed, and listens once its stores answer, or a second later.
 * @throws Error when the port cannot be had
 */
export async function startSite({
	host,
	port,
	log,
	feed: feedTimes = {},
	cacheBytes = defaultCacheBytes,
	metrics = createSiteMetrics(),
	maxConnections = affordableConnections(),
	stateDir,
	cacheDir = null,
	cacheDirBytes = 512 * 2 ** 20,
	redisUrl = null,
	storePatienceMs = 1000,
	cdnSettings = readCdnSettings((_name, fallback) => fallback),
	...options
}: Build & {
	host: string;
	port: number;
	contentApiUrl: string;
	siteUrl: string;
	contentClient: Pick<ContentClient, 'fetchChanges' | 'request' | 'streamChanges'>;
	log: Logger;
	/** Default: no CDN that is purged. */
	cdnSettings?: CdnSettings;
	/** What rendered pages may take of the memory of this process. */
	cacheBytes?: number;
	/** Default: what the system lets this process have. */
	maxConnections?: number;
	/** Where what helps readers is kept while no process runs; in memory only without it. */
	stateDir?: string | undefined;
	/** Default: pages live as long as the process. */
	cacheDir?: string | null;
	cacheDirBytes?: number;
	/** Default: no pages are shared with other nodes. */
	redisUrl?: string | null;
	/** So long the start waits for what keeps pages; what does not answer by then must not keep it from starting. */
	storePatienceMs?: number;
	/** Of this process; whoever starts the site tells them. */
	metrics?: SiteMetrics;
	/** See `followFeed`. */
	feed?: { pollMs?: number; pauseMs?: number };
}): Promise<Site> {
	const link = linkWorker(metrics.registry);
	const storage = { cacheDir, cacheDirBytes, redisUrl };
	const { journal, tier } = openPageStore({ ...options, ...storage, log });
	const index = createTagIndex(journal && { journal });
	const traces = createSiteTraces(tracing());
	const renderPage = traces.trace(createPageRenderer(options));
	const hurry = watchForHurry();
	const noteTrouble = createTroubleLog(log);
	const cache: TaggedCache<Page> = createTaggedCache<Page>({
		index,
		maxBytes: cacheBytes,
		maxQueued,
		ahead: { render: renderPage },
		tier,
		isTrusted: () => feed.isCaughtUp(),
		// Before the feed was reached nobody knows what was withdrawn: only trouble excuses an old page then.
		isComplete: () => feed.isCaughtUp() || (hurry.isHurried() && !others?.mayMiss()),
		maxAgeMs,
		patienceMs,
		hurryMs,
		isHurried: () => hurry.isHurried() || (feed.isCaughtUp() && cache.stats().queued > 0),
		maxAttempts,
		onEvent: (event) => {
			metrics.observe(event);
			noteTrouble(event);
		},
	});
	const help = keepHelp({
		client: options.contentClient,
		file: stateDir && join(stateDir, 'help.json'),
		log,
	});
	const told = alsoTelling(index, help);
	const others =
		redisUrl === null ? null : shareChanges({ url: redisUrl, siteUrl: options.siteUrl, log });
	await others?.learn(told, () => !feed.isFollowed());
	const feed = followFeed({
		client: options.contentClient,
		index: told,
		log,
		...(redisUrl !== null && { lookBack }),
		onTaken(change) {
			metrics.observeChange(change.at);
			traces.noteChange(change);
			others?.tell(index.epoch, change);
		},
		...feedTimes,
	});
	const askedLast =
		cacheDir === null
			? null
			: keepAskedLast({
					...{ file: join(cacheDir, 'asked-last.json'), version: options.version, log },
					pages: () => cache.recentKeys(mostAskedLast),
				});
	const cacheRules = createCacheRules(cdnSettings);
	let isStopping = false;
	const readiness = createReadiness({
		...options,
		isStopping: () => isStopping,
		feedStatus: feed.status,
		cacheStats: cache.stats,
		storeStatus: cache.storeStatus,
		isInformed: () => index.generation > 0,
		workers: link.workers,
	});
	const server = createSiteServer({
		...options,
		cache,
		cacheRules,
		isFollowed: feed.isFollowed,
		count: metrics.count,
		maxConnections,
		help,
		renderPage,
		isStopping: () => isStopping,
		log,
		proxyMedia: createMediaProxy({ ...options, cacheRules, log, isHurried: hurry.isHurried }),
		readiness,
	});
	metrics.watch({ cache, cacheBytes, feed, index, server, workers: link.workers });
	try {
		await Promise.all([
			cache.untilStoresAnswer(storePatienceMs),
			link.untilTurn(async () => (await readiness()).ready),
		]);
		await askedLast?.prepare({
			isCaughtUp: feed.isCaughtUp,
			ask: (page) => cache.getOrRender(page, (signal) => renderPage(page, signal)),
		});
		server.listen(port, host);
		await once(server, 'listening');
	} catch (error) {
		help.close();
		hurry.close();
		await Promise.all([cache.close(), feed.close(), others?.close()]);
		journal?.close();
		throw error;
	}
	return {
		port: (server.address() as AddressInfo).port,
		async close(delayMs = 0) {
			isStopping = true;
			if (delayMs > 0) await wait(delayMs);
			help.close();
			hurry.close();
			await Promise.all([closeServer(server), feed.close(), askedLast?.close()]);
			await Promise.all([cache.close(), others?.close()]);
			journal?.close();
		},
	};
}
