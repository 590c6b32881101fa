import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDatabase, checkVersion, readerUrl, withoutPassword } from './database.ts';
import { startPostgres, type Postgres } from './postgres.ts';

let postgres: Postgres;
const dataDir = mkdtempSync(join(tmpdir(), 'lts-database-'));

beforeAll(async () => {
	postgres = await startPostgres({ dataDir, durable: false });
	const client = new pg.Client({ connectionString: postgres.url('postgres') });
	await client.connect();
	await client.query(
		`CREATE DATABASE old_letters ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0`,
	);
	await client.query(`CREATE ROLE guest LOGIN PASSWORD 'guest'`);
	await client.end();
});
afterAll(async () => {
	await postgres.stop();
	rmSync(dataDir, { recursive: true, force: true });
});

describe('checkDatabase', () => {
	it('accepts a recent database that its user may create tables in', async () => {
		await expect(checkDatabase(postgres.url('postgres'))).resolves.toBeUndefined();
	});

	it('says that nobody answers, without the password', async () => {
		const failure = checkDatabase('postgres://ana:hidden@127.0.0.1:3198/news');
		await expect(failure).rejects.toThrow('postgres://ana@127.0.0.1:3198/news) does not answer');
		await expect(failure).rejects.not.toThrow('hidden');
	});

	it.each([
		[
			'a wrong password',
			() => postgres.url('postgres', { user: 'postgres', password: 'no' }),
			'password',
		],
		['a missing database', () => postgres.url('nowhere'), '"nowhere" does not exist'],
		['an encoding without all languages', () => postgres.url('old_letters'), 'must be UTF8'],
		[
			'a user who may not create tables',
			() => postgres.url('postgres', { user: 'guest', password: 'guest' }),
			'may not create tables',
		],
		[
			'an address of something else',
			() => 'mysql://localhost/news',
			'not the address of a Postgres',
		],
	])('refuses %s', async (_name, url, message) => {
		await expect(checkDatabase(url())).rejects.toThrow(message);
	});

	it.each([
		[150_004, true],
		[180_000, true],
		[140_019, false],
		[90_624, false],
	])('knows whether server_version_num %i is recent enough', (version, accepted) => {
		const check = () => checkVersion(version, 'postgres://db/news');
		if (accepted) expect(check).not.toThrow();
		else expect(check).toThrow(/is Postgres (14|9); at least 15 is needed/);
	});
});

describe('addresses', () => {
	const secrets = { payloadSecret: 'x', contentReaderPassword: 'p/w', siteApiKey: 'y' };

	it('gives the reading role the same database and the same TLS settings', () => {
		expect(readerUrl('postgres://owner:a@db:5432/news?sslmode=require', secrets)).toBe(
			'postgres://content_reader:p%2Fw@db:5432/news?sslmode=require',
		);
	});

	it('shows an address without its password', () => {
		expect(withoutPassword('postgres://owner:a@db/news?password=b')).toBe(
			'postgres://owner@db/news',
		);
	});
});
