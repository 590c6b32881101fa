import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { postgresAdapter } from '@payloadcms/db-postgres';

import type { Payload } from 'payload';

import { getEnvironment } from '../environment.ts';

/** Postgres. Its schema only ever changes by migrations, in development too. */
export const database = postgresAdapter({
	pool: {
		connectionString: getEnvironment().databaseUrl,
		// One of them Payload keeps for itself, to notice a lost connection.
		max: 12,
		connectionTimeoutMillis: 10_000,
	},
	push: false,
	disableCreateDatabase: true,
	migrationDir: path.join(path.dirname(fileURLToPath(import.meta.url)), '../migrations'),
});

/** A connection that breaks while nobody uses it is replaced, and does not end the process. */
export function survivePostgres(payload: Payload): void {
	payload.db.pool.on('error', (error) => {
		payload.logger.warn({ msg: `A connection to Postgres was lost: ${error.message}` });
	});
}
