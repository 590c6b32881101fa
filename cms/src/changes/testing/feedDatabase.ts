import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

import { templateDatabase } from '../../testing/globalSetup.ts';

export interface FeedDatabase {
	connectionString: string;
	pool: pg.Pool;
	/** Writes a change outside of any sequencer, in the given connection's transaction if there is one. */
	writeChange(name: string, db?: pg.ClientBase): Promise<void>;
	/** Ends the pool; the database goes with its server. */
	destroy(): Promise<void>;
}

/** A migrated database of its own, without a Payload. */
export async function createFeedDatabase(): Promise<FeedDatabase> {
	const name = `feed_${randomUUID().replaceAll('-', '')}`;
	await administer(`CREATE DATABASE ${name} TEMPLATE ${templateDatabase}`);
	const url = new URL(inject('postgresUrl'));
	url.pathname = `/${name}`;
	const pool = new pg.Pool({ connectionString: url.href, max: 20 });
	return {
		connectionString: url.href,
		pool,
		async writeChange(tag, db) {
			await (db ?? pool).query(
				`WITH written AS (
					INSERT INTO changes (kind, collection, document_id, tags, languages)
					VALUES ('changed', 'news', '1', $1, '{en}') RETURNING id
				) SELECT pg_notify('changes_written', '') FROM written`,
				[[tag]],
			);
		},
		destroy: () => pool.end(),
	};
}

async function administer(statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: inject('postgresUrl') });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
