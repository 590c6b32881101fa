import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { startPostgres } from '@lts/stack';
import pg from 'pg';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { issueKey } from '../collections/api-clients/keys.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { createDocument } from '../testing/documents.ts';
import { contentReader, grantContentReader } from './contentReader.ts';

let tested: TestPayload;
let payload: Payload;
let reader: pg.Client;

const password = 'it\'s "secret"';

beforeAll(async () => {
	tested = await createTestPayload();
	({ payload } = tested);
	await createDocument(payload, 'programs', { name: 'Public' });
	await grantContentReader({ pool: payload.db.pool, password });
	reader = new pg.Client({ connectionString: as(contentReader, password) });
	await reader.connect();
});
afterAll(async () => {
	await reader.end();
	await tested.destroy();
});

function as(user: string, secret: string): string {
	const url = new URL(tested.databaseUrl);
	url.username = user;
	url.password = encodeURIComponent(secret);
	return url.href;
}

describe('the role of the content API', () => {
	test('reads what is public', async () => {
		const { rows } = await reader.query('SELECT name FROM programs_locales');
		expect(rows).toContainEqual({ name: 'Public' });
		await reader.query('SELECT * FROM changes, changes_head, publications');
	});

	test('cannot read accounts, partners, versions or sessions', async () => {
		const { rows } = await payload.db.pool.query<{ tablename: string }>(
			`SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename ~ '^(_|users|api_clients|payload_)'
				AND tablename <> 'api_clients_scopes'`,
		);
		expect(rows.length).toBeGreaterThan(10);
		for (const { tablename } of rows) {
			// Of clients it may read what their keys may, and nothing else: not the row.
			await expect(reader.query(`SELECT * FROM "${tablename}" LIMIT 1`), tablename).rejects.toThrow(
				/permission denied/,
			);
		}
	});

	test('looks up keys, and sees nothing of a client but what its key may', async () => {
		await createDocument(payload, 'api-clients');
		const may = 'id, status, expires_at, quota_per_minute, quota_per_day';
		const { rowCount } = await reader.query(`SELECT ${may} FROM api_clients`);
		expect(rowCount).toBe(1);
		await reader.query('SELECT * FROM api_client_keys, api_clients_scopes');
		for (const column of ['name', 'organization', 'contact_email', 'notes']) {
			const reading = reader.query(`SELECT ${column} FROM api_clients`);
			await expect(reading).rejects.toThrow(/permission denied/);
		}
	});

	test('writes when a key was used, and only where it says that it writes', async () => {
		const { id } = await createDocument(payload, 'api-clients');
		await issueKey(payload.db.pool, { clientId: id, graceDays: 0 });
		const write = 'INSERT INTO api_key_usage SELECT id, now() FROM api_client_keys';
		await expect(reader.query(write)).rejects.toThrow(/read-only/);
		await reader.query(`BEGIN READ WRITE; ${write}; COMMIT`);
		const { rows } = await reader.query('SELECT key_id FROM api_key_usage');
		expect(rows).toHaveLength(1);
	});

	test.each([
		'users',
		'users_sessions',
		'api_clients',
		'webhooks',
		'webhook_states',
		'webhook_deliveries',
		'_programs_v',
		'_programs_v_locales',
		'payload_preferences',
		'payload_locked_documents',
		'payload_migrations',
	])('cannot read %s', async (table) => {
		await expect(reader.query(`SELECT * FROM "${table}"`)).rejects.toThrow(/permission denied/);
	});

	test.each([
		`UPDATE programs SET status = 'open'`,
		`DELETE FROM programs`,
		`INSERT INTO changes (kind, collection, tags) VALUES ('changed', 'programs', '{}')`,
		`CREATE TABLE mine (id int)`,
		`UPDATE news SET slug = 'hacked'`,
		`UPDATE changes_head SET position = 9`,
		`TRUNCATE news`,
		`UPDATE api_clients SET status = 'active'`,
		`UPDATE api_clients SET quota_per_minute = 1000000`,
		`INSERT INTO api_clients_scopes ("order", parent_id, value) VALUES (1, 1, 'changes')`,
		`UPDATE api_client_keys SET revoked_at = NULL`,
		`DELETE FROM api_client_keys`,
		`DELETE FROM api_key_usage`,
		`TRUNCATE api_key_usage`,
	])('cannot write: %s', async (statement) => {
		await expect(reader.query(statement)).rejects.toThrow(/read-only|permission denied/);
		await reader.query('SET default_transaction_read_only = off');
		await expect(reader.query(statement)).rejects.toThrow(/permission denied/);
		await reader.query('SET default_transaction_read_only = on');
	});

	test('gets a new password when it is set up again', async () => {
		await grantContentReader({ pool: payload.db.pool, password: 'another' });
		const again = new pg.Client({ connectionString: as(contentReader, 'another') });
		await again.connect();
		await again.end();
	});
});

test('an owner who may not create roles is told what an administrator has to run', async () => {
	// A Postgres of its own: in the shared one the role exists, and other tests read with it.
	const dataDir = await mkdtemp(path.join(tmpdir(), 'lts-reader-'));
	const postgres = await startPostgres({ dataDir, durable: false });
	const owner = new pg.Client(postgres.url('postgres'));
	const modest = new pg.Client(postgres.url('postgres', { user: 'modest', password: 'modest' }));
	try {
		await owner.connect();
		await owner.query(`CREATE ROLE modest LOGIN PASSWORD 'modest'`);
		await modest.connect();
		await expect(grantContentReader({ pool: modest as never, password })).rejects.toThrow(
			/CREATE ROLE content_reader WITH LOGIN PASSWORD '…'/,
		);
	} finally {
		await Promise.all([owner.end(), modest.end()]);
		await postgres.stop();
		await rm(dataDir, { recursive: true, force: true });
	}
});
