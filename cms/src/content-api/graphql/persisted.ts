import { createHash } from 'node:crypto';

import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';

import type { ErrorCode } from '../error-codes.ts';
import type { ServerContext } from './yoga.ts';

export const hashPattern = /^[0-9a-f]{64}$/;

/** Documents that clients name by their hash instead of sending them. */
export interface PersistedDocuments {
	find: (hash: string) => string | undefined;
	/** Keeps a document that the limits allow, until others push it out. */
	register: (hash: string, text: string) => void;
}

/** Bound the memory that strangers can fill. A client whose document was dropped sends it again. */
const mostRegistered = 1000;
const mostBytes = 4 * 2 ** 20;

/** @param ours the documents of the site and of our client by hash; they are always known. */
export function createPersistedDocuments(
	ours: Readonly<Record<string, string>>,
): PersistedDocuments {
	const always = new Map(Object.entries(ours));
	const registered = new LRUCache<string, string>({
		max: mostRegistered,
		maxSize: mostBytes,
		sizeCalculation: (text) => Buffer.byteLength(text) + 64,
	});
	return {
		find: (hash) => always.get(hash) ?? registered.get(hash),
		register(hash, text) {
			if (!always.has(hash)) registered.set(hash, text);
		},
	};
}

export function hashOf(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

/**
 * Automatic persisted queries as Apollo defined them: a hash stands for its document; a client that is
 * told `PersistedQueryNotFound` sends both, once. Only what is about to be executed is kept, so it has
 * passed every limit; this plugin must come after those of the limits.
 */
export function persistedPlugin(documents: PersistedDocuments): Plugin<object, ServerContext> {
	return {
		onParams({ params, setParams, context: { exchange } }) {
			const persisted: unknown = params.extensions?.['persistedQuery'];
			if (persisted === undefined || persisted === null) return;
			const { version, sha256Hash: hash } = persisted as Record<string, unknown>;
			if (version !== 1 || typeof hash !== 'string' || !hashPattern.test(hash)) {
				throw refusal(
					'BAD_REQUEST',
					'`extensions.persistedQuery` must be {"version": 1, "sha256Hash": "…"} with the SHA-256 of the document in 64 lower-case hexadecimal digits.',
				);
			}
			if (!params.query) {
				const query = documents.find(hash);
				if (query === undefined) throw notFound();
				setParams({ ...params, query });
			} else if (hashOf(params.query) !== hash) {
				throw refusal(
					'PERSISTED_QUERY_HASH_MISMATCH',
					'`sha256Hash` is not the SHA-256 of `query`. Hash exactly the text that you send, in UTF-8.',
				);
			} else exchange.registering = { hash, text: params.query };
		},
		onExecute({ executeFn, setExecuteFn, args }) {
			const { registering } = (args.contextValue as unknown as ServerContext).exchange;
			if (!registering) return;
			setExecuteFn((executed) => {
				documents.register(registering.hash, registering.text);
				return executeFn(executed) as unknown;
			});
		},
	};
}

/** Clients know it by its message or its code, and that its status is 200. */
function notFound(): GraphQLError {
	return new GraphQLError('PersistedQueryNotFound', {
		extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', http: { status: 200 } },
	});
}

function refusal(code: ErrorCode, message: string): GraphQLError {
	return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
