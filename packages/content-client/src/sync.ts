import type { ContentChange, FeedHead } from './changes.ts';
import type { ContentClient, ContentDocument } from './client.ts';
import { ContentFeedGoneError, ContentRequestError } from './errors.ts';
import { pauseAfter } from './stream.ts';
import {
	everything,
	type KnownDocument,
	type SyncedCollection,
	type SyncedCollections,
	type SyncedDocument,
	type SyncedKey,
	type SyncMark,
	type SyncPosition,
} from './sync-collections.ts';
import { batchSize, createRetries, type OnRetry } from './sync-reader.ts';
import { wait } from './wait.ts';

export interface SyncOptions<Collections extends SyncedCollections> {
	/** The languages to keep, BCP 47 tags. */
	locales: readonly string[];
	/** What to read of which collections; all of them when left out. */
	collections?: Collections;
	/** Where the copy was last in step; null when there is no copy yet. */
	position: SyncPosition | null;
	/** What the copy holds, asked once at the beginning. */
	known: () => Iterable<KnownDocument> | AsyncIterable<KnownDocument>;
	/** A document is new or reads differently: store it with its mark, in place of what was there. */
	onChange: (stored: SyncedDocument<Collections>) => void | Promise<void>;
	/** A document is not published in this language any more: delete it, and show it nowhere. */
	onRemove: (key: SyncedKey) => void | Promise<void>;
	/**
	 * Everything up to this position has been handed over. Store it after what came before it: a copy
	 * that ends in between is told again what it may have missed.
	 */
	onPosition: (position: SyncPosition) => void | Promise<void>;
	/** The content API cannot be reached or cannot answer; the next attempt follows in `delayMs`. */
	onRetry?: OnRetry;
	/** Ends it. */
	signal: AbortSignal;
}

/**
 * Keeps a copy in step with what is published, until `signal` aborts; then it resolves. Reads
 * everything at first and when the feed cannot go on from the position (410), then what the feed says
 * has changed, in every language on its own: a document that was withdrawn in one is deleted in that
 * one only. A document is also read again when something that it was made of changes, say the name
 * of a program that it mentions. Handlers run one after another and are waited for.
 * @throws {ContentRequestError} when the API refuses a request; or what a handler throws
 */
export type Sync = <Collections extends SyncedCollections = typeof everything>(
	options: SyncOptions<Collections>,
) => Promise<void>;

type Client = Pick<ContentClient, 'request' | 'fetchChanges' | 'streamChanges'>;

export async function sync<Collections extends SyncedCollections = typeof everything>({
	client,
	...options
}: SyncOptions<Collections> & { client: Client }): Promise<void> {
	const { signal } = options;
	const copy = createCopy({ ...options, client });
	let failures = 0;
	try {
		let position = await copy.load(options.position);
		while (!signal.aborted) {
			try {
				position ??= await copy.readEverything();
				position = await copy.catchUp(position);
				await copy.follow(position);
			} catch (error) {
				if (!(error instanceof ContentFeedGoneError)) throw error;
				position = null;
				failures += 1;
				// A server that never knows its own position is not to be asked for everything again and again.
				if (failures > 1) await wait(pauseAfter({ failures, error }), signal);
			}
		}
	} catch (error) {
		if (!signal.aborted) throw error;
	}
}

