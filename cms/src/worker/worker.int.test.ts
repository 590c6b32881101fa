import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { findFreePort } from '@lts/stack';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createFeedDatabase, type FeedDatabase } from '../changes/testing/feedDatabase.ts';
import type { Readiness } from './readiness.ts';

const program = path.join(import.meta.dirname, 'main.ts');

let database: FeedDatabase;
/** What the admin of this database would say. */
let read: () => Promise<Readiness>;

beforeAll(async () => {
	database = await createFeedDatabase();
	Object.assign(process.env, {
		DATABASE_URL: database.connectionString,
		PAYLOAD_SECRET: 'a secret for this test alone',
		WORKER_IN_ADMIN: 'false',
	});
	// The environment is read while it is imported.
	const { readReadiness } = await import('./readiness.ts');
	read = () => readReadiness(() => Promise.resolve(database.pool));
});
afterAll(() => database.destroy());

interface Started {
	process: ChildProcess;
	origin: string;
	/** What it has logged so far. */
	logged: () => string;
}

async function start(env: Record<string, string> = {}): Promise<Started> {
	const port = await findFreePort();
	const worker = spawn(process.execPath, [program], {
		env: { ...process.env, LOG_LEVEL: 'info', PORT: String(port), ...env },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let logged = '';
	worker.stdout.on('data', (text: Buffer) => (logged += text.toString()));
	return { process: worker, origin: `http://127.0.0.1:${port}`, logged: () => logged };
}

async function stateOf({ origin }: Started): Promise<Readiness | undefined> {
	const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
	return answer && ((await answer.json()) as Readiness);
}

async function positions(): Promise<(string | null)[]> {
	const { rows } = await database.pool.query<{ position: string | null }>(
		'SELECT position FROM changes ORDER BY id',
	);
	return rows.map(({ position }) => position);
}

/** What was known at first: whoever waited for the database would hear of it after 3 s. Then that it does not answer. */
async function answersWhileTheDatabaseHangs(worker: Started): Promise<void> {
	const client = await database.pool.connect();
	await client.query('BEGIN; LOCK TABLE payload_migrations IN ACCESS EXCLUSIVE MODE');
	expect(await stateOf(worker)).toMatchObject({ status: 'ready' });
	await expect
		.poll(() => stateOf(worker), { timeout: 30_000 })
		.toMatchObject({ status: 'not ready', problems: ['database: no answer within 3 s'] });
	await client.query('ROLLBACK');
	client.release();
	await expect.poll(() => stateOf(worker), { timeout: 30_000 }).toMatchObject({ status: 'ready' });
}

describe('an admin without a worker', () => {
	it('works, and says that nobody hears of its changes when there is no other worker', async () => {
		await database.writeChange('news:1');
		const early = await read();
		expect(early.notes.filter((note) => note.startsWith('worker'))).toEqual([]);
		await database.pool.query(`UPDATE changes SET created_at = now() - interval '11 s'`);
		expect(await read()).toMatchObject({
			status: 'ready',
			degraded: true,
			notes: [expect.stringMatching(/^worker: 1 changes have had no position for 11 s/)],
		});
	});
});

describe('the worker as a process of its own', () => {
	it('gives changes their positions, tells how it does, and ends when it is told', async () => {
		await database.writeChange('news:2');
		const worker = await start();
		await expect
			.poll(() => stateOf(worker), { timeout: 60_000 })
			.toEqual({
				...{ status: 'ready', problems: [], degraded: false, notes: [] },
				asOf: expect.any(String),
			});
		await expect.poll(positions, { timeout: 30_000 }).toEqual(['1', '2']);
		expect((await read()).notes).toEqual([]);
		expect((await fetch(`${worker.origin}/healthz`)).status).toBe(200);
		await answersWhileTheDatabaseHangs(worker);
		expect((await fetch(`${worker.origin}/admin`)).status).toBe(404);
		const ended = once(worker.process, 'exit');
		worker.process.kill('SIGTERM');
		expect(await ended).toEqual([0, null]);
		expect(worker.logged()).toContain('The worker is stopping.');
	});

	it('says what to do when its port is taken', async () => {
		const { port } = new URL(inject('postgresUrl'));
		const worker = await start({ PORT: port });
		expect(await once(worker.process, 'exit')).toEqual([1, null]);
		expect(worker.logged()).toContain('Is the port taken? Set PORT to another.');
	});
});
