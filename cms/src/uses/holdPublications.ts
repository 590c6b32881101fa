import { setTimeout } from 'node:timers/promises';

import { sql, type PostgresAdapter } from '@payloadcms/db-postgres';

import { openSession, type Request } from '../changes/transaction.ts';

/** Any number that no other advisory lock of the database has: “uses”. */
const key = 0x75736573;

/** Milliseconds that somebody waits for what is being published, and between two attempts. */
const patience = 3000;
const pause = 25;

/**
 * Called in the transaction of every write of live content, which may begin to use a file: it waits
 * for whoever holds publications, and is waited for by them. Writers do not wait for each other.
 */
export async function noteLiveWrite(adapter: PostgresAdapter, req: Request): Promise<void> {
	const db = (await openSession(adapter, req))?.db ?? adapter.drizzle;
	await adapter.execute({ db, sql: sql`SELECT pg_advisory_xact_lock_shared(${key}::bigint)` });
}

/**
 * Until the request's transaction ends nothing new is published, so that what is found unpublished
 * stays so. It is tried and not queued for: a request that waits in Postgres's queue would hold up
 * all publications behind it.
 *
 * @returns false where something was being published for all of three seconds
 */
export async function holdPublications(adapter: PostgresAdapter, req: Request): Promise<boolean> {
	const db = (await openSession(adapter, req))?.db ?? adapter.drizzle;
	for (const until = Date.now() + patience; ; await setTimeout(pause)) {
		const { rows } = await adapter.execute({
			db,
			sql: sql`SELECT pg_try_advisory_xact_lock(${key}::bigint) AS held`,
		});
		if ((rows[0] as { held?: boolean } | undefined)?.held === true) return true;
		if (Date.now() > until) return false;
	}
}
