import { PurgeError } from './target.ts';

const timeoutMs = 10_000;
const mostReasonLength = 500;

/**
 * Sends one request to a cache and returns the body of its answer.
 * @throws {PurgeError} when it says no, or nothing for ten seconds
 */
export async function request(
	url: string,
	{ signal, ...init }: Omit<RequestInit, 'signal'> & { signal: AbortSignal },
): Promise<string> {
	const timeout = AbortSignal.timeout(timeoutMs);
	let response: Response;
	let text: string;
	try {
		response = await fetch(url, {
			...init,
			redirect: 'error',
			signal: AbortSignal.any([signal, timeout]),
		});
		text = await response.text();
	} catch (error) {
		if (timeout.aborted) throw new PurgeError(`No answer within ${timeoutMs / 1000} s.`);
		throw new PurgeError(reasonOf(error));
	}
	if (response.ok) return text;
	throw new PurgeError(
		`It answered ${response.status}: ${text.slice(0, mostReasonLength)}`,
		retryAfterMs(response.headers),
	);
}

/** fetch says only that it failed; why says the cause. */
function reasonOf(error: unknown): string {
	const { cause } = error as { cause?: unknown };
	const { code, message } = (cause ?? error) as NodeJS.ErrnoException;
	return message || code || String(error);
}

/**
 * `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), or when Fastly's count of requests begins
 * anew, in seconds since 1970.
 */
function retryAfterMs(headers: Headers): number | null {
	const after = headers.get('retry-after');
	const reset = Number(headers.get('fastly-ratelimit-reset'));
	const isUsedUp = headers.get('fastly-ratelimit-remaining') === '0';
	const at =
		after === null
			? isUsedUp
				? reset * 1000
				: NaN
			: /^\d+$/.test(after)
				? Date.now() + Number(after) * 1000
				: Date.parse(after);
	return at > Date.now() ? at - Date.now() : null;
}
