import type { PostgresAdapter } from '@payloadcms/db-postgres';
import type { Plugin } from 'payload';

import { recordWrites } from './record-writes.ts';

/**
 * Payload plugin: every write that readers can notice also goes into the change feed. Needs the
 * Postgres adapter and the tables of the migration `…_changes`; without them such writes fail.
 */
export const trackChanges: Plugin = (config) => ({
	...config,
	db: {
		...config.db,
		init: (args) => {
			const adapter = config.db.init(args);
			if (!isPostgres(adapter)) {
				throw new Error(
					`The change feed needs the adapter of @payloadcms/db-postgres, not "${adapter.name}".`,
				);
			}
			return recordWrites(adapter);
		},
	},
});

function isPostgres(adapter: { name: string }): adapter is PostgresAdapter {
	return adapter.name === 'postgres';
}
