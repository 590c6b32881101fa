import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import { until } from '../changes/testing/until.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { takeLock } from './lock.ts';

const key = 4_190_517_299;
let tested: TestPayload;
let first: pg.Client;
let second: pg.Client;

beforeAll(async () => {
	tested = await createTestPayload();
});
afterAll(() => tested.destroy());
beforeEach(async () => {
	[first, second] = await Promise.all([connect(), connect()]);
});
afterEach(() => Promise.allSettled([first.end(), second.end()]));

async function connect(): Promise<pg.Client> {
	const client = new pg.Client({ connectionString: tested.databaseUrl });
	// One of them is ended on purpose.
	client.on('error', () => undefined);
	await client.connect();
	return client;
}

test('one connection at a time has the lock, and it is free when that one ends', async () => {
	expect(await takeLock(first, key)).toBe(true);
	expect(await takeLock(second, key)).toBe(false);
	expect(await takeLock(second, key + 1)).toBe(true);
	await first.end();
	await until(() => takeLock(second, key));
});

test('who has it and asks for something now and then keeps it', async () => {
	expect(await takeLock(first, key)).toBe(true);
	for (let n = 0; n < 10; n += 1) {
		await first.query('SELECT pg_sleep(0.1)');
		expect(await takeLock(second, key, { silentFor: 1000 })).toBe(false);
	}
	await first.query('SELECT 1');
});

test('who has it and hangs loses it, also in the middle of a transaction', async () => {
	for (const statement of ['SELECT 1', 'BEGIN']) {
		const [hanging, next] = await Promise.all([connect(), connect()]);
		expect(await takeLock(hanging, key)).toBe(true);
		await hanging.query(statement);
		await until(() => takeLock(next, key, { silentFor: 200 }));
		await expect(hanging.query('SELECT 1')).rejects.toThrow();
		await next.end();
	}
});
