import { tracing } from '@lts/tracing/shared';
import { sql, type PostgresAdapter } from '@payloadcms/db-postgres';

import type { NewChange } from './change.ts';
import { writtenChannel } from './names.ts';
import { openSession, type Request } from './transaction.ts';

/** Writes the changes in the request's transaction; Postgres delivers the notification when it commits. */
export async function writeChanges(
	adapter: PostgresAdapter,
	req: Request,
	changes: NewChange[],
): Promise<void> {
	const db = (await openSession(adapter, req))?.db ?? adapter.drizzle;
	for (const change of changes) {
		const { kind, collection, documentId, languages, removedLanguages, tags } = change;
		const statement = sql`
			WITH written AS (
				INSERT INTO changes (
					kind, collection, document_id, tags, languages, removed_languages, traceparent
				)
				VALUES (
					${kind}, ${collection}, ${documentId}, ${sql.param(tags)}::text[],
					${sql.param(languages)}::text[], ${sql.param(removedLanguages)}::text[],
					${tracing().current()}
				)
				RETURNING id
			)
			SELECT pg_notify(${writtenChannel}, '') FROM written
		`;
		await adapter.execute({ db, sql: statement });
	}
}
