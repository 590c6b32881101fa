import { randomUUID } from 'node:crypto';

import type { PostgresAdapter } from '@payloadcms/db-postgres';

/**
 * Lets an operation fail whose COMMIT failed. Payload's adapter (3.90) takes it for one that succeeded:
 * an editor would be told that something is published that Postgres has lost with the connection.
 */
export function failWithCommit(adapter: PostgresAdapter): PostgresAdapter {
	adapter.beginTransaction = async (options) => {
		await adapter.initializing;
		const begun = Promise.withResolvers<PostgresAdapter['sessions'][string]['db']>();
		const end = Promise.withResolvers<null>();
		const done = adapter.drizzle.transaction(
			async (transaction) => {
				begun.resolve(transaction);
				await end.promise;
			},
			(options as PostgresAdapter['transactionOptions'] | undefined) ||
				adapter.transactionOptions ||
				undefined,
		);
		// Without effect once it has begun; whoever ends the transaction is told by `done` itself.
		done.catch(begun.reject);
		const db = await begun.promise;
		const id = randomUUID();
		adapter.sessions[id] = {
			db,
			async resolve() {
				end.resolve(null);
				await done;
			},
			async reject() {
				end.reject(new Error('The transaction is rolled back.'));
				await done.catch(() => undefined);
			},
		};
		return id;
	};
	adapter.commitTransaction = async (given) => {
		const id = await given;
		const session = id === undefined ? undefined : adapter.sessions[id];
		if (id === undefined || !session) return;
		// First, so that nothing else finds a session that is ending.
		// eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- it is Payload's own registry
		delete adapter.sessions[id];
		await session.resolve();
	};
	return adapter;
}
