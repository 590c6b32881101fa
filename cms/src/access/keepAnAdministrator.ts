import { sql, type PostgresAdapter } from '@payloadcms/db-postgres';
import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload';
import { openSession } from '../changes/transaction.ts';
import { refusal } from './refusal.ts';

/**
 * `beforeOperation` of users: refuses to delete or demote the last administrator, also for scripts
 * (`overrideAccess`) and for several at once. A hook per document would not do: Payload deletes
 * many documents side by side, each of which would still see the others.
 */
export const keepAnAdministrator: CollectionBeforeOperationHook = async ({
	args,
	operation,
	req,
}) => {
	const { id, data, where } = args as {
		id?: number | string;
		data?: { role?: unknown };
		where?: Where;
	};
	const demotes =
		operation === 'update' && data?.role !== undefined && data.role !== 'administrator';
	if (operation !== 'delete' && !demotes) return;

	const affected: Where | undefined = id === undefined ? where : { id: { equals: id } };
	if (!affected) return;
	const administrators: Where = { role: { equals: 'administrator' } };

	await takeTurns(req);
	const all = await countUsers(req, administrators);
	const leaving = await countUsers(req, { and: [administrators, affected] });
	if (leaving > 0 && leaving === all) {
		throw refusal(
			'This is the last administrator. Make somebody else an administrator first, then try again.',
		);
	}
};

async function countUsers(req: PayloadRequest, where: Where): Promise<number> {
	const { totalDocs } = await req.payload.db.count({ collection: 'users', req, where });
	return totalDocs;
}

/** Two administrators who demote each other at the same moment would both find the other one left. */
async function takeTurns(req: PayloadRequest): Promise<void> {
	const session = await openSession(req.payload.db as unknown as PostgresAdapter, req);
	await session?.db.execute(sql`SELECT pg_advisory_xact_lock(hashtext('keepAnAdministrator'))`);
}
