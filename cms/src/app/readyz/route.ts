import { getPayload } from 'payload';

import config from '../../payload.config.ts';
import { keepReadiness } from '../../worker/readiness.ts';

export const dynamic = 'force-dynamic';

const readiness = keepReadiness(async () => (await getPayload({ config })).db.pool);

/** Ready: staff can work. Answers 503 and says what is missing otherwise. */
export async function GET(): Promise<Response> {
	const state = await readiness();
	return Response.json(state, {
		status: state.status === 'ready' ? 200 : 503,
		headers: { 'Cache-Control': 'no-store' },
	});
}
