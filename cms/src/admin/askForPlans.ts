import type { Plans } from '../scheduling/endpoints.ts';

/**
 * Asks about plans in the name of who is signed in.
 *
 * @throws {Error} whose message is for the person
 */
export async function askForPlans<Answer extends Plans>(
	address: string,
	init: RequestInit = {},
): Promise<Answer> {
	const response = await fetch(address, { credentials: 'include', ...init });
	const body = (await response.json().catch(() => ({}))) as { errors?: { message: string }[] };
	if (response.ok) return body as unknown as Answer;
	throw new Error(body.errors?.[0]?.message ?? 'The admin does not answer. Try again in a moment.');
}

/** @param path of a document in the REST API: `/api/news/12` */
export async function cancelPlan(path: string, plan: number): Promise<Plans> {
	return askForPlans(`${path}/schedule/${plan}/cancel`, { method: 'POST' });
}
