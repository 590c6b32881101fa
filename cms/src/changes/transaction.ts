import type { PostgresAdapter } from '@payloadcms/db-postgres';
import { isolateObjectProperty, type PayloadRequest } from 'payload';

export type Request = Partial<PayloadRequest>;
type Session = PostgresAdapter['sessions'][string];

/** The open transaction of the request, as Payload's own adapter finds it. */
export async function openSession(
	adapter: PostgresAdapter,
	req: Request | undefined,
): Promise<Session | undefined> {
	const transactionID = await req?.transactionID;
	return transactionID === undefined ? undefined : adapter.sessions[transactionID];
}

/**
 * Runs the work in the request's transaction, or in one of its own when the request has none: a
 * caller who asked for no transaction gets a document and its change together all the same.
 */
export async function inTransaction<Result>(
	adapter: PostgresAdapter,
	req: Request | undefined,
	work: (req: Request) => Promise<Result>,
): Promise<Result> {
	if (req && (await openSession(adapter, req))) return work(req);
	const transactionID = await adapter.beginTransaction();
	if (transactionID === null) return work(req ?? {});
	const ownRequest = isolateObjectProperty<Request>(req ?? {}, 'transactionID');
	ownRequest.transactionID = transactionID;
	try {
		const result = await work(ownRequest);
		await adapter.commitTransaction(transactionID);
		return result;
	} catch (error) {
		await adapter.rollbackTransaction(transactionID);
		throw error;
	}
}
