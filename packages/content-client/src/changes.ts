import type { Connection } from './client.ts';
import { ContentFeedGoneError, ContentUnavailableError } from './errors.ts';
import { deadlineOf, errorOfStatus, errorsOf, failureOf, isRecord } from './http.ts';

/** One published change, in the order in which changes became visible. */
export interface ContentChange {
	/** Grows by one from change to change. */
	position: number;
	/** `removed`: published in some language before, and now no more. Never show it again. */
	kind: 'changed' | 'removed';
	/** `programs`, `news`, …; a global by its name: `navigation`. */
	collection: string;
	/** The document's id; null for a global. */
	id: string | null;
	/** Answers with one of these tags and a lower position are out of date. */
	tags: string[];
	/** Where it is published now, BCP 47 tags; absent in answers of servers before this was told. */
	languages?: string[];
	/** Where it was published before the change and now no more. */
	removedLanguages?: string[];
	/** An instant in UTC, ISO 8601. */
	at: string;
	/** Where the CMS traces what it does: the span in which it was written (W3C Trace Context). */
	traceparent?: string;
}

export interface FeedHead {
	/** Another one than before means that the feed started over: positions cannot be compared. */
	epoch: string;
	/** Position of the newest change. */
	position: number;
}

/**
 * The changes after a position, oldest first. Ask again after the last one until none is left.
 * @param after left out: no changes, only where the feed is
 * @param first how many, 1 to 500
 * @throws {ContentFeedGoneError} when the feed does not go back that far, or has not come that far;
 * otherwise as `request`
 */
export type FetchChanges = (options: {
	after?: number;
	first?: number;
	signal?: AbortSignal | undefined;
}) => Promise<FeedHead & { changes: ContentChange[] }>;

export async function fetchChanges({
	connection: { origin, fetch, timeoutMs, headers },
	after,
	first = 500,
	signal,
}: Parameters<FetchChanges>[0] & { connection: Connection }): ReturnType<FetchChanges> {
	signal?.throwIfAborted();
	const url = `${origin}/content/v1/changes${after === undefined ? '' : `?after=${after}&first=${first}`}`;
	const deadline = deadlineOf({ timeoutMs, signal });
	try {
		const response = await fetch(url, {
			headers: { accept: 'application/json', ...headers },
			signal: deadline.signal,
		});
		const text = await response.text();
		if (!response.ok) throw feedErrorOf({ url, after: after ?? null, response, text });
		return pageOf({ url, text });
	} catch (error) {
		throw failureOf({ error, url, deadline, signal });
	}
}

/** The error for an answer of the feed with a status that is not 2xx. */
export function feedErrorOf({
	url,
	after,
	response: { status, headers },
	text,
}: {
	url: string;
	after: number | null;
	response: Response;
	text: string;
}): Error {
	if (status === 410) {
		const value = jsonOf(text);
		const oldest = isRecord(value) ? value['oldest'] : null;
		return new ContentFeedGoneError({ url, after, oldest: isPosition(oldest) ? oldest : null });
	}
	return errorOfStatus({ url, status, headers, errors: errorsOf(jsonOf(text)) });
}

export function headOf({ url, text }: { url: string; text: string }): FeedHead {
	const value = jsonOf(text);
	if (!isHead(value)) throw unreadable({ url, text });
	return { epoch: value.epoch, position: value.position };
}

export function changeOf({ url, text }: { url: string; text: string }): ContentChange {
	const value = jsonOf(text);
	if (!isChange(value)) throw unreadable({ url, text });
	return value;
}

function pageOf({ url, text }: { url: string; text: string }): FeedHead & {
	changes: ContentChange[];
} {
	const value = jsonOf(text);
	const changes = isRecord(value) ? value['changes'] : null;
	if (!isHead(value) || !Array.isArray(changes) || !changes.every(isChange)) {
		throw unreadable({ url, text });
	}
	return { epoch: value.epoch, position: value.position, changes };
}

function isHead(value: unknown): value is FeedHead {
	return isRecord(value) && typeof value['epoch'] === 'string' && isPosition(value['position']);
}

function isChange(value: unknown): value is ContentChange {
	if (!isRecord(value) || !isPosition(value['position'])) return false;
	const { kind, collection, id, tags, at } = value;
	if (kind !== 'changed' && kind !== 'removed') return false;
	if (typeof collection !== 'string' || typeof at !== 'string') return false;
	if (id !== null && typeof id !== 'string') return false;
	return Array.isArray(tags) && tags.every((tag) => typeof tag === 'string');
}

function isPosition(value: unknown): value is number {
	return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** The value of a JSON text; undefined when it is none. */
function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function unreadable({ url, text }: { url: string; text: string }): ContentUnavailableError {
	return new ContentUnavailableError({
		url,
		reason: `answered with something that is not a change feed: ${text.slice(0, 100)}`,
		advice: 'Check that the address is that of the content API and that its version fits.',
		status: 200,
	});
}
