import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { postgresAdapter } from '@payloadcms/db-postgres';

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
