import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { prepareDataDirectory } from './data-directory.ts';
import { identify } from './processes.ts';
import { startPostgres, type Postgres } from './postgres.ts';
import type { Stack, StackOptions } from './contract.ts';
import { startStack } from './stack.ts';
import { processesWith } from './testing/leftovers.ts';
import { layOutProduct } from './testing/product.ts';

const product = layOutProduct();
const sharedDataDir = mkdtempSync(join(tmpdir(), 'lts-shared-'));
let postgres: Postgres;
let databases = 0;
let dataDir: string;
const stacks: Stack[] = [];

beforeAll(async () => {
	postgres = await startPostgres({ dataDir: sharedDataDir, durable: false });
});
afterAll(async () => {
	await postgres.stop();
	rmSync(sharedDataDir, { recursive: true, force: true });
	product.remove();
});
beforeEach(() => {
	dataDir = mkdtempSync(join(tmpdir(), 'lts-stack-'));
});
afterEach(async () => {
	for (const stack of stacks.splice(0)) await stack.stop();
	rmSync(dataDir, { recursive: true, force: true });
});

/** On a database of its own in the server that all tests share; `embedded` takes the real way. */
async function start(options: Partial<StackOptions> = {}, embedded = false): Promise<Stack> {
	databases += 1;
	await postgres.createDatabase(`database_${databases}`);
	const stack = await startStack({
		dataDir,
		root: product.root,
		durable: false,
		...(embedded ? {} : { databaseUrl: postgres.url(`database_${databases}`) }),
		...options,
		// By this all processes of a start are found.
		env: { MARKER: dataDir, ...options.env },
	});
	stacks.push(stack);
	return stack;
}

async function environmentOf(origin: string): Promise<Record<string, string>> {
	const response = await fetch(`${origin}/`);
	return ((await response.json()) as { env: Record<string, string> }).env;
}

