import type pg from 'pg';

import { readOutbox } from '../changes/outbox.ts';
import { getEnvironment } from '../environment.ts';
import { lastKnown } from '../lastKnown.ts';
import { mediaStoreProblem } from '../media-store/health.ts';
import { migrations } from '../migrations/index.ts';
import { notesOn, readJobHealth } from '../scheduling/health.ts';
import { runningWorker } from './worker.ts';

type Database = Pick<pg.Pool, 'query'>;

/** What `/readyz` answers. */
export interface Readiness {
	status: 'ready' | 'not ready';
	/** What keeps the process from its work. */
	problems: string[];
	degraded: boolean;
	/** What keeps nobody from working, and should be known. */
	notes: string[];
}

/**
 * The same, soon also while the database hangs: see `lastKnown`.
 * @param database see `readReadiness`
 */
export function keepReadiness(
	database: () => Promise<Database>,
): () => Promise<Readiness & { asOf: string }> {
	return lastKnown<Readiness>({
		look: () => readReadiness(database),
		failed: ({ message }) => ({
			status: 'not ready',
			problems: [`database: ${message}`],
			degraded: false,
			notes: [],
		}),
	});
}

/** Longer than any commit takes to get its position, in seconds. */
const longestWait = 10;

/**
 * How a process of the CMS is that writes.
 * @param database asked for anew each time; may reject
 */
export async function readReadiness(database: () => Promise<Database>): Promise<Readiness> {
	const problems = [await databaseProblem(database), sequencerProblem()].filter(
		(problem) => problem !== undefined,
	);
	const isReady = problems.length === 0;
	const notes = isReady ? await readNotes(await database()) : [];
	return {
		status: isReady ? 'ready' : 'not ready',
		problems,
		degraded: notes.length > 0,
		notes,
	};
}

async function databaseProblem(database: () => Promise<Database>): Promise<string | undefined> {
	try {
		const { rows } = await (
			await database()
		).query<{ name: string }>('SELECT name FROM payload_migrations');
		const done = new Set(rows.map(({ name }) => name));
		const pending = migrations.filter(({ name }) => !done.has(name)).map(({ name }) => name);
		return pending.length === 0
			? undefined
			: `database: run scripts/migrate.ts, these migrations are missing: ${pending.join(', ')}`;
	} catch (error) {
		return `database: ${messageOf(error)}`;
	}
}

function sequencerProblem(): string | undefined {
	const health = runningWorker()?.sequencer.health();
	if (!health) return getEnvironment().workerInAdmin ? 'sequencer: not started' : undefined;
	if (health.healthy) return undefined;
	return `sequencer: ${health.error ?? 'its last round is too old'}`;
}

async function readNotes(db: Database): Promise<string[]> {
	const noted = await Promise.all([
		noteOn('worker', () => workerNotes(db)),
		noteOn('jobs', () => jobNotes(db)),
		noteOn('purges', purgeNotes),
		noteOn('media', mediaNotes),
	]);
	return noted.flat();
}

async function noteOn(what: string, read: () => Promise<string[]>): Promise<string[]> {
	return read().catch((error: unknown) => [`${what}: ${messageOf(error)}`]);
}

/** Where this process has no worker, whether another one does its work. */
async function workerNotes(db: Database): Promise<string[]> {
	if (runningWorker()) return [];
	const { seconds, waiting } = await readOutbox(db);
	if (seconds < longestWait) return [];
	return [
		`worker: ${waiting} changes have had no position for ${Math.round(seconds)} s, so readers see nothing of them. WORKER_IN_ADMIN is false: start a worker.`,
	];
}

async function jobNotes(db: Database): Promise<string[]> {
	const runner = runningWorker()?.jobs.health();
	const notes =
		runner?.healthy === false ? [`jobs: ${runner.error ?? 'the last round is too old'}`] : [];
	return [...notes, ...notesOn(await readJobHealth(db))];
}

/** How the caches in front of the site do, whichever process purges them. */
async function purgeNotes(): Promise<string[]> {
	const caches = (await runningWorker()?.purger?.targets()) ?? [];
	return caches
		.filter(({ failingSince }) => failingSince !== null)
		.map(
			({ target, failingSince, lastError }) =>
				`purges: ${target} has failed since ${failingSince}: ${lastError}`,
		);
}

async function mediaNotes(): Promise<string[]> {
	const problem = await mediaStoreProblem();
	return problem === undefined ? [] : [`media: nothing can be uploaded or shown. ${problem}`];
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
