import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Gives every error a code that programs can act on. */
export const errorCodes: Plugin = {
	onParse:
		() =>
		({ result, replaceParseResult }) => {
			if (result instanceof GraphQLError) {
				replaceParseResult(withCode(result, 'GRAPHQL_PARSE_FAILED') as never);
			}
		},
	onValidate:
		() =>
		({ valid, result, setResult }) => {
			if (!valid) setResult(result.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')));
		},
	onExecutionResult({ result, setResult }) {
		if (!result || Symbol.asyncIterator in result || !result.errors) return;
		const errors = result.errors.map((error) => withCode(error, 'BAD_USER_INPUT'));
		setResult({ ...result, errors });
	},
};

function withCode(error: GraphQLError, code: string): GraphQLError {
	if (error.extensions['code'] !== undefined) return error;
	return new GraphQLError(error.message, {
		nodes: error.nodes,
		source: error.source,
		positions: error.positions,
		path: error.path,
		originalError: error.originalError,
		extensions: { ...error.extensions, code },
	});
}
