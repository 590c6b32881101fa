import { maskError } from 'graphql-yoga';
import { GraphQLError } from 'graphql';

import { isStatementTimeout, isUnavailable } from '../database-errors.ts';
import { timeoutError, unavailableError } from '../errors.ts';

/** What strangers learn of an error that nobody meant for them: whether to try again, and no more. */
export function createErrorMask(timeoutMs: number): typeof maskError {
	return (error, message) => {
		if (isUnavailable(error)) return placed(unavailableError(), error);
		if (isStatementTimeout(error)) return placed(timeoutError(timeoutMs), error);
		const masked = maskError(error, message, false);
		if (masked === error || !(masked instanceof GraphQLError)) return masked;
		const extensions = { ...masked.extensions, http: { status: 500 } };
		return placed(new GraphQLError(message, { extensions }), masked);
	};
}

/** The answer in the place of the error. */
function placed(answer: GraphQLError, error: unknown): GraphQLError {
	if (!(error instanceof GraphQLError)) return answer;
	const { nodes, path, source, positions } = error;
	const { extensions, message } = answer;
	return new GraphQLError(message, { nodes, path, source, positions, extensions });
}
