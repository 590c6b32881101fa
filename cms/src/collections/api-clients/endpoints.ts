import {
	addDataAndFileToRequest,
	type Endpoint,
	type PayloadHandler,
	type PayloadRequest,
} from 'payload';

import { administrators } from '../../access/administrators.ts';
import { refusal } from '../../access/refusal.ts';
import { issueKey, listKeys, revokeKey } from './keys.ts';

/** How long an old key works beside its successor, in days, unless another time is chosen. */
const defaultGraceDays = 7;
const longestGraceDays = 90;

/** Keys of a client, for administrators: list, make (which is also how one is rotated), revoke. */
export const keyEndpoints: Omit<Endpoint, 'root'>[] = [
	{ method: 'get', path: '/:id/keys', handler: forAdministrators(list) },
	{ method: 'post', path: '/:id/keys', handler: forAdministrators(issue) },
	{ method: 'post', path: '/:id/keys/:keyId/revoke', handler: forAdministrators(revoke) },
];

type KeyHandler = (req: PayloadRequest, clientId: number) => Promise<object>;

function forAdministrators(answer: KeyHandler): PayloadHandler {
	return async (req) => {
		if (!administrators({ req })) throw refusal('Only administrators may see and make keys.');
		const id = Number(req.routeParams?.['id']);
		const { totalDocs } = Number.isSafeInteger(id)
			? await req.payload.count({ collection: 'api-clients', where: { id: { equals: id } } })
			: { totalDocs: 0 };
		if (totalDocs === 0) throw refusal('There is no such client. It may have been deleted.', 404);
		// A key may stand in it, which no cache and no history of the browser may keep.
		return Response.json(await answer(req, id), { headers: { 'Cache-Control': 'no-store' } });
	};
}

async function list({ payload }: PayloadRequest, clientId: number) {
	return { keys: await listKeys(payload.db.pool, clientId) };
}

async function issue(req: PayloadRequest, clientId: number) {
	await addDataAndFileToRequest(req);
	const { graceDays = defaultGraceDays } = (req.data ?? {}) as { graceDays?: unknown };
	if (
		typeof graceDays !== 'number' ||
		!Number.isInteger(graceDays) ||
		graceDays < 0 ||
		graceDays > longestGraceDays
	) {
		throw refusal(
			`Say for how many days the old key goes on working: a whole number from 0 to ${longestGraceDays}.`,
			400,
		);
	}
	const { pool } = req.payload.db;
	const key = await issueKey(pool, { clientId, graceDays });
	req.payload.logger.info({ clientId, by: req.user?.id }, 'A key was made for an API client.');
	return { key, keys: await listKeys(pool, clientId) };
}

async function revoke(req: PayloadRequest, clientId: number) {
	const { pool } = req.payload.db;
	const keyId = String(req.routeParams?.['keyId']);
	if (!(await revokeKey(pool, { clientId, keyId }))) {
		throw refusal('This client has no such key.', 404);
	}
	req.payload.logger.info({ clientId, keyId, by: req.user?.id }, 'A key was revoked.');
	return { keys: await listKeys(pool, clientId) };
}
