import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getPayload, type Payload } from 'payload';
import pg from 'pg';
import { inject } from 'vitest';
import { templateDatabase } from './globalSetup.ts';

export interface TestPayload {
	payload: Payload;
	/** Address of the database as its owner. */
	databaseUrl: string;
	/** Closes Payload. Its database goes with the Postgres of the test run. */
	destroy(): Promise<void>;
}

/**
 * A Payload with the real configuration on a database of its own, migrated and empty. Once per test
 * file: the configuration reads its environment when it is first imported.
 */
export async function createTestPayload(): Promise<TestPayload> {
	const name = `test_${randomUUID().replaceAll('-', '')}`;
	await administer(`CREATE DATABASE ${name} TEMPLATE ${templateDatabase}`);
	const databaseUrl = new URL(inject('postgresUrl'));
	databaseUrl.pathname = `/${name}`;
	const mediaDir = await mkdtemp(path.join(tmpdir(), 'lts-media-'));
	process.env.DATABASE_URL = databaseUrl.href;
	process.env.MEDIA_DIR = mediaDir;
	process.env.LOG_LEVEL ??= 'fatal';

	const { default: config } = await import('../payload.config.ts');
	const payload = await getPayload({ config });
	return {
		payload,
		databaseUrl: databaseUrl.href,
		destroy: async () => {
			await payload.destroy();
			await rm(mediaDir, { recursive: true, force: true });
		},
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
