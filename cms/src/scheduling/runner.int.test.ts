import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import type { Payload } from 'payload';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { asRole, type TestUser } from '../testing/asRole.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { createDocument } from '../testing/documents.ts';
import { startJobRunner, type JobRunner } from './runner.ts';
import { plannerOf } from './testing/planner.ts';

/** On a slow machine a process takes long to begin. */
const patience = { timeout: 60_000, interval: 25 };

let test: TestPayload;
let payload: Payload;
let publisher: TestUser;
let planner: ReturnType<typeof plannerOf>;
const runners: JobRunner[] = [];
const processes: ChildProcess[] = [];

beforeAll(async () => {
	test = await createTestPayload();
	payload = test.payload;
	planner = plannerOf(payload);
	publisher = await asRole(payload, 'publisher');
});
afterEach(async () => {
	await Promise.all([
		...runners.splice(0).map((runner) => runner.stop()),
		...processes.splice(0).map(kill),
	]);
});
afterAll(() => test?.destroy());

function startRunner(): JobRunner {
	const runner = startJobRunner({
		connectionString: test.databaseUrl,
		payload: () => Promise.resolve(payload),
		retentionDays: 30,
		log: pino({ level: 'silent' }),
		pollMs: 50,
	});
	runners.push(runner);
	return runner;
}

function startProcess(): ChildProcess {
	const script = path.join(import.meta.dirname, 'testing/runnerProcess.ts');
	const env = { ...process.env, DATABASE_URL: test.databaseUrl };
	const child = spawn(process.execPath, [script], { env, stdio: 'inherit' });
	processes.push(child);
	return child;
}

async function kill(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill('SIGKILL');
	await once(child, 'exit');
}

async function newsWithDraft(): Promise<number> {
	const { id } = await createDocument(payload, 'news');
	await payload.update({
		...{ collection: 'news', id, locale: 'fa-AF', draft: true },
		data: { title: 'دری', summary: 'خلاصه', _status: 'draft' },
	});
	return id;
}

const isPublished = async (id: number) => {
	const { _status } = await payload.findByID({ collection: 'news', id, locale: 'fa-AF' });
	return _status === 'published';
};

/** How often readers were told that the language has changed. */
async function publicationsOf(id: number): Promise<number> {
	const { rowCount } = await payload.db.pool.query(
		`SELECT FROM changes WHERE collection = 'news' AND document_id = $1::text AND 'fa-AF' = ANY (languages)`,
		[id],
	);
	return rowCount ?? 0;
}

async function jobs() {
	const { rows } = await payload.db.pool.query<{
		processing: boolean;
		has_error: boolean;
		completed_at: Date | null;
		error: { stranded?: number } | null;
	}>('SELECT processing, has_error, completed_at, error FROM payload_jobs ORDER BY id DESC');
	return rows;
}

const connectionsOf = async (name: string) => {
	const { rowCount } = await payload.db.pool.query(
		`SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1`,
		[name],
	);
	return rowCount;
};

describe('a job', () => {
	it('is run when its time has come, and not before', async () => {
		const id = await newsWithDraft();
		startRunner();
		const soon = await newsWithDraft();
		await planner.plan(publisher, `news/${id}`, 'fa-AF');
		await planner.plan(publisher, `news/${soon}`, 'fa-AF', { inMs: 4_000 });
		await expect.poll(() => isPublished(soon), patience).toBe(true);
		const { rows } = await payload.db.pool.query<{ early: boolean }>(
			`SELECT completed_at < (input ->> 'at')::timestamptz AS early FROM payload_jobs
			WHERE completed_at IS NOT NULL`,
		);
		expect(rows).toEqual([{ early: false }]);
		expect(await isPublished(id)).toBe(false);
	});

	it('that was due while nothing ran is run at the start', async () => {
		const id = await newsWithDraft();
		await planner.plan(publisher, `news/${id}`, 'fa-AF');
		await planner.makeDue();
		startRunner();
		await expect.poll(() => isPublished(id), patience).toBe(true);
		await expect.poll(async () => (await jobs())[0]?.processing, patience).toBe(false);
	});

	it('that strands again and again is given up, and says so', async () => {
		const id = await newsWithDraft();
		await planner.plan(publisher, `news/${id}`, 'fa-AF');
		await payload.db.pool.query(
			`UPDATE payload_jobs SET processing = true, error = '{"stranded": 4}'
			WHERE input ->> 'document' = $1`,
			[`news/${id}`],
		);
		startRunner();
		await expect
			.poll(async () => (await planner.plans(publisher, `news/${id}`))[0], patience)
			.toMatchObject({
				state: 'failed',
				reason: 'The process that ran it ended 5 times while at it.',
			});
		expect(await isPublished(id)).toBe(false);
	});
});

describe('several workers', () => {
	it('run each job once', { timeout: 120_000 }, async () => {
		const ids = await Promise.all(Array.from({ length: 6 }, newsWithDraft));
		startProcess();
		startProcess();
		const others = [startRunner(), startRunner()];
		await expect.poll(() => connectionsOf('job runner'), patience).toBe(4);
		for (const id of ids) await planner.plan(publisher, `news/${id}`, 'fa-AF');
		await planner.makeDue();
		for (const id of ids) await expect.poll(() => isPublished(id), patience).toBe(true);
		expect(await Promise.all(ids.map(publicationsOf))).toEqual(ids.map(() => 1));
		expect(others.filter((runner) => runner.health().isRunning).length).toBeLessThanOrEqual(1);
	});

	it(
		'go on where one is killed in the middle, and publish once',
		{ timeout: 120_000 },
		async () => {
			const id = await newsWithDraft();
			await planner.plan(publisher, `news/${id}`, 'fa-AF');
			const blocking = await payload.db.pool.connect();
			try {
				await blocking.query('BEGIN');
				await blocking.query('SELECT FROM news WHERE id = $1 FOR UPDATE', [id]);
				const first = startProcess();
				await planner.makeDue();
				await expect
					.poll(async () => (await jobs())[0], patience)
					.toMatchObject({ processing: true, completed_at: null });
				const waits = async () => {
					const { rowCount } = await payload.db.pool.query(
						`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
					);
					return rowCount;
				};
				await expect.poll(waits, patience).toBe(1);
				startRunner();
				await kill(first);
				await expect
					.poll(async () => (await jobs())[0]?.error, patience)
					.toMatchObject({ stranded: 1 });
				expect(await isPublished(id)).toBe(false);
				await blocking.query('ROLLBACK');
			} finally {
				blocking.release();
			}
			await expect.poll(() => isPublished(id), patience).toBe(true);
			await expect.poll(async () => (await jobs())[0]?.processing, patience).toBe(false);
			expect(await publicationsOf(id)).toBe(1);
			expect(await planner.plans(publisher, `news/${id}`)).toEqual([]);
		},
	);
});
