/**
 * Every `extensions.code` that an error of the content API can have, and what it means to whoever
 * gets it. Programs act on these words: one is never renamed, and none is left out of
 * `docs/partners.md`.
 */
export const errorCodes = {
	API_KEY_DAMAGED: 'What was sent as a key is none, or not whole.',
	API_KEY_EXPIRED:
		'The key has ended, or was replaced by another longer ago than the time of grace.',
	API_KEY_REVOKED: 'The key, or the client that it belongs to, was shut out.',
	API_KEY_UNKNOWN: 'There is no such key.',
	BAD_REQUEST: 'The request is not well formed: no JSON, no query, a parameter that is no JSON.',
	BAD_USER_INPUT: 'An argument or variable can mean nothing. The message says what to send.',
	GONE: 'The change feed cannot be continued from this position. Read everything anew.',
	GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
	GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
	INTERNAL_SERVER_ERROR: 'Something went wrong on our side.',
	LIMIT_EXCEEDED: 'The request asks for more than one request may; `limit` names what.',
	METHOD_NOT_ALLOWED: 'The address knows other HTTP methods; the header `Allow` names them.',
	NOT_ACCEPTABLE: 'The header `Accept` names no form that answers have.',
	NOT_FOUND: 'There is nothing at this address.',
	OPERATION_RESOLUTION_FAILURE: 'The document has no operation of the name given.',
	PERSISTED_QUERY_HASH_MISMATCH: 'The hash is not that of the query that came with it.',
	PERSISTED_QUERY_NOT_FOUND: 'The hash is not known (any more). Send the query with it, once.',
	RATE_LIMITED: 'More was asked for than the quota allows. Ask again after `Retry-After` seconds.',
	REQUEST_ENTITY_TOO_LARGE: 'The body is too long.',
	SCOPE_MISSING: 'The key is not for this; `scope` names what it would have to be for.',
	TIMEOUT: 'The answer took too long. Ask for less at a time.',
	UNAVAILABLE: 'The content cannot be read at the moment. Try again after `Retry-After` seconds.',
	UNKNOWN_LOCALE: 'The parameter `locale` names no language of the site.',
	UNSUPPORTED_MEDIA_TYPE: 'The body of a POST must be JSON.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

export function isErrorCode(value: unknown): value is ErrorCode {
	return typeof value === 'string' && Object.hasOwn(errorCodes, value);
}
