import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { hashOf } from '../graphql/persisted.ts';

export interface GetOptions {
	locale?: string;
	variables?: Record<string, unknown>;
	headers?: Record<string, string>;
	method?: 'GET' | 'HEAD';
	/** Named by its hash (the default), by hash and text, or by text alone. */
	by?: 'hash' | 'both' | 'text';
}

export interface GotAnswer {
	status: number;
	headers: IncomingMessage['headers'];
	/** The body as it came. */
	bytes: Buffer;
	data: Record<string, unknown> | null;
	codes: unknown[];
	/** `hit`, `rendered` or `fallback`. */
	source: string;
	position: number;
}

/** A GET as a cache or a partner's program sends it, with nothing that `fetch` would add or undo. */
export async function getAnswer(
	origin: string,
	document: string,
	{ locale = 'en', variables, headers = {}, method = 'GET', by = 'hash' }: GetOptions = {},
): Promise<GotAnswer> {
	const url = new URL('/content/v1/graphql', origin);
	url.searchParams.set('locale', locale);
	if (by !== 'hash') url.searchParams.set('query', document);
	if (by !== 'text') {
		const persistedQuery = { version: 1, sha256Hash: hashOf(document) };
		url.searchParams.set('extensions', JSON.stringify({ persistedQuery }));
	}
	if (variables) url.searchParams.set('variables', JSON.stringify(variables));
	const sent = request(url, { method, headers });
	sent.end();
	const [response] = (await once(sent, 'response')) as [IncomingMessage];
	const bytes = await buffer(response);
	const body = bytes.length === 0 ? {} : (JSON.parse(decoded(response, bytes)) as object);
	const { data = null, errors = [] } = body as {
		data?: GotAnswer['data'];
		errors?: { extensions: { code: unknown } }[];
	};
	return {
		status: response.statusCode ?? 0,
		headers: response.headers,
		bytes,
		data,
		codes: errors.map(({ extensions }) => extensions.code),
		source: /desc=(\w+)/.exec(String(response.headers['server-timing']))?.[1] ?? '',
		position: Number(response.headers['content-position'] ?? NaN),
	};
}

function decoded(response: IncomingMessage, bytes: Buffer): string {
	const encoding = response.headers['content-encoding'];
	if (encoding === 'br') return brotliDecompressSync(bytes).toString();
	return (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}
