import type { Payload } from 'payload';

import type { TestUser } from '../../testing/asRole.ts';
import { restRequest } from '../../testing/restRequest.ts';
import type { Plan, PlanAction } from '../plan.ts';

interface Asked {
	status: number;
	plans: Plan[];
	problem: string | null | undefined;
	error: string | undefined;
}

/** What the form of a document does, through REST. */
export function plannerOf(payload: Payload) {
	async function ask(
		user: TestUser | null,
		method: 'GET' | 'POST',
		path: string,
		body?: Record<string, unknown>,
	): Promise<Asked> {
		const answer = await restRequest({ payload, user, method, path, ...(body ? { body } : {}) });
		const { errors, plans, problem } = answer.body as Partial<Asked> & {
			errors?: { message: string }[];
		};
		return { status: answer.status, plans: plans ?? [], problem, error: errors?.[0]?.message };
	}
	return {
		ask,
		/** Plans something for so many milliseconds from now. */
		plan: (
			user: TestUser | null,
			document: string,
			language: string,
			options: { inMs?: number; action?: PlanAction } = {},
		) => {
			const { action = 'publish', inMs = 3_600_000 } = options;
			const at = new Date(Date.now() + inMs).toISOString().slice(0, 19);
			const body = { action, at, timeZone: 'UTC' };
			return ask(user, 'POST', `/${document}/schedule?locale=${language}`, body);
		},
		plans: async (user: TestUser, document: string) =>
			(await ask(user, 'GET', `/${document}/schedule`)).plans,
		/** Lets all that is planned be due now. */
		async makeDue() {
			await payload.db.pool.query(`UPDATE payload_jobs SET wait_until = now() - interval '1 s'`);
		},
		/** Runs what is due once, as the worker does. */
		async runDue() {
			const { rows } = await payload.db.pool.query<{ id: number }>(
				`SELECT id FROM payload_jobs
				WHERE completed_at IS NULL AND has_error IS NOT TRUE AND wait_until <= now() ORDER BY id`,
			);
			for (const { id } of rows) await payload.jobs.runByID({ id, silent: true });
		},
	};
}
