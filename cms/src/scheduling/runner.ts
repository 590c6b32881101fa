import { setTimeout as sleep } from 'node:timers/promises';

import type { Payload } from 'payload';
import type pg from 'pg';
import type { Logger } from 'pino';

import { keepListening, type ListenerHealth } from '../changes/listener.ts';
import { takeLock } from '../database/lock.ts';
import { jobsChannel, jobsLock } from './names.ts';

export interface JobRunner {
	/** Begins no more jobs and waits for those that are under way, but not for long. */
	stop(): Promise<void>;
	/** `isRunning`: this process is the one that runs jobs. */
	health(): ListenerHealth & { isRunning: boolean };
}

const mostAtOnce = 4;
/** A job during which its process ended so often is given up: it may be the job that ends it. */
const mostStrandings = 5;
const longestStopMs = 5_000;
const pruneEveryMs = 3_600_000;

const isOpen = 'completed_at IS NULL AND has_error IS NOT TRUE';

/**
 * Runs the jobs of Payload's queue when they are due. Any number of runners may run in any processes;
 * one at a time holds a lock and works, and when it dies Postgres frees the lock for the next. That
 * one is also the watchdog: Payload leaves a job whose process ended at `processing: true` for ever,
 * and whatever is so and not its own it gives back. A job may therefore begin twice, and has to see
 * for itself that it ends once.
 */
export function startJobRunner(options: {
	/** Of a role that may write the tables of jobs. */
	connectionString: string;
	/** Asked for when the first job is due. */
	payload: () => Promise<Payload>;
	/** How long it stays in the database what became of a job. */
	retentionDays: number;
	log: Logger;
	pollMs?: number;
}): JobRunner {
	const { connectionString, log, pollMs = 500 } = options;
	const underWay = new Map<number, Promise<void>>();
	let lockedClient: pg.Client | null = null;
	let isStopping = false;
	let prunedAt = -Infinity;

	async function round(client: pg.Client): Promise<void> {
		if (lockedClient !== client) {
			lockedClient = null;
			if (!(await takeLock(client, jobsLock))) return;
			lockedClient = client;
		}
		await giveBackStranded(client);
		for (const id of await dueJobs(client)) start(id);
		if (performance.now() - prunedAt > pruneEveryMs) {
			prunedAt = performance.now();
			await pruneJobs(client, options.retentionDays);
		}
	}

	/** A job that another still writes, having lost its lock only, is left to it for this round. */
	async function giveBackStranded(client: pg.Client): Promise<void> {
		const { rows } = await client.query<{ id: number; times: number; has_error: boolean }>(
			`WITH stranded AS (
				SELECT id, coalesce((error ->> 'stranded')::integer, 0) + 1 AS times FROM payload_jobs
				WHERE processing AND ${isOpen} AND id <> ALL ($1) FOR UPDATE SKIP LOCKED
			)
			UPDATE payload_jobs SET processing = false, updated_at = now(), has_error = times >= $2,
				wait_until = CASE WHEN times > 1 THEN now() + times * interval '1 s' ELSE wait_until END,
				error = jsonb_build_object('stranded', times, 'message',
					'The process that ran it ended ' || times || ' times while at it.')
			FROM stranded WHERE payload_jobs.id = stranded.id
			RETURNING payload_jobs.id, times, has_error`,
			[[...underWay.keys()], mostStrandings],
		);
		for (const { has_error: isGivenUp, id, times } of rows) {
			const about = { job: id, times };
			if (isGivenUp) log.error(about, 'A job was given up: its process ended again and again.');
			else log.warn(about, 'A job whose process ended is given back.');
		}
	}

	async function dueJobs(client: pg.Client): Promise<number[]> {
		const room = mostAtOnce - underWay.size;
		if (room <= 0) return [];
		const { rows } = await client.query<{ id: number }>(
			`SELECT id FROM payload_jobs
			WHERE ${isOpen} AND processing IS NOT TRUE AND id <> ALL ($1)
				AND (wait_until IS NULL OR wait_until <= now())
			ORDER BY wait_until NULLS FIRST, id LIMIT $2`,
			[[...underWay.keys()], room],
		);
		return rows.map(({ id }) => id);
	}

	function start(id: number): void {
		if (isStopping) return;
		const done = run(id)
			.catch((error: unknown) => log.error({ err: error, job: id }, 'A job was broken off.'))
			.finally(() => {
				underWay.delete(id);
				listener.wake();
			});
		underWay.set(id, done);
	}

	async function run(id: number): Promise<void> {
		const payload = await options.payload();
		// What becomes of a job its task logs, in words; Payload would log the job as well.
		const { jobStatus = {} } = await payload.jobs.runByID({ id, silent: true });
		const status = jobStatus[id]?.status;
		if (status === 'success') return;
		log[status === 'error' ? 'warn' : 'error']({ job: id, status }, 'A job failed.');
	}

	const listener = keepListening({
		connectionString,
		channel: jobsChannel,
		name: 'job runner',
		pollMs,
		log,
		round,
	});
	return {
		async stop() {
			isStopping = true;
			const ends = Promise.all(underWay.values());
			await Promise.race([ends, sleep(longestStopMs, undefined, { ref: false })]);
			await listener.stop();
		},
		health: () => ({ ...listener.health(), isRunning: lockedClient !== null }),
	};
}

async function pruneJobs(client: pg.Client, olderThanDays: number): Promise<void> {
	await client.query(
		`DELETE FROM payload_jobs
		WHERE (completed_at IS NOT NULL OR has_error) AND updated_at < now() - $1 * interval '1 day'`,
		[olderThanDays],
	);
}
