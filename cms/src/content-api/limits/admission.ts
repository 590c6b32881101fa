import type { IncomingMessage } from 'node:http';

import type { PostgresAdapter } from '@payloadcms/db-postgres';
import type { Logger } from 'pino';

import type { Client, Scope } from '../clients/client.ts';
import { createIdentify, createSiteCheck } from '../clients/identify.ts';
import { createKnownKeys } from '../clients/known-keys.ts';
import { createUsageNotes } from '../clients/usage.ts';
import type { ContentApiEnvironment } from '../environment.ts';
import { createAddressBuckets } from './address.ts';
import { createRateLimiter, type RateLimiter } from './rate-limit.ts';
import { connectSharedStore } from './redis.ts';
import { Refusal } from './refusal.ts';

/** The one place through which every request passes that is limited: who asks, and may they. */
export interface Admission extends RateLimiter {
	/**
	 * Who asks, by key or address.
	 * @throws {Refusal} (401, 403, 429), or the error of the database when a key cannot be looked up
	 */
	identify: (req: IncomingMessage, scope: Scope) => Promise<Client>;
	/**
	 * Whether who asked goes on to be who may ask: false once their key was revoked, has ended or lost
	 * the scope. Nobody is shut out because a key cannot be looked up for a moment.
	 */
	isStillAllowed: (req: IncomingMessage, scope: Scope) => Promise<boolean>;
	/** Whether it is the site, which is known without asking anybody and never limited. */
	isSite: (req: IncomingMessage) => boolean;
	/** Whether counters are shared as the operator wants; a note for `/readyz` when they are not. */
	note: () => string | undefined;
	close: () => void;
}

export function createAdmission(options: {
	environment: ContentApiEnvironment;
	pool: PostgresAdapter['pool'];
	log: Logger;
}): Admission {
	const { environment, log, pool } = options;
	const { anonymousQuota, redisUrl, siteApiKey, trustedProxies } = environment;
	const store = redisUrl === undefined ? undefined : connectSharedStore({ url: redisUrl, log });
	const limiter = createRateLimiter({ store, anonymousQuota });
	const bucketOf = createAddressBuckets({ trustedProxies, store });
	const isSite = createSiteCheck(siteApiKey);
	const identify = createIdentify({
		isSite,
		bucketOf,
		findKey: createKnownKeys({ pool }),
		noteUse: createUsageNotes({ pool, log }),
	});

	async function knownClient(req: IncomingMessage, scope: Scope): Promise<Client> {
		try {
			return await identify(req, scope);
		} catch (error) {
			// Whoever tries keys out is counted by their address.
			if (error instanceof Refusal) {
				await limiter.countFree({ kind: 'anonymous', bucket: await bucketOf(req) });
			}
			throw error;
		}
	}

	return {
		...limiter,
		async identify(req, scope) {
			const client = await knownClient(req, scope);
			limiter.refuseOverrun(client);
			return client;
		},
		async isStillAllowed(req, scope) {
			try {
				await identify(req, scope);
				return true;
			} catch (error) {
				if (error instanceof Refusal) return false;
				log.warn({ err: error }, 'The key of a stream could not be looked up.');
				return true;
			}
		},
		isSite: (req) => isSite(req.headers.authorization),
		note() {
			if (!store || store.isReachable()) return undefined;
			return 'Redis does not answer: this process counts limits by itself.';
		},
		close: () => store?.close(),
	};
}
