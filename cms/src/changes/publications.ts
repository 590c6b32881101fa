import { sql, type PostgresAdapter } from '@payloadcms/db-postgres';

import type { LiveState } from './change.ts';
import { openSession, type Request } from './transaction.ts';

/**
 * Notes since when a document is published in each language, in the request's transaction. A language
 * in which it goes on being published keeps its moment; one that was withdrawn has none, as if it had
 * never been published.
 */
export async function writePublications(
	adapter: PostgresAdapter,
	req: Request,
	write: {
		collection: string;
		documentId: number | string;
		before: LiveState | null;
		after: LiveState | null;
	},
): Promise<void> {
	const { collection, documentId } = write;
	const [before, after] = [languagesOf(write.before), languagesOf(write.after)];
	const withdrawn = before.filter((language) => !after.includes(language));
	const published = after.filter((language) => !before.includes(language));
	const db = (await openSession(adapter, req))?.db ?? adapter.drizzle;
	if (withdrawn.length > 0) {
		await adapter.execute({
			db,
			sql: sql`
				DELETE FROM publications
				WHERE collection = ${collection} AND document_id = ${documentId}
					AND language = ANY(${sql.param(withdrawn)}::text[])
			`,
		});
	}
	if (published.length > 0) {
		await adapter.execute({
			db,
			sql: sql`
				INSERT INTO publications (collection, document_id, language)
				SELECT ${collection}, ${documentId}, unnest(${sql.param(published)}::text[])
				ON CONFLICT DO NOTHING
			`,
		});
	}
}

/** None where publishing does not go by language. */
function languagesOf(state: LiveState | null): string[] {
	return [...(state?.languages ?? [])].filter((language) => language !== '*');
}
