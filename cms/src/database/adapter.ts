import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { postgresAdapter } from '@payloadcms/db-postgres';

import type { Payload } from 'payload';

import { getEnvironment } from '../environment.ts';
import { failWithCommit } from './failWithCommit.ts';
import { keepSessions } from './keepSessions.ts';

const postgres = postgresAdapter({
	pool: {
		connectionString: getEnvironment().databaseUrl,
		// One of them Payload keeps for itself, to notice a lost connection.
		max: 12,
		connectionTimeoutMillis: 10_000,
		// So that one with nobody at its other end, after a failover, is noticed.
		keepAlive: true,
	},
	push: false,
	disableCreateDatabase: true,
	migrationDir: path.join(path.dirname(fileURLToPath(import.meta.url)), '../migrations'),
});

/** Postgres. Its schema only ever changes by migrations, in development too. */
export const database: typeof postgres = {
	...postgres,
	init: (options) => keepSessions(failWithCommit(postgres.init(options))),
};

/** A connection that breaks is replaced, and does not end the process. */
export function survivePostgres(payload: Payload): void {
	const warn = (error: Error) => {
		payload.logger.warn({ msg: `A connection to Postgres was lost: ${error.message}` });
	};
	payload.db.pool.on('error', warn);
	// The pool does not listen to one that is in use, between two statements of a transaction say.
	payload.db.pool.on('connect', (client) => client.on('error', warn));
}
