/** What scripts on the pages of partners may read of every answer, wherever it came from. */
export const exposedHeaders =
	'Content-Position, Cache-Tags, Content-Expires, ETag, RateLimit, RateLimit-Policy, Retry-After';
