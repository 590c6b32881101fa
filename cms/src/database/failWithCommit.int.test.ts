import { sql } from '@payloadcms/db-postgres';
import type { PostgresAdapter } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { createDocument } from '../testing/documents.ts';

let tested: TestPayload;
let payload: Payload;
let adapter: PostgresAdapter;

beforeAll(async () => {
	tested = await createTestPayload();
	({ payload } = tested);
	adapter = payload.db as unknown as PostgresAdapter;
});
afterAll(() => tested.destroy());

async function begin(): Promise<string> {
	const id = await adapter.beginTransaction();
	if (id === null) throw new Error('There is no transaction.');
	return String(id);
}

/** As when Postgres is killed: the connection of the transaction is gone. */
async function breakConnection(id: string): Promise<void> {
	const session = adapter.sessions[id];
	const { rows } = (await session?.db.execute(sql`SELECT pg_backend_pid() AS pid`)) as {
		rows: { pid: number }[];
	};
	await adapter.pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
}

const rename = (id: number, name: string, transactionID: string) =>
	payload.update({
		...{ collection: 'programs', id, locale: 'en', data: { name } },
		req: { transactionID },
	});
const nameOf = async (id: number) =>
	(await payload.findByID({ collection: 'programs', id, locale: 'en' })).name;

test('what is committed is there, and what is rolled back is not', async () => {
	const { id } = await createDocument(payload, 'programs', { name: 'Before' });
	const first = await begin();
	await rename(id, 'After', first);
	expect(await nameOf(id)).toBe('Before');
	await adapter.commitTransaction(first);
	expect(await nameOf(id)).toBe('After');

	const second = await begin();
	await rename(id, 'Never', second);
	await adapter.rollbackTransaction(second);
	await adapter.commitTransaction(second);
	expect(await nameOf(id)).toBe('After');
	expect(Object.keys(adapter.sessions)).toEqual([]);
});

test('a commit that fails is told to whoever waits for it', async () => {
	const { id } = await createDocument(payload, 'programs', { name: 'Kept' });
	const transaction = await begin();
	await rename(id, 'Lost', transaction);
	await breakConnection(transaction);
	await expect(adapter.commitTransaction(transaction)).rejects.toThrow();
	expect(await nameOf(id)).toBe('Kept');
	expect(Object.keys(adapter.sessions)).toEqual([]);
});

test('a rollback after the connection broke is no second error', async () => {
	const transaction = await begin();
	await breakConnection(transaction);
	await adapter.rollbackTransaction(transaction);
	expect(Object.keys(adapter.sessions)).toEqual([]);
});
