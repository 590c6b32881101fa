import { restRequest } from '../../testing/restRequest.ts';
import type { Principal } from '../../testing/principals.ts';
import type { Payload } from 'payload';
import type { RestCall } from './operations.ts';

/** No access, not found for lack of access, or no such route (501). */
const refusals = [401, 403, 404, 501];

/** Whether the server does it. Throws for every answer that is neither yes nor no. */
export async function allowedByRest(args: {
	payload: Payload;
	principal: Principal;
	call: RestCall;
}): Promise<boolean> {
	const { call, payload, principal } = args;
	const { body, status } = await restRequest({
		payload,
		user: principal.account,
		headers: principal.headers,
		...call,
	});
	if (refusals.includes(status)) return false;
	if (status >= 200 && status < 300) return holdsSomething(body);
	throw new Error(`${call.method} ${call.path}: ${status} ${JSON.stringify(body)}`);
}

export async function allowedLocally(operation: () => Promise<unknown>): Promise<boolean> {
	try {
		return holdsSomething(await operation());
	} catch (error) {
		if (refusals.includes((error as { status?: number }).status ?? 0)) return false;
		throw error;
	}
}

/** A list must hold a document: access may also be a filter that leaves nothing. */
function holdsSomething(result: unknown): boolean {
	if (typeof result !== 'object' || result === null) return false;
	return !('docs' in result) || (Array.isArray(result.docs) && result.docs.length > 0);
}
