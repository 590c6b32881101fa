import { sql, type PostgresAdapter } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { keyTag } from '../../../changes/tags.ts';
import { openSession } from '../../../changes/transaction.ts';
import { isPublished, pathFields, type CollectionWithPath } from './pathFields.ts';

interface FormerAddress {
	collection: CollectionWithPath;
	id: number | string;
	/** The slug, path or code that it had. */
	key: string;
	req: PayloadRequest;
}

/**
 * Whether a document that is not published was so at this address before: taken offline, renamed
 * and published again, it still has links out there.
 *
 * Its versions know when languages were taken offline one by one. Taking all of them offline
 * rewrites the last published version, and then the change feed knows, as long as it goes back.
 */
export async function wasPublishedAt(address: FormerAddress): Promise<boolean> {
	return (await inVersions(address)) || inChanges(address);
}

async function inVersions({ collection, id, key, req }: FormerAddress): Promise<boolean> {
	const field = pathFields[collection];
	const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
		collection,
		pagination: false,
		limit: 0,
		locale: 'all',
		req,
		select: { version: { [field]: true, _status: true } },
		where: { parent: { equals: id } },
	});
	return docs.some(({ version }) => version[field] === key && isPublished(version));
}

async function inChanges({ collection, id, key, req }: FormerAddress): Promise<boolean> {
	const adapter = req.payload.db as unknown as PostgresAdapter;
	const db = (await openSession(adapter, req))?.db ?? adapter.drizzle;
	const { rows } = await adapter.execute({
		db,
		sql: sql`
			SELECT 1 FROM changes
			WHERE kind = 'removed' AND collection = ${collection} 
				AND document_id = ${String(id)} AND ${keyTag(collection, key)} = ANY (tags)
			LIMIT 1
		`,
	});
	return rows.length > 0;
}
