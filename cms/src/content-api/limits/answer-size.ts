import type { GraphQLError } from 'graphql';

import { limitError } from '../errors.ts';

/** What an operation's texts amount to while it runs: nobody need read the rest of an answer that is too long to send. */
export interface AnswerSize {
	/**
	 * Counts a text, in characters, of which each is a byte or more.
	 * @throws {GraphQLError} the limit's, when the answer is longer than it may be
	 */
	add(characters: number): void;
	/** @throws {GraphQLError} the same, when it was thrown before: before something is made that nobody will read */
	check(): void;
	/** What was thrown, the same every time. */
	readonly breach: GraphQLError | undefined;
}

/** @param maximum bytes of an answer's JSON */
export function createAnswerSize(maximum: number): AnswerSize {
	let characters = 0;
	let breach: GraphQLError | undefined;
	return {
		add(more) {
			characters += more;
			if (characters <= maximum) return;
			breach ??= bytesError(maximum, characters, `it would have more than ${characters}`);
			throw breach;
		},
		check() {
			if (breach) throw breach;
		},
		get breach() {
			return breach;
		},
	};
}

/** @param found what is said of the answer: “it has 1200000” */
export function bytesError(maximum: number, actual: number, found: string): GraphQLError {
	const message = `The limit \`bytes\` allows an answer ${maximum} bytes, and ${found}. Ask for shorter lists with \`limit\`, or for fewer texts.`;
	return limitError({ name: 'bytes', maximum, actual, message });
}
