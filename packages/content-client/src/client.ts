import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { ClientError, GraphQLClient } from 'graphql-request';
import { fetchChanges, type FetchChanges } from './changes.ts';
import { ContentRequestError, ContentUnavailableError } from './errors.ts';
import { deadlineOf, errorOfStatus, errorsOf, failureOf, isRecord } from './http.ts';
import { persistedFetch, sha256Of } from './persisted.ts';
import { streamChanges, type StreamChanges } from './stream.ts';
import { sync, type Sync } from './sync.ts';

/** A typed operation as `codegen.ts` generates it. */
export type ContentDocument<Data, Variables> = DocumentTypeDecoration<Data, Variables> & {
	toString: () => string;
	/** `hash`: SHA-256 of the text. */
	__meta__?: Record<string, unknown> | undefined;
};

export interface ContentAnswer<Data> {
	data: Data;
	/** What the answer was made of: it is out of date when one of these changes. */
	tags: string[];
	/** The feed's position that the answer is at least as new as; null when the server told none. */
	position: number | null;
	/** When the answer changes by itself, if it does. */
	expires: Date | null;
}

export interface ContentClient {
	/**
	 * Asks in one language, by its BCP 47 tag: what is not published in it is absent.
	 * Part of the data together with an error counts as an error.
	 * `fresh` asks the server itself, by POST, past every cache on the way.
	 * @throws {ContentTimeoutError | ContentUnavailableError | ContentRequestError}, or the reason
	 * of `signal` when that is aborted
	 */
	request: <Data, Variables extends object>(
		document: ContentDocument<Data, Variables>,
		variables: Variables,
		options: { locale: string; signal?: AbortSignal | undefined; fresh?: boolean },
	) => Promise<ContentAnswer<Data>>;
	fetchChanges: FetchChanges;
	streamChanges: StreamChanges;
	sync: Sync;
}

export interface Connection {
	/** Origin of the content API, without a slash at its end. */
	origin: string;
	fetch: typeof globalThis.fetch;
	timeoutMs: number;
	headers: Record<string, string>;
}

/**
 * A client of the content API.
 * @param url where the content API is served: `http://127.0.0.1:3003`
 * @param timeoutMs how long an answer may take, in milliseconds
 * @param headers sent with every request: `{ authorization: 'Bearer …' }`
 * @param persisted asks by GET with the operation's hash, which caches can answer, and sends the
 * operation itself only to a server that does not know it; false sends it by POST each time
 * @throws {TypeError} when `url` is no http or https address
 */
export function createContentClient({
	url,
	fetch = globalThis.fetch,
	timeoutMs = 5000,
	headers = {},
	persisted = true,
}: {
	url: string;
	fetch?: typeof globalThis.fetch;
	timeoutMs?: number;
	headers?: Record<string, string>;
	persisted?: boolean;
}): ContentClient {
	const connection = { origin: originOf(url), fetch, timeoutMs, headers };
	const client: Omit<ContentClient, 'sync'> = {
		request: (document, variables, options) =>
			request({ ...connection, ...options, persisted, document, variables }),
		fetchChanges: (options) => fetchChanges({ ...options, connection }),
		streamChanges: (options) => streamChanges({ ...options, connection }),
	};
	return { ...client, sync: (options) => sync({ ...options, client }) };
}

function originOf(url: string): string {
	if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
		throw new TypeError(
			`"${url}" is not the address of a content API. Give one like http://127.0.0.1:3003.`,
		);
	}
	return url.replace(/\/+$/, '');
}

async function request<Data, Variables extends object>({
	origin,
	fetch,
	timeoutMs,
	headers,
	persisted,
	document,
	variables,
	locale,
	signal,
	fresh = false,
}: Connection & {
	persisted: boolean;
	document: ContentDocument<Data, Variables>;
	variables: Variables;
	locale: string;
	signal?: AbortSignal | undefined;
	fresh?: boolean;
}): Promise<ContentAnswer<Data>> {
	signal?.throwIfAborted();
	const url = `${origin}/content/v1/graphql?locale=${encodeURIComponent(locale)}`;
	const deadline = deadlineOf({ timeoutMs, signal });
	const operation = {
		query: document.toString(),
		variables: variables as Record<string, unknown>,
	};
	try {
		const client = new GraphQLClient(url, {
			fetch:
				persisted && !fresh
					? persistedFetch(fetch, { ...operation, hash: await hashOf(document) })
					: fetch,
			headers,
			// Without a name graphql-request need not parse the operation for each request.
			excludeOperationName: true,
		});
		const answer = await client.rawRequest<Data>({ ...operation, signal: deadline.signal });
		if (!isRecord(answer.data)) {
			throw new ContentUnavailableError({ url, reason: 'answered without data', status: 200 });
		}
		return { data: answer.data, ...cachingOf(answer.headers) };
	} catch (error) {
		if (error instanceof ClientError) throw refusalOf({ error, url });
		if (isUnreadable(error)) throw notGraphQL(url);
		throw failureOf({ error, url, deadline, signal });
	}
}

async function hashOf(
	document: Pick<ContentDocument<never, never>, 'toString' | '__meta__'>,
): Promise<string> {
	const hash = document.__meta__?.['hash'];
	return typeof hash === 'string' ? hash : sha256Of(document.toString());
}

function refusalOf({ error, url }: { error: ClientError; url: string }): Error {
	const { response } = error;
	// The original error repeats the whole request and answer in its message: too much for a log.
	const cause = response.errors;
	const status = response.status;
	const errors = errorsOf(response);
	if (status >= 300) {
		return errorOfStatus({ url, status, headers: new Headers(response.headers), errors, cause });
	}
	if (errors.some(({ code }) => code === 'INTERNAL_SERVER_ERROR')) {
		const reason = `failed: ${errors.map(({ message }) => message).join(' ')}`;
		return new ContentUnavailableError({ url, reason, status, cause });
	}
	return new ContentRequestError({ url, status, errors, cause });
}

/** What graphql-request throws for an answer that is no GraphQL, say a page of a proxy. */
function isUnreadable(error: unknown): boolean {
	return (
		error instanceof SyntaxError ||
		(error instanceof Error && error.message.startsWith('Invalid execution result'))
	);
}

function notGraphQL(url: string): ContentUnavailableError {
	return new ContentUnavailableError({
		url,
		reason: 'answered with something that is not GraphQL',
		advice: 'Check that the address is that of the content API and not of another server.',
		status: 200,
	});
}

function cachingOf(headers: Headers): Omit<ContentAnswer<never>, 'data'> {
	const tags = (headers.get('cache-tags') ?? '').split(',').map((tag) => tag.trim());
	const position = headers.get('content-position') ?? '';
	const expires = new Date(headers.get('content-expires') ?? NaN);
	return {
		tags: tags.filter((tag) => tag !== ''),
		position: /^\d+$/.test(position) ? Number(position) : null,
		expires: Number.isNaN(expires.getTime()) ? null : expires,
	};
}
