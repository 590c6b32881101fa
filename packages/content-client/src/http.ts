import {
	ContentError,
	ContentRequestError,
	ContentTimeoutError,
	ContentUnavailableError,
	type ContentGraphQLError,
} from './errors.ts';

export interface Deadline {
	/** Aborts at the deadline, and when the caller aborts. */
	signal: AbortSignal;
	passed: () => boolean;
	timeoutMs: number;
}

export function deadlineOf({
	timeoutMs,
	signal,
}: {
	timeoutMs: number;
	signal?: AbortSignal | undefined;
}): Deadline {
	const timeout = AbortSignal.timeout(timeoutMs);
	return {
		signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
		passed: () => timeout.aborted && !signal?.aborted,
		timeoutMs,
	};
}

/** What a failed fetch means. A caller's own abort, and what is an error of ours, stay as they are. */
export function failureOf({
	error,
	url,
	deadline,
	signal,
}: {
	error: unknown;
	url: string;
	deadline?: Deadline;
	signal?: AbortSignal | undefined;
}): unknown {
	if (error instanceof ContentError || signal?.aborted) return error;
	if (deadline?.passed()) {
		return new ContentTimeoutError({ url, timeoutMs: deadline.timeoutMs, cause: error });
	}
	return new ContentUnavailableError({
		url,
		reason: `cannot be reached (${causeOf(error)})`,
		advice: 'Check that it runs and that the address is right, then try again.',
		cause: error,
	});
}

/** The error for an answer with a status that is not 2xx. */
export function errorOfStatus({
	url,
	status,
	headers,
	errors,
	cause,
}: {
	url: string;
	status: number;
	headers: Headers;
	errors: readonly ContentGraphQLError[];
	cause?: unknown;
}): ContentError {
	if (status < 500 && status !== 429 && status !== 408) {
		return new ContentRequestError({ url, status, errors, cause });
	}
	return new ContentUnavailableError({
		url,
		reason: status === 429 ? 'is asked too often (status 429)' : `failed with status ${status}`,
		status,
		retryAfter: retryAfterOf(headers),
		cause,
	});
}

/** The errors of an answer's body: GraphQL's `errors`, or the single `error` of the change feed. */
export function errorsOf(body: unknown): ContentGraphQLError[] {
	if (!isRecord(body)) return [];
	if (isRecord(body['error'])) return [errorOf(body['error'], body['error']['code'])];
	if (!Array.isArray(body['errors'])) return [];
	return body['errors'].filter(isRecord).map((error) => {
		const { extensions } = error;
		return errorOf(error, isRecord(extensions) ? extensions['code'] : null);
	});
}

function errorOf({ message, path }: Record<string, unknown>, code: unknown): ContentGraphQLError {
	return {
		message: typeof message === 'string' ? message : 'The server gave no message.',
		code: typeof code === 'string' ? code : null,
		path: Array.isArray(path) ? path : null,
	};
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `Retry-After` in seconds from now; the header holds seconds or a date. */
export function retryAfterOf(headers: Headers): number | null {
	const value = headers.get('retry-after')?.trim();
	if (!value) return null;
	if (/^\d+$/.test(value)) return Number(value);
	const date = Date.parse(value);
	return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - Date.now()) / 1000));
}

function causeOf(error: unknown): string {
	const cause = error instanceof Error ? (error.cause ?? error) : error;
	if (isRecord(cause) && typeof cause['code'] === 'string') return cause['code'];
	return cause instanceof Error ? cause.message : String(cause);
}
