import { spawn } from 'node:child_process';
import { closeSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StartError } from './errors.ts';
import { takeLock } from './lock.ts';
import { openLog, tail } from './log-files.ts';
import { findFreePort } from './ports.ts';
import { asUser, initialize, SUPERUSER } from './postgres/cluster.ts';
import { locateBinaries, locateDatabase, type Binaries } from './postgres/locations.ts';
import { clearEarlierPostmaster, stopPostmaster } from './postgres/postmaster.ts';
import { systemUser, type SystemUser } from './postgres/system-user.ts';
import { identify, send } from './processes.ts';

export interface PostgresOptions {
	/** Directory that keeps the database and its password over starts; created when missing. */
	dataDir: string;
	/** TCP port on 127.0.0.1; a free one when absent. */
	port?: number;
	/** Receives one sentence per event worth telling a person. */
	log?: (message: string) => void;
	/** File for the server's own log; `dataDir/logs/postgres.log` when absent. */
	logFile?: string;
	/** `false` trades safety of the data in a crash for speed: for tests only. */
	durable?: boolean;
}

export interface Postgres {
	port: number;
	/** Pid of the server. */
	pid: number;
	/** Where the database lies, which may be outside of `dataDir`. */
	directory: string;
	/** Address of a database as the superuser, or as somebody else. */
	url(database: string, as?: { user: string; password: string }): string;
	/** Creates a database unless there is one of this name; `template` names one to copy. */
	createDatabase(name: string, options?: { template?: string }): Promise<void>;
	/** Drops a database, ending the connections to it. */
	dropDatabase(name: string): Promise<void>;
	/** Settles when the server has ended, whether it was asked to or not. */
	ended: Promise<void>;
	/** Stops the server and waits for it; further calls do nothing. */
	stop(): Promise<void>;
}

/** Recovery after a crash may have much to replay. */
const START_TIMEOUT = 120_000;

/**
 * Starts a real PostgreSQL server from npm on 127.0.0.1, creating its database on the first call.
 *
 * Under root the server runs as the system user `postgres`; where that user can reach neither the
 * programs nor `dataDir`, both go to a directory that it can reach, which `log` names.
 *
 * @throws StartError when the directory is in use or unwritable, or the server does not come up
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
	const { log = () => undefined, durable = true } = options;
	const dataDir = resolve(options.dataDir);
	mkdirSync(dataDir, { recursive: true });
	const lock = takeLock(join(dataDir, 'postgres.lock'), `The database in ${dataDir}`);
	try {
		const user = systemUser();
		const binaries = await locateBinaries(user, log);
		const directory = locateDatabase({ dataDir, user, log });
		await clearEarlierPostmaster(directory, log);
		const password = initialize({ dataDir, directory, binaries, user, log });
		const port = options.port ?? (await findFreePort());
		const logFile = options.logFile ?? join(dataDir, 'logs', 'postgres.log');
		const server = spawnServer({ binaries, directory, port, durable, user, logFile });
		try {
			await waitUntilReady({ server, url: address(port, 'postgres', password), logFile });
		} catch (error) {
			await server.stop();
			throw error;
		}
		void server.ended.then(lock.release);
		return { port, pid: server.pid, directory, ...handles({ port, password, server }) };
	} catch (error) {
		lock.release();
		throw error;
	}
}

function handles({
	port,
	password,
	server,
}: {
	port: number;
	password: string;
	server: Server;
}): Omit<Postgres, 'port' | 'pid' | 'directory'> {
	const run = async (statements: string[]) => {
		const client = new pg.Client({ connectionString: address(port, 'postgres', password) });
		await client.connect();
		try {
			for (const statement of statements) await client.query(statement);
		} finally {
			await client.end();
		}
	};
	return {
		url: (database, as) => address(port, database, as?.password ?? password, as?.user),
		createDatabase: async (name, { template } = {}) => {
			const from = template ? ` TEMPLATE ${pg.escapeIdentifier(template)}` : '';
			try {
				await run([`CREATE DATABASE ${pg.escapeIdentifier(name)}${from}`]);
			} catch (error) {
				const duplicate = (error as { code?: string }).code === '42P04';
				if (!duplicate) throw error;
			}
		},
		dropDatabase: (name) =>
			run([`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`]),
		ended: server.ended,
		stop: server.stop,
	};
}

function address(port: number, database: string, password: string, user = SUPERUSER): string {
	const [name, secret, path] = [user, password, database].map(encodeURIComponent);
	return `postgres://${name}:${secret}@127.0.0.1:${port}/${path}`;
}

interface Server {
	pid: number;
	exited: () => boolean;
	ended: Promise<void>;
	stop: () => Promise<void>;
}

function spawnServer({
	binaries,
	directory,
	port,
	durable,
	user,
	logFile,
}: {
	binaries: Binaries;
	directory: string;
	port: number;
	durable: boolean;
	user: SystemUser | undefined;
	logFile: string;
}): Server {
	const settings: Record<string, string> = {
		listen_addresses: '127.0.0.1',
		port: String(port),
		unix_socket_directories: '',
		log_timezone: 'UTC',
		timezone: 'UTC',
		...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
	};
	const output = openLog(logFile);
	// A group of its own: Ctrl-C in the terminal must not stop it before those that use it.
	const child = spawn(
		binaries.postgres,
		[
			'-D',
			directory,
			...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
		],
		{ ...asUser(user), cwd: '/', detached: true, stdio: ['ignore', output, output] },
	);
	closeSync(output);
	let exited = false;
	const ended = new Promise<void>((settle) => {
		const done = () => {
			exited = true;
			settle();
		};
		child.once('exit', done);
		child.once('error', done);
	});
	const identity = child.pid === undefined ? undefined : identify(child.pid);
	// A starter that ends without stopping it (a failed test run) must not leave it behind.
	const stopOnExit = () => {
		if (identity && !exited) send(identity.pid, 'SIGINT');
	};
	process.once('exit', stopOnExit);
	void ended.then(() => process.off('exit', stopOnExit));
	return {
		pid: child.pid ?? 0,
		exited: () => exited,
		ended,
		stop: async () => {
			if (identity && !exited) await stopPostmaster(identity);
			await ended;
		},
	};
}

async function waitUntilReady({
	server,
	url,
	logFile,
}: {
	server: Server;
	url: string;
	logFile: string;
}): Promise<void> {
	const deadline = Date.now() + START_TIMEOUT;
	let last: unknown;
	while (Date.now() < deadline) {
		if (server.exited()) {
			throw new StartError(
				`The database server ended while starting. Its log (${basename(logFile)}) ends with:\n${tail(logFile)}`,
			);
		}
		const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
		try {
			await client.connect();
			await client.end();
			return;
		} catch (error) {
			last = error;
			const { code } = error as { code?: string };
			const starting = code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '57P03';
			if (!starting) break;
			await sleep(40);
		}
	}
	throw new StartError(
		`The database server does not answer: ${(last as Error).message}`,
		`Its log is ${logFile}.`,
		{ cause: last },
	);
}
