import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

import { isErrorCode, type ErrorCode } from '../error-codes.ts';

/** Gives every error a code that programs can act on, one of `errorCodes`. */
export const errorCodesPlugin: Plugin = {
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
	onResultProcess({ result, setResult }) {
		if (Array.isArray(result) || Symbol.asyncIterator in result || !result.errors) return;
		// What yoga itself refuses: it has one code for requests of several kinds.
		const errors = result.errors.map((error) => {
			const status = statusOf(error);
			return withStatus(
				withCode(error, status === undefined ? 'BAD_REQUEST' : byStatus[status], status === 405),
			);
		});
		setResult({ ...result, errors });
	},
};

const byStatus: Record<number, ErrorCode | undefined> = {
	405: 'METHOD_NOT_ALLOWED',
	406: 'NOT_ACCEPTABLE',
	413: 'REQUEST_ENTITY_TOO_LARGE',
	415: 'UNSUPPORTED_MEDIA_TYPE',
	500: 'INTERNAL_SERVER_ERROR',
	503: 'UNAVAILABLE',
};

function statusOf({ extensions }: GraphQLError): number | undefined {
	const { http } = extensions;
	const status: unknown =
		typeof http === 'object' && http !== null && 'status' in http && http.status;
	return typeof status === 'number' ? status : undefined;
}

/** Yoga has 200 for some of these and 400 for others, and other ones by what is accepted. */
function withStatus(error: GraphQLError): GraphQLError {
	const { code } = error.extensions;
	if (code !== 'BAD_REQUEST' && code !== 'BAD_USER_INPUT') return error;
	return withExtensions(error, { http: { status: 400 } });
}

function withCode(
	error: GraphQLError,
	code: ErrorCode = 'BAD_REQUEST',
	always = false,
): GraphQLError {
	if (!always && isErrorCode(error.extensions['code'])) return error;
	return withExtensions(error, { code });
}

function withExtensions(error: GraphQLError, extensions: object): GraphQLError {
	return new GraphQLError(error.message, {
		nodes: error.nodes,
		source: error.source,
		positions: error.positions,
		path: error.path,
		originalError: error.originalError,
		extensions: { ...error.extensions, ...extensions },
	});
}
