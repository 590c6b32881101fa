/** Postgres has given up a statement that took too long. */
export function isStatementTimeout(error: unknown): boolean {
	return chainOf(error).some(({ code }) => code === '57014');
}

/**
 * Whether the database could not be asked, as against a statement that it refused: no connection
 * became free in time, none could be made, or it broke. The same request may work in a moment.
 */
export function isUnavailable(error: unknown): boolean {
	return chainOf(error).some(
		({ code, message }) =>
			(typeof code === 'string' && unreachable.test(code)) ||
			(typeof message === 'string' && withoutCode.test(message)),
	);
}

/** Connection exceptions, lack of resources, shutdown (Postgres), and the network's own words. */
const unreachable =
	/^(08...|53...|57P0[1-5]|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT)$/;

/** What `pg` and its pool throw without a code. */
const withoutCode =
	/^(timeout exceeded when trying to connect|connection terminated|client has encountered a connection error|cannot use a pool after calling end)/i;

interface Link {
	code?: unknown;
	message?: unknown;
}

/** The error and what caused it: GraphQL, Drizzle and Node each wrap in their own way. */
function chainOf(error: unknown, depth = 0): Link[] {
	if (typeof error !== 'object' || error === null || depth > 5) return [];
	const { cause, errors, originalError } = error as Record<string, unknown>;
	const inner = [cause, originalError, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
	return [error, ...inner.flatMap((one) => chainOf(one, depth + 1))];
}
