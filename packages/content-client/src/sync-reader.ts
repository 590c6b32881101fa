import type { ContentAnswer, ContentClient, ContentDocument } from './client.ts';
import { ContentTimeoutError, ContentUnavailableError } from './errors.ts';
import { pauseAfter } from './stream.ts';
import type { SyncedCollection } from './sync-collections.ts';
import { wait } from './wait.ts';

/** Few enough that the tags of an answer fit into its header one by one. */
export const batchSize = 20;

const largestPage = 100;

export type OnRetry = (retry: { error: unknown; delayMs: number; attempt: number }) => void;

interface Options {
	client: Pick<ContentClient, 'request'>;
	signal: AbortSignal;
	onRetry?: OnRetry | undefined;
}

export interface Retries extends Options {
	/** Tries until it works, with growing pauses; throws what trying again does not help. */
	retry: <Value>(attempt: (failures: number) => Promise<Value>) => Promise<Value>;
	/** An answer that holds every change up to a position. */
	readSince: <Data, Variables extends object>(
		operation: ContentDocument<Data, Variables>,
		variables: Variables,
		options: { locale: string; since: number },
	) => Promise<ContentAnswer<Data>>;
	/** The ids of all that a collection has published in a language. */
	listIds: (options: {
		collection: SyncedCollection;
		locale: string;
		since: number;
	}) => Promise<string[]>;
}

export function createRetries({ client, signal, onRetry }: Options): Retries {
	async function retry<Value>(attempt: (failures: number) => Promise<Value>): Promise<Value> {
		for (let failures = 0; ;) {
			signal.throwIfAborted();
			try {
				return await attempt(failures);
			} catch (error) {
				if (!isTemporary(error)) throw error;
				failures += 1;
				const delayMs = pauseAfter({ failures, error });
				onRetry?.({ error, delayMs, attempt: failures });
				await wait(delayMs, signal);
			}
		}
	}

	const readSince: Retries['readSince'] = (operation, variables, { locale, since }) =>
		retry(async (failures) => {
			const answer = await client.request(
				operation,
				variables,
				// What an old answer came out of must not give it again.
				{ locale, signal, fresh: failures > 0 },
			);
			if (answer.position !== null && answer.position < since) {
				throw new ContentUnavailableError({
					url: 'content API',
					reason: `gave an answer of position ${answer.position}, before position ${since}`,
					status: 200,
				});
			}
			return answer;
		});

	return {
		client,
		signal,
		onRetry,
		retry,
		readSince,
		async listIds({ collection, locale, since }) {
			const operation = idsOperation(collection);
			const ids = new Set<string>();
			const cursors = new Set<string | null>();
			// What moves in the order while it is read may be missed here; the feed names it afterwards.
			let after: string | null = null;
			while (!cursors.has(after)) {
				cursors.add(after);
				const variables: PageVariables = { first: largestPage, after };
				const { data } = await readSince(operation, variables, { locale, since });
				const { items, pageInfo } = data[collection];
				for (const { id } of items) ids.add(id);
				if (!pageInfo.hasNextPage) return [...ids];
				after = pageInfo.endCursor;
			}
			throw new ContentUnavailableError({
				url: 'content API',
				reason: `led in a circle through its list of ${collection}`,
				status: 200,
			});
		},
	};
}

interface PageVariables {
	first: number;
	after: string | null;
}

interface IdsPage {
	items: { id: string }[];
	pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

function idsOperation(
	collection: SyncedCollection,
): ContentDocument<Record<SyncedCollection, IdsPage>, PageVariables> {
	return {
		toString: () =>
			`query SyncIds($first: Int!, $after: String) { ${collection}(first: $first, after: $after) { items { id } pageInfo { endCursor hasNextPage } } }`,
	};
}

function isTemporary(error: unknown): boolean {
	return error instanceof ContentTimeoutError || error instanceof ContentUnavailableError;
}
