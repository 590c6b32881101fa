import { join } from 'node:path';
import { Redis } from 'ioredis';
import {
	createDiskStore,
	createJournal,
	createRedisStore,
	openJournalDirectory,
	type Journal,
	type Store,
	type TierOptions,
} from '@lts/tagged-cache';
import type { Logger } from 'pino';
import { pageCodec, pageFormat } from './page-codec.ts';
import type { Page } from './page.ts';

export interface PageStoreSettings {
	/** Where pages and the journal are kept; null: nowhere. */
	cacheDir: string | null;
	/** How many bytes of pages are kept there. */
	cacheDirBytes: number;
	/** A Redis or Valkey through which several nodes share pages; null: none. */
	redisUrl: string | null;
}

export interface PageStore {
	journal?: Journal;
	tier?: TierOptions<Page>;
}

/** While the journal is in trouble that is said no more often. */
const sayEveryMs = 60_000;
/** In Redis, from when it was rendered. */
const sharedMs = 86_400_000;

/**
 * What keeps pages over a restart, or shares them with other nodes. Trouble with it is logged and harms no reader.
 * @param version names what pages are rendered by: those of another are not seen
 */
export function openPageStore({
	cacheDir,
	cacheDirBytes,
	redisUrl,
	siteUrl,
	version,
	log,
}: PageStoreSettings & { siteUrl: string; version: string; log: Logger }): PageStore {
	const stores: Store[] = [];
	if (cacheDir !== null) {
		stores.push(createDiskStore({ directory: join(cacheDir, 'pages'), maxBytes: cacheDirBytes }));
	}
	if (redisUrl !== null) stores.push(connectRedis(redisUrl));
	if (stores.length === 0) return {};
	return {
		...(cacheDir !== null && { journal: openJournal(join(cacheDir, 'journal'), log) }),
		tier: {
			stores,
			codec: pageCodec,
			namespace: [pageFormat, version, siteUrl].join(' '),
			onEvent(event) {
				const { store, operation } = event;
				if (event.type === 'works again') {
					log.info({ store, operation }, 'The page store works again.');
				} else {
					// The address of Redis may hold a password: what failed is enough.
					const reason = event.error instanceof Error ? event.error.message : String(event.error);
					log.error({ store, operation, reason }, 'The page store fails; going on without it.');
				}
			},
		},
	};
}

function openJournal(directory: string, log: Logger): Journal {
	let saidAt = -Infinity;
	return createJournal({
		files: openJournalDirectory(directory),
		onProblem(error) {
			if (performance.now() - saidAt < sayEveryMs) return;
			saidAt = performance.now();
			log.error({ err: error }, 'The journal of the page cache cannot be kept.');
		},
	});
}

/** What is not answered fails soon: a page can be rendered instead. */
function connectRedis(url: string): Store {
	const client = new Redis(url, {
		commandTimeout: 500,
		connectTimeout: 2000,
		enableOfflineQueue: false,
		maxRetriesPerRequest: 0,
		retryStrategy: (attempt) => Math.min(attempt * 100, 1000),
	});
	// What fails by it is told by the operation that needed it.
	client.on('error', () => undefined);
	return createRedisStore({
		client,
		close: () => client.disconnect(),
		prefix: 'lts:page:',
		ttlMs: sharedMs,
	});
}
