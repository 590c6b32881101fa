import type { Logger } from 'pino';
import {
	createTaggedCache,
	OvertakenError,
	type Answer,
	type CacheEvent,
	type Rendered,
	type TaggedCache,
	type TagIndex,
} from '@lts/tagged-cache';

import type { StoredAnswer } from './answer.ts';

/** The database does not answer. What is stored may be shown, unless it was withdrawn. */
export class DatabaseGoneError extends Error {
	override name = 'DatabaseGoneError';
	/** What to say when nothing is stored. */
	readonly answer: StoredAnswer;

	constructor(answer: StoredAnswer) {
		super('The database does not answer.');
		this.answer = answer;
	}
}

export interface StoredAnswers {
	/** A hit, or undefined. */
	getCurrent: (key: string) => Answer<StoredAnswer> | undefined;
	/** A hit, or what `execute` makes, which runs once for everybody who asks meanwhile. */
	getOrExecute: (
		key: string,
		execute: () => Promise<Rendered<StoredAnswer>>,
	) => Promise<Answer<StoredAnswer>>;
	stats: TaggedCache<StoredAnswer>['stats'];
}

const defaultBytes = 64 * 2 ** 20;
/** A thread executes one at a time, but most of an operation is waiting for the database. */
const mostExecuting = 16;
/** Answers to what nobody published, which anybody may ask for in any number. */
const mostEmpty = 2000;
/** Longer than the limit of an operation, whose own error says more. */
const timeoutMs = 15_000;

/**
 * Answers by key, current with every change that anybody was told of. An outdated one is executed
 * anew, always; only while the database is gone the old one stands in, and never when something in it
 * was withdrawn.
 *
 * @param isTrusted false while the index may lag behind what readers know
 * @param isComplete false while it does: what they know may be that something was withdrawn
 */
export function createStoredAnswers(options: {
	index: TagIndex;
	isTrusted: () => boolean;
	isComplete: () => boolean;
	log: Logger;
	maxBytes?: number;
	onEvent?: (event: CacheEvent) => void;
}): StoredAnswers {
	const { index, isComplete, isTrusted, log, maxBytes = defaultBytes, onEvent } = options;
	const cache = createTaggedCache<StoredAnswer>({
		index,
		isTrusted,
		isComplete,
		maxBytes,
		maxMinor: mostEmpty,
		maxRenders: mostExecuting,
		renderTimeoutMs: timeoutMs,
		softWindowMs: 0,
		retryMs: 500,
		// A value that was overtaken three times is still younger than the request for it.
		mayFallBack: (error) => error instanceof DatabaseGoneError || error instanceof OvertakenError,
		onEvent: (event) => {
			onEvent?.(event);
			logFailure(event, log);
		},
	});
	return {
		getCurrent: cache.getCurrent,
		getOrExecute: cache.getOrRender,
		stats: cache.stats,
	};
}

/** Without the key: it holds what was asked. */
function logFailure(event: CacheEvent, log: Logger): void {
	if (event.type !== 'failed' || event.error instanceof DatabaseGoneError) return;
	log.error({ err: event.error, milliseconds: event.ms }, 'An operation could not be executed.');
}
