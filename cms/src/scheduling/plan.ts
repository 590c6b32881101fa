import { sql, type PostgresAdapter } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type pg from 'pg';

import { openSession } from '../changes/transaction.ts';
import { planTask } from './names.ts';

export type PlanAction = 'publish' | 'withdraw';

/** What is planned, as it stands in the job. */
export interface PlanInput {
	/** Path of a document or a global in the REST API: `news/12`, `globals/navigation`. */
	document: string;
	action: PlanAction;
	/** The one language that is published or withdrawn. */
	language: string;
	/** ISO 8601. */
	at: string;
	/** The time zone that it was planned in, by its IANA name. */
	timeZone: string;
	/** Id of the member of staff whose rights count at that moment. */
	planner: number;
	/** Whose name is shown, also when the account is gone. */
	plannerName: string;
}

/** A publication that is to come, or that failed, as editors see it. */
export interface Plan extends Omit<PlanInput, 'planner'> {
	id: number;
	state: 'planned' | 'failed';
	/** Why it did not happen; null while it is planned. */
	reason: string | null;
}

/** Waits to be carried out. */
const isPlanned = 'completed_at IS NULL AND has_error IS NOT TRUE';
/** Did not happen, and nobody has looked after it yet: what was cancelled has no reason. */
const hasFailed = `has_error IS TRUE AND error -> 'settled' IS NULL`;

type Row = Record<string, unknown>;

/** Runs SQL in the request's transaction, where it has one. */
export async function execute(
	req: PayloadRequest,
	statement: ReturnType<typeof sql>,
): Promise<Row[]> {
	const adapter = req.payload.db as unknown as PostgresAdapter;
	const db = (await openSession(adapter, req))?.db ?? adapter.drizzle;
	const { rows } = await adapter.execute({ db, sql: statement });
	return rows;
}

/** What is planned for a document and what failed, in all languages, in the order of their times. */
export async function readPlans(req: PayloadRequest, document: string): Promise<Plan[]> {
	const rows = await execute(
		req,
		sql`SELECT id, input, has_error, error FROM payload_jobs
			WHERE task_slug = ${planTask} AND input ->> 'document' = ${document}
				AND (${sql.raw(isPlanned)} OR ${sql.raw(hasFailed)})
			ORDER BY input ->> 'at', id`,
	);
	return rows.map(planOf);
}

/** No page shows more at once. */
const mostPlans = 50;

/** The same of all documents. */
export async function readAllPlans(db: Pick<pg.Pool, 'query'>): Promise<Plan[]> {
	const { rows } = await db.query<Row>(
		`SELECT id, input, has_error, error FROM payload_jobs
		WHERE task_slug = $1 AND (${isPlanned} OR ${hasFailed})
		ORDER BY input ->> 'at', id LIMIT ${mostPlans}`,
		[planTask],
	);
	return rows.map(planOf);
}

function planOf(row: Row): Plan {
	const { action, at, document, language, plannerName, timeZone } = row['input'] as PlanInput;
	const error = row['error'] as { message?: string } | null;
	const isFailed = row['has_error'] === true;
	return {
		...{ action, at, document, language, plannerName, timeZone },
		id: Number(row['id']),
		state: isFailed ? 'failed' : 'planned',
		reason: isFailed ? (error?.message ?? 'It is not known why.') : null,
	};
}

/**
 * Takes a job for the request's transaction, which whoever else wants to change it has to wait for.
 * Null when there is nothing left to do: another has done it, or it was cancelled.
 */
export async function takePlan(req: PayloadRequest, job: number): Promise<PlanInput | null> {
	const [row] = await execute(
		req,
		sql`SELECT input FROM payload_jobs WHERE id = ${job} AND ${sql.raw(isPlanned)} FOR UPDATE`,
	);
	return row ? (row['input'] as PlanInput) : null;
}

/** Committed together with the publication itself: no crash can make it happen twice. */
export async function completePlan(req: PayloadRequest, job: number): Promise<void> {
	await execute(
		req,
		sql`UPDATE payload_jobs SET completed_at = now(), updated_at = now(), processing = false
			WHERE id = ${job}`,
	);
}

export async function failPlan(req: PayloadRequest, job: number, reason: string): Promise<void> {
	await execute(
		req,
		sql`UPDATE payload_jobs SET has_error = true, processing = false, updated_at = now(),
				error = jsonb_build_object('message', ${reason}::text)
			WHERE id = ${job} AND ${sql.raw(isPlanned)}`,
	);
}

/**
 * Lets plans that wait or failed come to nothing: they are no longer shown, and the reason is kept.
 * One that is just being carried out is waited for, and is then none of them.
 *
 * @returns those that it ended
 */
export async function settlePlans(
	req: PayloadRequest,
	which: {
		document: string;
		/** Every language when absent. */
		language?: string;
		action?: PlanAction;
		id?: number;
	},
	reason: string,
): Promise<Plan[]> {
	const { action, document, id, language } = which;
	const conditions = [
		sql`task_slug = ${planTask} AND input ->> 'document' = ${document}`,
		sql`(${sql.raw(isPlanned)} OR ${sql.raw(hasFailed)})`,
		...(language === undefined ? [] : [sql`input ->> 'language' = ${language}`]),
		...(action === undefined ? [] : [sql`input ->> 'action' = ${action}`]),
		...(id === undefined ? [] : [sql`id = ${id}`]),
	];
	const rows = await execute(
		req,
		sql`UPDATE payload_jobs SET has_error = true, processing = false, updated_at = now(),
				error = coalesce(error, '{}') || jsonb_build_object('settled', ${reason}::text)
			WHERE ${sql.join(conditions, sql` AND `)}
			RETURNING id, input, error, error -> 'message' IS NOT NULL AS has_error`,
	);
	return rows.map(planOf);
}
