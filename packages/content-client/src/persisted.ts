import { isRecord } from './http.ts';

/** The most of an address that every proxy takes. What is longer is sent by POST. */
const longestAddress = 4000;

export interface PersistedRequest {
	query: string;
	variables: Record<string, unknown>;
	/** SHA-256 of `query` in hexadecimal. */
	hash: string;
}

/**
 * A fetch that asks by GET with the operation's hash in place of its text, so that every cache on the
 * way can answer. A server that does not know the hash is sent both, once; it knows it from then on.
 */
export function persistedFetch(
	fetch: typeof globalThis.fetch,
	request: PersistedRequest,
): typeof globalThis.fetch {
	const { query, variables, hash } = request;
	const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
	return async (input, init = {}) => {
		const url = input instanceof Request ? input.url : String(input);
		const address = addressOf(url, { variables, extensions });
		const post = (body: object) => fetch(url, { ...init, body: JSON.stringify(body) });
		const response =
			address.length <= longestAddress
				? await fetch(address, byGet(init))
				: await post({ variables, extensions });
		return (await isUnknown(response)) ? post({ query, variables, extensions }) : response;
	};
}

const hashes = new Map<string, Promise<string>>();
/** A program has some dozen operations; one that makes them up as it goes must not fill the memory. */
const mostHashes = 1000;

/** SHA-256 in hexadecimal, remembered. */
export function sha256Of(text: string): Promise<string> {
	const known = hashes.get(text);
	if (known) return known;
	const hash = digest(text);
	if (hashes.size < mostHashes) hashes.set(text, hash);
	return hash;
}

async function digest(text: string): Promise<string> {
	const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function addressOf(
	url: string,
	{ variables, extensions }: { variables: Record<string, unknown>; extensions: object },
): string {
	const address = new URL(url);
	address.searchParams.set('extensions', JSON.stringify(extensions));
	if (Object.keys(variables).length > 0) {
		address.searchParams.set('variables', JSON.stringify(variables));
	}
	return address.href;
}

function byGet({ headers, ...init }: RequestInit): RequestInit {
	const kept = new Headers(headers);
	kept.delete('content-type');
	return { ...init, method: 'GET', body: null, headers: kept };
}

/** Whether the server asks for the operation's text, as Apollo's protocol has it. */
async function isUnknown(response: Response): Promise<boolean> {
	// Errors are short; what is the data is not read twice.
	if (Number(response.headers.get('content-length') ?? 0) > 2000) return false;
	if (response.headers.has('content-position')) return false;
	const text = await response.clone().text();
	if (!/PersistedQueryNotFound|PERSISTED_QUERY_NOT_(FOUND|SUPPORTED)/i.test(text)) return false;
	const errors = errorsIn(text);
	return errors.some((error) => {
		const { message, extensions } = error;
		const code = isRecord(extensions) ? String(extensions['code']) : '';
		return (
			/^PersistedQueryNot(Found|Supported)$/.test(String(message)) ||
			/^PERSISTED_QUERY_NOT_(FOUND|SUPPORTED)$/.test(code)
		);
	});
}

function errorsIn(text: string): Record<string, unknown>[] {
	try {
		const body: unknown = JSON.parse(text);
		return isRecord(body) && Array.isArray(body['errors']) ? body['errors'].filter(isRecord) : [];
	} catch {
		// Whoever reads the answer says that it is no JSON.
		return [];
	}
}