function createCopy<Collections extends SyncedCollections>({
	client,
	...options
}: SyncOptions<Collections> & { client: Client }) {
	const { locales, signal, onRetry } = options;
	const operations = (options.collections ?? everything) as Record<string, ByIds | undefined>;
	const collections = Object.keys(operations) as SyncedCollection[];
	const scope = versionOf({ locales, operations: Object.values(operations).map(String) });
	const held = new Map<string, { key: SyncedKey; mark: SyncMark }>();
	const reader = createRetries({ client, signal, onRetry });

	/** Reads documents again, in one language, and hands over what differs from the copy. */
	async function refresh({ collection, locale, ids, since }: Batch): Promise<void> {
		const operation = operations[collection];
		if (!operation) return;
		for (let at = 0; at < ids.length; at += batchSize) {
			const batch = ids.slice(at, at + batchSize);
			const answer = await reader
				.readSince(operation, { ids: batch, limit: batch.length }, { locale, since })
				.catch((error: unknown) => {
					if (batch.length > 1 && isTooMuch(error)) return null;
					throw error;
				});
			if (!answer) {
				// Long texts: half of them at a time, down to one.
				const middle = Math.ceil(batch.length / 2);
				for (const half of [batch.slice(0, middle), batch.slice(middle)]) {
					await refresh({ collection, locale, ids: half, since });
				}
				continue;
			}
			const { data, tags } = answer;
			const items = new Map(data[collection]?.items.map((item) => [item.id, item]));
			for (const id of batch) {
				signal.throwIfAborted();
				const document = items.get(id);
				if (document) await store({ collection, id, locale }, document, tags);
				else await remove({ collection, id, locale });
			}
		}
	}

	async function store(key: SyncedKey, document: { id: string }, tags: string[]): Promise<void> {
		const mark = { version: await versionOf(document), tags };
		const before = held.get(nameOf(key))?.mark;
		if (before?.version === mark.version && String(before.tags) === String(tags)) return;
		await options.onChange({ ...key, document, mark } as SyncedDocument<Collections>);
		held.set(nameOf(key), { key, mark });
	}

	async function remove(key: SyncedKey): Promise<void> {
		if (!held.has(nameOf(key))) return;
		await options.onRemove(key);
		held.delete(nameOf(key));
	}

	/** What changes make out of date: the documents themselves, in every language, and what shows them. */
	function staleAfter(changes: readonly ContentChange[]): SyncedKey[] {
		const stale = new Map<string, SyncedKey>();
		const add = (key: SyncedKey) => stale.set(nameOf(key), key);
		for (const { collection, id, languages = [], removedLanguages = [] } of changes) {
			if (id === null || !isSynced(collection)) continue;
			// A change from before languages were told names none.
			const named = [...languages, ...removedLanguages];
			for (const locale of locales) {
				const key = { collection, id, locale };
				// What the copy holds is asked for in any case: it must not stay by mistake.
				if (named.length === 0 || named.includes(locale) || held.has(nameOf(key))) add(key);
			}
		}
		const tags = new Set(changes.flatMap((change) => change.tags));
		for (const { key, mark } of held.values()) {
			if (mark.tags.some((tag) => tags.has(tag))) add(key);
		}
		return [...stale.values()];
	}

	function isSynced(collection: string): collection is SyncedCollection {
		return operations[collection] !== undefined;
	}

	async function reach(head: FeedHead): Promise<SyncPosition> {
		const position = { epoch: head.epoch, position: head.position, scope: await scope };
		await options.onPosition(position);
		return position;
	}

	async function apply(changes: readonly ContentChange[], epoch: string): Promise<SyncPosition> {
		// What was withdrawn first: it must not be shown a moment longer.
		const ordered = [...changes].sort(
			(a, b) => Number(b.kind === 'removed') - Number(a.kind === 'removed'),
		);
		const position = Math.max(...changes.map((change) => change.position));
		const groups = Map.groupBy(
			staleAfter(ordered),
			({ collection, locale }) => `${locale} ${collection}`,
		);
		for (const keys of groups.values()) {
			const [{ collection, locale }] = keys as [SyncedKey];
			await refresh({ collection, locale, ids: keys.map(({ id }) => id), since: position });
		}
		return reach({ epoch, position });
	}

	return {
		/** @returns from where to go on; null when everything has to be read */
		async load(position: SyncPosition | null): Promise<SyncPosition | null> {
			for await (const { mark, ...key } of options.known()) {
				// What the copy is no longer to hold goes at once.
				if (isSynced(key.collection) && locales.includes(key.locale)) {
					held.set(nameOf(key), { key, mark });
				} else await options.onRemove(key);
			}
			return position?.scope === (await scope) ? position : null;
		},

		/** @returns the position that the copy is then at least as new as */
		async readEverything(): Promise<SyncPosition> {
			const head = await reader.retry(() => client.fetchChanges({ signal }));
			const since = head.position;
			for (const locale of locales) {
				for (const collection of collections) {
					const ids = new Set(await reader.listIds({ collection, locale, since }));
					for (const { key } of [...held.values()]) {
						if (key.collection === collection && key.locale === locale) ids.add(key.id);
					}
					await refresh({ collection, locale, ids: [...ids], since });
				}
			}
			return reach(head);
		},

		async catchUp(from: SyncPosition): Promise<SyncPosition> {
			let position = from;
			for (;;) {
				const after = position.position;
				const { epoch, changes } = await reader.retry(() => client.fetchChanges({ after, signal }));
				if (epoch !== position.epoch) throw startedOver(after);
				if (changes.length === 0) return position;
				position = await apply(changes, epoch);
			}
		},

		async follow({ epoch, position }: SyncPosition): Promise<void> {
			await client.streamChanges({
				after: position,
				signal,
				...(onRetry && { onRetry }),
				onHead(head) {
					if (head.epoch !== epoch) throw startedOver(position);
				},
				async onChange(change) {
					await apply([change], epoch);
				},
			});
		},
	};
}

type ByIds = ContentDocument<
	Record<string, { items: { id: string }[] } | undefined>,
	{ ids: string[]; limit: number }
>;

interface Batch {
	collection: SyncedCollection;
	locale: string;
	ids: string[];
	/** The answer must hold every change up to this position. */
	since: number;
}

function isTooMuch(error: unknown): boolean {
	return error instanceof ContentRequestError && error.codes.includes('LIMIT_EXCEEDED');
}

function startedOver(after: number): ContentFeedGoneError {
	return new ContentFeedGoneError({ url: 'content API', after });
}

function nameOf({ collection, id, locale }: SyncedKey): string {
	return `${collection}/${id}/${locale}`;
}

async function versionOf(document: object): Promise<string> {
	const bytes = new TextEncoder().encode(JSON.stringify(document));
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return [...hash.slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
