import { GraphQLError } from 'graphql';

import type { ErrorCode } from './error-codes.ts';
import { limitChannel } from './limits/limit-channel.ts';

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
	limitChannel.publish(name);
	return errorOf('LIMIT_EXCEEDED', message, {
		limit: name,
		maximum,
		actual,
		http: { status: 400 },
	});
}

/** After how many seconds to ask again when the content cannot be read. */
export const retryAfterSeconds = 5;

/** The words of every answer with the code `UNAVAILABLE`. */
export const unavailableMessage =
	'The content cannot be read at the moment. Try again in a few seconds.';

/** An answer when the database cannot be asked: the same request may well work in a moment. */
export function unavailableError(): GraphQLError {
	return errorOf('UNAVAILABLE', unavailableMessage, {
		http: { status: 503, headers: { 'Retry-After': String(retryAfterSeconds) } },
	});
}

/** An answer to an operation that was given up. */
export function timeoutError(timeoutMs: number): GraphQLError {
	const message = `The operation took longer than ${timeoutMs / 1000} seconds. Ask for less at a time.`;
	return errorOf('TIMEOUT', message, {
		http: { status: 503, headers: { 'Retry-After': String(retryAfterSeconds) } },
	});
}

/** An answer to a position from which the change feed cannot be continued. */
export function goneError(
	message: string,
	head: { epoch: string; position: number },
): GraphQLError {
	const { epoch, position } = head;
	return errorOf('GONE', message, { epoch, position, http: { status: 410 } });
}

/** An answer to an argument that can mean nothing. The message says what to send instead. */
export function inputError(message: string): GraphQLError {
	return errorOf('BAD_USER_INPUT', message);
}

function errorOf(code: ErrorCode, message: string, extensions: object = {}): GraphQLError {
	return new GraphQLError(message, { extensions: { code, ...extensions } });
}
