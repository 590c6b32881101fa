import { GraphQLError } from 'graphql';

export interface LimitBreach {
	/** The limit's name, for a program to act on: `depth`, `cost`, `limit`. */
	name: string;
	/** The highest value that is allowed. */
	maximum: number;
	/** The value that was asked for; a parser that stops at the limit reports one more than it. */
	actual: number;
	message: string;
}

/** An answer to a request that asks for more than one request may have. */
export function limitError({ name, maximum, actual, message }: LimitBreach): GraphQLError {
	return new GraphQLError(message, {
		extensions: {
			code: 'LIMIT_EXCEEDED',
			limit: name,
			maximum,
			actual,
			http: { status: 400 },
		},
	});
}

/** An answer when the database cannot be asked: the same request may well work in a moment. */
export function unavailableError(cause: unknown): GraphQLError {
	return new GraphQLError('The content cannot be read at the moment. Try again in a few seconds.', {
		originalError: cause instanceof Error ? cause : undefined,
		extensions: { code: 'UNAVAILABLE', http: { status: 503, headers: { 'Retry-After': '5' } } },
	});
}

/** An answer to an argument that can mean nothing. The message says what to send instead. */
export function inputError(message: string): GraphQLError {
	return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
