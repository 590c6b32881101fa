import { join } from 'node:path';
import {
	createDiskStore,
	createJournal,
	openJournalDirectory,
	type Journal,
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
}

export interface PageStore {
	journal?: Journal;
	tier?: TierOptions<Page>;
}

/** While the journal is in trouble that is said no more often. */
const sayEveryMs = 60_000;

/**
 * What keeps pages over a restart. Trouble with it is logged and harms no reader.
 * @param version names what pages are rendered by: those of another are not seen
 */
export function openPageStore({
	cacheDir,
	cacheDirBytes,
	siteUrl,
	version,
	log,
}: PageStoreSettings & { siteUrl: string; version: string; log: Logger }): PageStore {
	if (cacheDir === null) return {};
	let saidAt = -Infinity;
	const journal = createJournal({
		files: openJournalDirectory(join(cacheDir, 'journal')),
		onProblem(error) {
			if (Date.now() - saidAt < sayEveryMs) return;
			saidAt = Date.now();
			log.error({ err: error }, 'The journal of the page cache cannot be kept.');
		},
	});
	return {
		journal,
		tier: {
			stores: [createDiskStore({ directory: join(cacheDir, 'pages'), maxBytes: cacheDirBytes })],
			codec: pageCodec,
			namespace: [pageFormat, version, siteUrl].join(' '),
			onEvent(event) {
				const { store, operation } = event;
				if (event.type === 'works again')
					log.info({ store, operation }, 'The page store works again.');
				else
					log.error(
						{ store, operation, err: event.error },
						'The page store fails; going on without it.',
					);
			},
		},
	};
}
