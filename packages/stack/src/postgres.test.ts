import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { startPostgres, type Postgres } from './postgres.ts';
import { systemUser } from './postgres/system-user.ts';
import { processesWith } from './testing/leftovers.ts';

const directories: string[] = [];
const servers: Postgres[] = [];

function newDirectory(base = tmpdir()): string {
	const directory = mkdtempSync(join(base, 'lts-postgres-'));
	directories.push(directory);
	return directory;
}

async function start(dataDir: string, log?: (message: string) => void): Promise<Postgres> {
	const server = await startPostgres({ dataDir, durable: false, ...(log ? { log } : {}) });
	servers.push(server);
	return server;
}

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return (await client.query<T>(sql)).rows;
	} finally {
		await client.end();
	}
}

afterEach(async () => {
	for (const server of servers.splice(0)) await server.stop();
	for (const directory of directories.splice(0)) {
		rmSync(directory, { recursive: true, force: true });
	}
});

describe('startPostgres', () => {
	it('keeps the data over a stop and a start, and leaves no process behind', async () => {
		const dataDir = newDirectory();
		const first = await start(dataDir);
		await first.createDatabase('kept');
		await query(first.url('kept'), 'CREATE TABLE letters AS SELECT 42 AS number');
		await first.stop();
		expect(processesWith(dataDir)).toEqual([]);

		const second = await start(dataDir);
		await second.createDatabase('kept');
		expect(await query(second.url('kept'), 'SELECT number FROM letters')).toEqual([{ number: 42 }]);
	});

	it('listens on 127.0.0.1 only and asks for a random password that is kept with mode 600', async () => {
		const dataDir = newDirectory();
		const server = await start(dataDir);
		expect(await query(server.url('postgres'), 'SHOW listen_addresses')).toEqual([
			{ listen_addresses: '127.0.0.1' },
		]);
		const password = join(dataDir, 'postgres-password');
		expect(statSync(password).mode & 0o777).toBe(0o600);
		expect(readFileSync(password, 'utf8').trim()).toMatch(/^[\w-]{32}$/);
		const wrong = server.url('postgres', { user: 'postgres', password: 'wrong' });
		await expect(query(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed');
	});

	it('copies a database from a template and drops one that is in use', async () => {
		const server = await start(newDirectory());
		await server.createDatabase('template_one');
		await query(server.url('template_one'), 'CREATE TABLE copied ()');
		await server.createDatabase('one', { template: 'template_one' });
		expect(await query(server.url('one'), 'SELECT * FROM copied')).toEqual([]);
		await server.dropDatabase('one');
		await expect(query(server.url('one'), 'SELECT 1')).rejects.toThrow('does not exist');
	});

	it('refuses a directory that a living process uses', async () => {
		const dataDir = newDirectory();
		await start(dataDir);
		await expect(start(dataDir)).rejects.toThrow(`in use by process ${process.pid}`);
	});

	it('stops the server that a killed start has left running, and finds its data', async () => {
		const dataDir = newDirectory();
		const starter = spawnStarter(dataDir);
		const [line] = (await once(starter.stdout.setEncoding('utf8'), 'data')) as [string];
		expect(line).toContain('ready');
		starter.kill('SIGKILL');
		await once(starter, 'exit');
		expect(processesWith(dataDir)).not.toEqual([]);

		const messages: string[] = [];
		const server = await start(dataDir, (message) => messages.push(message));
		expect(messages.join()).toContain('was still running');
		expect(await query(server.url('left'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
	});

	it('starts when a crash has left a pid file that names nobody or somebody else', async () => {
		const dataDir = newDirectory();
		const { directory, stop } = await start(dataDir);
		await stop();
		for (const pid of [4_000_000, process.pid]) {
			writeFileSync(join(directory, 'postmaster.pid'), `${pid}\n${directory}\n1\n3002\n`);
			const messages: string[] = [];
			const server = await start(dataDir, (message) => messages.push(message));
			expect(messages.join()).toContain('recovers by itself');
			await server.stop();
		}
	});

	it('starts over when the creation of the database was interrupted', async () => {
		const dataDir = newDirectory();
		mkdirSync(join(dataDir, 'postgres.unfinished', 'base'), { recursive: true });
		const server = await start(dataDir);
		expect(await query(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
	});

	it('sets a new password when the file with it was lost', async () => {
		const dataDir = newDirectory();
		await (await start(dataDir)).stop();
		rmSync(join(dataDir, 'postgres-password'));
		const server = await start(dataDir);
		expect(await query(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
	});

	it('says how to upgrade a database of another major version, and leaves it alone', async () => {
		const dataDir = newDirectory();
		const { directory, stop } = await start(dataDir);
		await stop();
		writeFileSync(join(directory, 'PG_VERSION'), '17\n');
		await expect(start(dataDir)).rejects.toThrow('was made by Postgres 17');
		expect(existsSync(join(directory, 'base'))).toBe(true);
	});

	it('shows the end of the log when the server does not come up', async () => {
		const dataDir = newDirectory();
		const { directory, stop } = await start(dataDir);
		await stop();
		writeFileSync(join(directory, 'postgresql.conf'), 'no_such_setting = 1\n');
		await expect(start(dataDir)).rejects.toThrow('no_such_setting');
	});
});

describe.runIf(process.getuid?.() === 0)('startPostgres as root', () => {
	it('runs the server as another user', async () => {
		const { pid } = await start(newDirectory());
		expect(statSync(`/proc/${pid}`).uid).toBe(systemUser()?.uid);
	});

	it('moves the database out of a directory that nobody else may enter, says where, and finds it again', async () => {
		const home = newDirectory();
		chmodSync(home, 0o700);
		const dataDir = join(home, 'data');
		const messages: string[] = [];
		const first = await start(dataDir, (message) => messages.push(message));
		directories.push(dirname(first.directory));
		await first.createDatabase('moved');
		await first.stop();
		expect(first.directory).toMatch(/^\/var\/(lib|tmp)\/let-them-stay\//);
		expect(messages.join()).toContain(dirname(first.directory));
		expect(statSync(first.directory).mode & 0o777).toBe(0o700);

		const second = await start(dataDir);
		expect(second.directory).toBe(first.directory);
		expect(await query(second.url('moved'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
	});

	it('keeps the database inside a private data directory that lies in a public one', async () => {
		const dataDir = newDirectory();
		expect(statSync(dataDir).mode & 0o777).toBe(0o700);
		const server = await start(dataDir);
		expect(server.directory).toBe(join(dataDir, 'postgres'));
		expect(statSync(dataDir).mode & 0o777).toBe(0o701);
	});

	it('does not take the database of the directory that this one was copied from', async () => {
		const home = newDirectory();
		chmodSync(home, 0o700);
		const first = await start(join(home, 'data'));
		directories.push(dirname(first.directory));
		spawnSync('cp', ['-r', join(home, 'data'), join(home, 'copy')]);
		rmSync(join(home, 'copy', 'postgres.lock'), { force: true });
		await expect(start(join(home, 'copy'))).rejects.toThrow('belongs to the original');
	});
});

function spawnStarter(dataDir: string) {
	const program = `
		import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'postgres.ts'))};
		const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
		await server.createDatabase('left');
		console.log('ready');
	`;
	return spawn(process.execPath, ['--input-type=module', '-e', program], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
}
