/** Everything that goes wrong between this client and the content API. */
export abstract class ContentError extends Error {}

/** The answer did not come in time; asking again may help. */
export class ContentTimeoutError extends ContentError {
	override name = 'ContentTimeoutError';
	/** How long was waited, in milliseconds. */
	readonly timeoutMs: number;

	constructor({ url, timeoutMs, cause }: { url: string; timeoutMs: number; cause?: unknown }) {
		super(
			`The content API at ${url} did not answer within ${timeoutMs} ms. Try again, or allow more time with timeoutMs.`,
			{ cause },
		);
		this.timeoutMs = timeoutMs;
	}
}

/** The content API cannot be reached, or cannot answer now; asking again later may help. */
export class ContentUnavailableError extends ContentError {
	override name = 'ContentUnavailableError';
	/** The HTTP status; null when there was no answer. */
	readonly status: number | null;
	/** After how many seconds to ask again, when the server said so. */
	readonly retryAfter: number | null;

	constructor({
		url,
		reason,
		advice,
		status = null,
		retryAfter = null,
		cause,
	}: {
		url: string;
		reason: string;
		advice?: string;
		status?: number | null;
		retryAfter?: number | null;
		cause?: unknown;
	}) {
		const when = retryAfter === null ? 'Try again later.' : `Try again in ${retryAfter} s.`;
		super(`The content API at ${url} ${reason.replace(/\.$/, '')}. ${advice ?? when}`, { cause });
		this.status = status;
		this.retryAfter = retryAfter;
	}
}

export interface ContentGraphQLError {
	message: string;
	/** `extensions.code` of the error; null when it has none. */
	code: string | null;
	path: readonly (string | number)[] | null;
}

/** The request cannot be answered as it is; asking again without a change does not help. */
export class ContentRequestError extends ContentError {
	override name = 'ContentRequestError';
	readonly status: number;
	readonly errors: readonly ContentGraphQLError[];

	constructor({
		url,
		status,
		errors,
		cause,
	}: {
		url: string;
		status: number;
		errors: readonly ContentGraphQLError[];
		cause?: unknown;
	}) {
		const reasons = errors.map(({ message, code }) => (code ? `${message} (${code})` : message));
		const reason = reasons.length > 0 ? reasons.join(' ') : 'No reason was given.';
		super(
			`The content API at ${url} refused the request with status ${status}: ${reason} Change the request; repeating it will not help.`,
			{ cause },
		);
		this.status = status;
		this.errors = errors;
	}

	/** The codes of all errors, each once. */
	get codes(): string[] {
		return [...new Set(this.errors.flatMap(({ code }) => code ?? []))];
	}
}

/** The change feed does not go back to the position asked for, or has never reached it. */
export class ContentFeedGoneError extends ContentError {
	override name = 'ContentFeedGoneError';
	/** The position that was asked for. */
	readonly after: number | null;
	/** Of the changes that the feed still has, the first; null when the server did not say so. */
	readonly oldest: number | null;

	constructor({
		url,
		after,
		oldest = null,
		cause,
	}: {
		url: string;
		after: number | null;
		oldest?: number | null;
		cause?: unknown;
	}) {
		super(
			`The change feed at ${url} cannot continue after position ${after ?? 'none'}: it is older than what the feed keeps, or the feed started over. Treat everything that you have stored as out of date, fetch it again, and follow the feed from its head.`,
			{ cause },
		);
		this.after = after;
		this.oldest = oldest;
	}
}
