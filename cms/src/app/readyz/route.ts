import { getPayload } from 'payload';

import { migrations } from '../../migrations/index.ts';
import config from '../../payload.config.ts';
import { notesOn, readJobHealth } from '../../scheduling/health.ts';
import { jobRunnerHealth, purgeHealth, sequencerHealth } from '../../worker.ts';

export const dynamic = 'force-dynamic';

/**
 * Ready: staff can work. Answers 503 and says what is missing otherwise. `notes` are what keeps nobody
 * from working, and should be known.
 */
export async function GET(): Promise<Response> {
	const problems = [await databaseProblem(), sequencerProblem()].filter(
		(problem) => problem !== undefined,
	);
	const notes = problems.length === 0 ? [...(await jobNotes()), ...(await purgeNotes())] : [];
	return Response.json(
		{
			status: problems.length === 0 ? 'ready' : 'not ready',
			problems,
			degraded: notes.length > 0,
			notes,
		},
		{ status: problems.length === 0 ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
	);
}

async function databaseProblem(): Promise<string | undefined> {
	try {
		const payload = await getPayload({ config });
		const { rows } = await payload.db.pool.query<{ name: string }>(
			'SELECT name FROM payload_migrations',
		);
		const done = new Set(rows.map(({ name }) => name));
		const pending = migrations.filter(({ name }) => !done.has(name)).map(({ name }) => name);
		return pending.length === 0
			? undefined
			: `database: run scripts/migrate.ts, these migrations are missing: ${pending.join(', ')}`;
	} catch (error) {
		return `database: ${error instanceof Error ? error.message : String(error)}`;
	}
}

function sequencerProblem(): string | undefined {
	const health = sequencerHealth();
	if (!health) return 'sequencer: not started';
	return health.healthy ? undefined : `sequencer: ${health.error ?? 'its last round is too old'}`;
}

async function jobNotes(): Promise<string[]> {
	const runner = jobRunnerHealth();
	const notes =
		runner?.healthy === false ? [`jobs: ${runner.error ?? 'the last round is too old'}`] : [];
	try {
		const payload = await getPayload({ config });
		return [...notes, ...notesOn(await readJobHealth(payload.db.pool))];
	} catch (error) {
		return [...notes, `jobs: ${error instanceof Error ? error.message : String(error)}`];
	}
}

async function purgeNotes(): Promise<string[]> {
	const caches = await purgeHealth().catch((error: unknown) => String(error));
	if (typeof caches === 'string') return [`purges: ${caches}`];
	return caches
		.filter(({ failingSince }) => failingSince !== null)
		.map(
			({ target, failingSince, lastError }) =>
				`purges: ${target} has failed since ${failingSince}: ${lastError}`,
		);
}
