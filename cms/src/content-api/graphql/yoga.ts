import type { LanguageCode } from '@lts/locales';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Payload } from 'payload';
import type { Logger } from 'pino';

import type { FeedReader } from '../../changes/reader.ts';
import type { Limits } from '../limits/limits.ts';
import { unavailableError } from '../errors.ts';
import { bytesPlugin } from '../limits/bytes.ts';
import { limitPlugins, type CostExchange } from '../limits/plugins.ts';
import { timeoutPlugin } from '../limits/timeout.ts';
import { recordOf } from '../reading/document.ts';
import { wordsOf } from '../reading/projection.ts';
import { createOperation, type Operation } from '../reading/operation.ts';
import type { PublicSchema } from '../schema/build.ts';
import { createDocumentCache, noCache } from './document-cache.ts';
import { errorCodesPlugin } from './error-codes.ts';
import { createErrorMask } from './mask-error.ts';
import { persistedPlugin, type PersistedDocuments } from './persisted.ts';

/** What the server hands to yoga with a request. */
export interface ServerContext {
	exchange: Exchange;
}

/** What the server gives to an operation, and what it learns from it. */
export interface Exchange extends CostExchange {
	locale: LanguageCode;
	/** Set once the operation runs. */
	operation?: Operation;
	/** The feed's position before the operation read anything. */
	position?: number;
	/** True when the answer has errors: it must not be kept by anybody. */
	failed?: boolean;
	/** True when nothing is published of what was asked for. */
	foundNothing?: boolean;
	/** A document that came with its hash, to be known by it from now on. */
	registering?: { hash: string; text: string };
}

export interface GraphQLOptions {
	payload: Payload;
	publicSchema: PublicSchema;
	limits: Limits;
	log: Logger;
	feed: FeedReader;
	documents: PersistedDocuments;
	now?: () => Date;
}

export const graphqlEndpoint = '/content/v1/graphql';

/** GraphQL over HTTP: takes a request and a `ServerContext`. */
export function createGraphQL(options: GraphQLOptions) {
	const { payload, publicSchema, limits, log, feed, documents, now } = options;
	return createYoga<ServerContext, Operation>({
		schema: publicSchema.schema,
		graphqlEndpoint,
		graphiql: false,
		landingPage: false,
		multipart: false,
		batching: false,
		maxRequestBodySize: limits.bodyBytes,
		parserAndValidationCache: { documentCache: createDocumentCache(), errorCache: noCache },
		maskedErrors: {
			errorMessage: 'Something went wrong on our side.',
			maskError: createErrorMask(limits.timeoutMs),
		},
		logging: yogaLog(log),
		// See `handler.ts`: yoga repeats the origin of whoever asks, which no cache could share.
		cors: false,
		plugins: [
			...limitPlugins(limits, publicSchema),
			persistedPlugin(documents),
			timeoutPlugin(limits.timeoutMs),
			bytesPlugin(limits.answerBytes),
			errorCodesPlugin,
			noteErrors,
		],
		context: async ({ exchange, params }) => {
			const { locale } = exchange;
			// Before anything else: what is read after it holds every change up to it.
			const head = exchange.isDryRun
				? undefined
				: await feed.head().catch((error: unknown) => {
						log.error({ err: error }, 'The position of the feed could not be read.');
						throw unavailableError();
					});
			const operation = createOperation({
				payload,
				locale,
				derived: publicSchema.derived,
				log,
				feed,
				maxAnswerBytes: limits.answerBytes,
				...(now && { now: now() }),
				...(params.query && { words: wordsOf(params.query) }),
			});
			Object.assign(exchange, { position: head?.position, operation });
			return operation;
		},
	});
}

const noteErrors: Plugin<object, ServerContext> = {
	onExecutionResult({ result, context }) {
		const { exchange } = context;
		exchange.failed = !result || !('data' in result) || Boolean(result.errors?.length);
		exchange.foundNothing = !exchange.failed && isNothing((result as { data?: unknown }).data);
	},
};

/** Whether all of an operation's fields are null, or lists and pages without a member. */
function isNothing(data: unknown): boolean {
	return Object.values(recordOf(data)).every((value) => {
		const members: unknown = Array.isArray(value) ? value : recordOf(value)['items'];
		return value === null || (Array.isArray(members) && members.length === 0);
	});
}

function yogaLog(log: Logger) {
	return {
		debug: (...args: unknown[]) => log.debug({ args }, 'graphql'),
		info: (...args: unknown[]) => log.info({ args }, 'graphql'),
		warn: (...args: unknown[]) => log.warn({ args }, 'graphql'),
		error: (error: unknown) => log.error({ err: error }, 'A GraphQL operation failed.'),
	};
}
