/** A cache that can be told what to forget. */
export interface PurgeTarget {
	/** Names it in the log, in metrics and in the table of what it was told: no secret in it. */
	name: string;
	/** How many tags fit into one request. */
	tagsPerRequest: number;
	/**
	 * Makes the cache forget what carries one of the tags. Resolves when it has said that it did.
	 * @throws {PurgeError} when it did not
	 */
	purge(tags: readonly string[], signal: AbortSignal): Promise<void>;
}

export class PurgeError extends Error {
	override readonly name = 'PurgeError';
	/** Milliseconds for which it asked to be left alone. */
	readonly retryAfterMs: number | null;

	constructor(message: string, retryAfterMs: number | null = null) {
		super(message);
		this.retryAfterMs = retryAfterMs;
	}
}
