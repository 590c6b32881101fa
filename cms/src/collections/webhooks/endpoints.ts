import { randomUUID } from 'node:crypto';

import type { Endpoint, PayloadRequest } from 'payload';

import { administrators } from '../../access/administrators.ts';
import { getEnvironment } from '../../environment.ts';
import { insertDeliveries } from '../../webhooks/dispatch.ts';
import { healthOf } from '../../webhooks/health.ts';
import { messageOfTest } from '../../webhooks/message.ts';
import { graceHours } from '../../webhooks/names.ts';
import { usualSchedule } from '../../webhooks/schedule.ts';
import { createSealer, makeSecret } from '../../webhooks/secrets.ts';
import { sendAgain } from '../../webhooks/sendAgain.ts';

/** What the panel of a webhook asks for. For administrators, as all of the collection. */
export const webhookEndpoints: Endpoint[] = [
	{ method: 'get', path: '/:id/health', handler: forAdministrators(health) },
	{ method: 'post', path: '/:id/test', handler: forAdministrators(test) },
	{ method: 'post', path: '/:id/show-secret', handler: forAdministrators(showSecret) },
	{ method: 'post', path: '/:id/replace-secret', handler: forAdministrators(replaceSecret) },
	{ method: 'post', path: '/:id/send-again', handler: forAdministrators(sendAllAgain) },
];

/** `pool` reaches the tables that Payload does not know. */
type Handler = (webhook: {
	id: number;
	pool: PayloadRequest['payload']['db']['pool'];
}) => Promise<Response>;

function forAdministrators(handler: Handler): Endpoint['handler'] {
	return async (req) => {
		if (!administrators({ req })) return answer(403, { error: 'Administrators only.' });
		const id = Number(req.routeParams?.['id']);
		if (!Number.isSafeInteger(id)) return notFound();
		return handler({ id, pool: req.payload.db.pool });
	};
}

async function health({ id, pool }: Parameters<Handler>[0]): Promise<Response> {
	const state = await healthOf(pool, id);
	return state ? answer(200, state) : notFound();
}

/** Puts a test message before all others; the sender of this or another process sends it. */
async function test({ id, pool }: Parameters<Handler>[0]): Promise<Response> {
	if (!(await healthOf(pool, id))) return notFound();
	const { apiUrl } = getEnvironment();
	const [delivery] = await insertDeliveries(pool, {
		webhook: id,
		messages: [messageOfTest(randomUUID(), new Date(), { apiUrl })],
		windowMs: usualSchedule.windowMs,
	});
	return answer(202, { delivery });
}

async function showSecret({ id, pool }: Parameters<Handler>[0]): Promise<Response> {
	const { rows } = await pool.query<{ secret: string }>(
		`UPDATE webhook_states SET secret_shown_at = now()
		WHERE webhook_id = $1 AND secret_shown_at IS NULL RETURNING secret`,
		[id],
	);
	const [row] = rows;
	if (!row) {
		return answer(409, { error: 'It was shown before, and is shown only once. Replace it.' });
	}
	return answer(200, { secret: sealer().open(row.secret) });
}

async function replaceSecret({ id, pool }: Parameters<Handler>[0]): Promise<Response> {
	const secret = makeSecret();
	const { rowCount } = await pool.query(
		`UPDATE webhook_states SET
			previous_secret = secret, previous_until = now() + $3 * interval '1 hour',
			secret = $2, secret_shown_at = now()
		WHERE webhook_id = $1`,
		[id, sealer().seal(secret), graceHours],
	);
	return rowCount === 1 ? answer(200, { secret }) : notFound();
}

async function sendAllAgain({ id, pool }: Parameters<Handler>[0]): Promise<Response> {
	return answer(200, { count: await sendAgain(pool, { webhook: id }) });
}

const sealer = () => createSealer(getEnvironment().payloadSecret);

const notFound = () => answer(404, { error: 'There is no such webhook.' });

function answer(status: number, body: object): Response {
	return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}