describe('startStack', () => {
	it('starts every process with what it needs and no more', async () => {
		vi.stubEnv('S3_BUCKET', 'lts-media');
		vi.stubEnv('S3_SECRET_ACCESS_KEY', 'secret');
		const { urls } = await start({}, true);
		const web = await environmentOf(urls.site);
		expect(web).toMatchObject({
			HOST: '127.0.0.1',
			NODE_ENV: 'production',
			SITE_URL: urls.site,
			CONTENT_API_URL: urls.contentApi.replace('localhost', '127.0.0.1'),
		});
		// The API must know the site, whose requests it never limits, and nobody else may.
		expect(web.SITE_API_KEY).toMatch(/^[\w-]{43}$/);
		expect(web.CACHE_DIR).toBe(join(dataDir, 'cache'));
		expect(web).not.toHaveProperty('DATABASE_URL');
		expect(web).not.toHaveProperty('PAYLOAD_SECRET');
		expect(Object.keys(web).filter((name) => name.startsWith('S3_'))).toEqual([]);

		const api = await environmentOf(urls.contentApi);
		expect(api.DATABASE_URL).toContain('content_reader:');
		expect(api.SITE_API_KEY).toBe(web.SITE_API_KEY);
		expect(api).not.toHaveProperty('CONTENT_READER_PASSWORD');
		expect(api.S3_SECRET_ACCESS_KEY).toBe('secret');

		const admin = await environmentOf(urls.admin);
		expect(admin).not.toHaveProperty('SITE_API_KEY');
		expect(admin).toMatchObject({ CMS_URL: urls.admin, DATABASE_URL: urls.database });
		expect(admin.S3_BUCKET).toBe('lts-media');
		vi.unstubAllEnvs();
	});

	it('stops everything and leaves no process behind', async () => {
		const { stop } = await start({}, true);
		expect(processesWith(dataDir).length).toBeGreaterThan(3);
		await stop();
		expect(processesWith(dataDir)).toEqual([]);
	});

	it('keeps its secrets over a restart, readable for nobody else', async () => {
		const first = await start();
		const { PAYLOAD_SECRET } = await environmentOf(first.urls.admin);
		await first.stop();
		expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
		const second = await start();
		expect((await environmentOf(second.urls.admin)).PAYLOAD_SECRET).toBe(PAYLOAD_SECRET);
	});

	it('tells the password of the first account as new only once', async () => {
		const first = await start({ firstAccountEmail: 'ana@example.org' });
		expect(first.firstAccount).toMatchObject({ email: 'ana@example.org', isNew: true });
		await first.stop();
		expect((await start()).firstAccount?.isNew).toBe(false);
	});

	it('loads sample content once per database, and not at all when told so', async () => {
		const samples = () => readFileSync(join(dataDir, 'media', 'samples'), 'utf8');
		const databaseUrl = postgres.url('postgres');
		await (await start({ databaseUrl })).stop();
		await (await start({ databaseUrl })).stop();
		expect(samples()).toBe('loaded;');

		await (await start({ sampleContent: false })).stop();
		expect(samples()).toBe('loaded;');
	});

	it('refuses a second start on the same data directory and leaves the first one alone', async () => {
		const { urls } = await start();
		await expect(start()).rejects.toThrow(`is in use by process ${process.pid}`);
		expect((await fetch(urls.site)).status).toBe(200);
	});

	it('replaces a lock whose process has ended, and ends what that one had left running', async () => {
		const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true });
		const exited = once(left, 'exit');
		const lock = { pid: 4_000_000, startedAt: '1', children: { web: identify(left.pid ?? 0) } };
		writeFileSync(join(dataDir, 'start.lock'), JSON.stringify(lock));
		await start();
		await exited;
	});

	it('replaces a lock that was only half written', async () => {
		writeFileSync(join(dataDir, 'start.lock'), '{"pid":');
		await expect(start()).resolves.toBeDefined();
	});

	it('names a taken port, who has it and the variable that changes it', async () => {
		const other = createServer().listen(3199, '127.0.0.1');
		await once(other, 'listening');
		const refused = start({ ports: { web: 3199 } });
		await expect(refused).rejects.toThrow(/Port 3199 is taken \(by .*process \d+\)/);
		await expect(refused).rejects.toThrow('WEB_PORT');
		other.close();
	});

	it('refuses a data directory that cannot be written to', async () => {
		const file = join(dataDir, 'file');
		writeFileSync(file, '');
		await expect(start({ dataDir: join(file, 'data') })).rejects.toThrow(
			'cannot be written to: ENOTDIR',
		);
	});

	it('refuses a full disk before anything is changed', () => {
		expect(() => prepareDataDirectory(dataDir, Number.MAX_SAFE_INTEGER)).toThrow(
			/is full \(\d+ MB/,
		);
	});

	it('asks for a build where there is none', async () => {
		await expect(start({ root: dataDir })).rejects.toThrow('is not built');
	});

	it('shows why a set-up command failed', async () => {
		await expect(start({ env: { MIGRATE_DOES: 'fail' } })).rejects.toThrow(
			'relation "pages" is in the way',
		);
	});

	it('shows why a process ended while starting, and stops the others', async () => {
		await expect(start({ env: { ADMIN_DOES: 'end' } }, true)).rejects.toThrow(
			/admin ended while starting \(exit code 3\)[\s\S]*the ADMIN configuration is wrong/,
		);
		expect(processesWith(dataDir)).toEqual([]);
	});

	it('brings back a process that ended after it had been serving, without what the old one had started', async () => {
		const reports: string[] = [];
		const { urls, processes, stop } = await start({ report: (line) => reports.push(line) });
		process.kill(processes.web.identity()?.pid ?? 0, 'SIGKILL');
		await expect.poll(() => reports, { timeout: 15_000 }).toContain('web is running again.');
		expect((await fetch(urls.site)).status).toBe(200);
		await stop();
		expect(processesWith(dataDir)).toEqual([]);
	});

	it('brings the database back when it was killed, while the others go on', async () => {
		const reports: string[] = [];
		const report = (line: string) => reports.push(line);
		const { urls, stop } = await start({ report, durable: true }, true);
		const ask = async (statement: string) => {
			const client = new pg.Client({ connectionString: urls.database });
			client.on('error', () => undefined);
			await client.connect();
			return client.query(statement).finally(() => client.end());
		};
		await ask('CREATE TABLE kept AS SELECT 7 AS seven');
		const lock = join(dataDir, 'start.lock');
		const children = () =>
			(JSON.parse(readFileSync(lock, 'utf8')) as { children: Record<string, { pid: number }> })
				.children;
		const killed = children()['postgres']?.pid ?? 0;
		process.kill(killed, 'SIGKILL');
		await expect
			.poll(() => reports, { timeout: 30_000 })
			.toContain('The database server is running again.');
		const logFile = join(dataDir, 'logs/postgres.log');
		expect(reports).toContain(`The database server ended unexpectedly. Its log: ${logFile}`);
		expect((await fetch(urls.site)).status).toBe(200);
		expect((await ask('SELECT seven FROM kept')).rows).toEqual([{ seven: 7 }]);
		expect(children()['postgres']?.pid).not.toBe(killed);
		await stop();
		expect(processesWith(dataDir)).toEqual([]);
	});

	it('shows errors that a process logs', async () => {
		const reports: string[] = [];
		const { urls } = await start({ report: (line) => reports.push(line) });
		await fetch(`${urls.site}/fail`);
		await expect.poll(() => reports).toContain('web: it failed');
	});

	it('stops and starts one process while the others go on', async () => {
		const { urls, processes } = await start();
		await processes.admin.stop();
		await expect(fetch(urls.admin)).rejects.toThrow();
		expect((await fetch(urls.site)).status).toBe(200);
		await processes.admin.start();
		expect((await fetch(urls.admin)).status).toBe(200);
	});

	it('starts further processes of a kind beside the first, and stops them with everything', async () => {
		const stack = await start();
		const web = await stack.startAnother('web', { CONTENT_API_URL: 'http://127.0.0.1:9' });
		const admin = await stack.startAnother('admin');
		expect(await environmentOf(web.url)).toMatchObject({
			PORT: new URL(web.url).port,
			SITE_URL: stack.urls.site,
			CONTENT_API_URL: 'http://127.0.0.1:9',
			SITE_STATE_DIR: join(dataDir, 'site-2'),
		});
		expect(await environmentOf(admin.url)).toMatchObject({
			CMS_URL: stack.urls.admin,
			DATABASE_URL: stack.urls.database,
		});
		expect(await environmentOf(stack.urls.site)).toMatchObject({
			SITE_STATE_DIR: join(dataDir, 'site'),
		});
		await web.process.stop();
		await expect(fetch(web.url)).rejects.toThrow();
		await web.process.start();
		expect((await fetch(web.url)).status).toBe(200);
		await stack.stop();
		expect(processesWith(dataDir)).toEqual([]);
	});

	it('ends a process that does not want to end, after the time for which it is to go on', async () => {
		const { stop } = await start({ env: { WEB_DOES: 'ignore', SHUTDOWN_DELAY_MS: '2000' } });
		const since = performance.now();
		await stop();
		expect(performance.now() - since).toBeGreaterThan(9_900);
		expect(processesWith(dataDir)).toEqual([]);
	});

	it('stops what was started when it is aborted in the middle', async () => {
		const controller = new AbortController();
		const starting = start({ signal: controller.signal, env: { SET_UP_TAKES: '60000' } }, true);
		const rejected = expect(starting).rejects.toThrow('enough');
		await expect
			.poll(() => processesWith(dataDir).join(), { timeout: 20_000 })
			.toContain('migrate');
		controller.abort(new Error('enough'));
		await rejected;
		await sleep(50);
		expect(processesWith(dataDir)).toEqual([]);
	});
});
