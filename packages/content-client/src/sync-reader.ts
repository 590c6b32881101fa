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
	client: Pick<ContentClient, 'request' | 'fetchChanges'>;
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
				// The same question in other words, so that no cache on the way gives the same old answer.
				failures === 0 ? operation : { toString: () => `${operation}\n# ${since}/${failures}` },
				variables,
				{ locale, signal },
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
			for (;;) {
				const ids = new Set<string>();
				const positions: number[] = [];
				for (let page = 1, pageCount = 1; page <= pageCount; page += 1) {
					const { data, position } = await readSince(
						idsOperation(collection),
						{ page, limit: largestPage },
						{ locale, since },
					);
					const list = data[collection];
					for (const { id } of list.items) ids.add(id);
					pageCount = list.pageCount;
					positions.push(position ?? since);
				}
				// What is withdrawn between two pages moves another document to a page that was read.
				if (new Set(positions).size <= 1) return [...ids];
				if (!(await hasChanged({ collection, positions }))) return [...ids];
			}
		},
	};

	async function hasChanged({
		collection,
		positions,
	}: {
		collection: string;
		positions: number[];
	}): Promise<boolean> {
		const from = Math.min(...positions);
		const to = Math.max(...positions);
		const { changes } = await retry(() => client.fetchChanges({ after: from, signal }));
		const last = changes.at(-1)?.position ?? from;
		return last < to || changes.some((change) => change.collection === collection);
	}
}

function idsOperation(
	collection: SyncedCollection,
): ContentDocument<
	Record<string, { items: { id: string }[]; pageCount: number }> &
		Record<SyncedCollection, { items: { id: string }[]; pageCount: number }>,
	{ page: number; limit: number }
> {
	return {
		toString: () =>
			`query SyncIds($page: Int!, $limit: Int!) { ${collection}(page: $page, limit: $limit) { items { id } pageCount } }`,
	};
}

function isTemporary(error: unknown): boolean {
	return error instanceof ContentTimeoutError || error instanceof ContentUnavailableError;
}
