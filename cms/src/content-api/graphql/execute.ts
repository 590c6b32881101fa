import type { Rendered } from '@lts/tagged-cache';

import type { FeedReader } from '../../changes/reader.ts';
import { passingAnswer, prepareAnswer, type StoredAnswer } from '../cache/answer.ts';
import { DatabaseGoneError } from '../cache/answers.ts';
import type { createGraphQL, Exchange } from './yoga.ts';

/** How long the database may take to say that it is there. */
const aliveMs = 1000;

export interface ExecutedRequest {
	/** Of a GET. */
	url: URL;
	exchange: Exchange;
	accept: string | undefined;
}

/**
 * Executes an operation and makes its answer ready to be stored: with tags and position, or, where it
 * has errors, without, so that nobody stores it.
 *
 * The function that is returned throws `DatabaseGoneError` when it failed because the database does
 * not answer.
 */
export function createExecutor({
	yoga,
	feed,
}: {
	yoga: ReturnType<typeof createGraphQL>;
	feed: FeedReader;
}) {
	return async function execute({
		url,
		exchange,
		accept,
	}: ExecutedRequest): Promise<Rendered<StoredAnswer>> {
		const request = { method: 'GET', headers: { accept: formOf(accept) } };
		const response = await yoga.fetch(url.href, request, { exchange });
		const body = Buffer.from(await response.arrayBuffer());
		const { failed, foundNothing, operation, position } = exchange;
		if (failed === false && operation && position !== undefined) {
			const tags = operation.tags.list();
			const value = await prepareAnswer(body, { tags, expires: operation.expiry.value() });
			const { expires, size } = value;
			return { value, size, tags, position, expires, minor: foundNothing ?? false };
		}
		const value = passingAnswer(response.status, response.headers, body);
		if (failed && !(await isAlive(feed))) throw new DatabaseGoneError(value);
		return { value, size: value.size, tags: [] };
	};
}

/** The form of errors, which is the only thing that differs by it. */
export function formOf(accept = '*/*'): string {
	if (accept.includes('application/graphql-response+json')) {
		return 'application/graphql-response+json';
	}
	return accept.includes('*') ? '*/*' : 'application/json';
}

async function isAlive(feed: FeedReader): Promise<boolean> {
	let timer: NodeJS.Timeout | undefined;
	const timeout = new Promise<false>((resolve) => {
		timer = setTimeout(() => resolve(false), aliveMs);
	});
	const alive = feed.head().then(
		() => true,
		// Why it failed is in the log: the operation failed by it.
		() => false,
	);
	const isThere = await Promise.race([alive, timeout]);
	clearTimeout(timer);
	return isThere;
}
