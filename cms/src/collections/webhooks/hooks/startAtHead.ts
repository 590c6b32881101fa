import { sql, type PostgresAdapter } from '@payloadcms/db-postgres';
import type { CollectionAfterChangeHook } from 'payload';

import { openSession } from '../../../changes/transaction.ts';
import { getEnvironment } from '../../../environment.ts';
import { createSealer, makeSecret } from '../../../webhooks/secrets.ts';
import type { Webhook } from '../../../payload-types.ts';

/**
 * What a new webhook needs besides its form: where in the feed it begins, and a secret. They lie in
 * a table that Payload does not know, so that no form saves an old position over a newer one and no
 * answer of Payload holds the secret.
 */
export const startAtHead: CollectionAfterChangeHook<Webhook> = async ({ doc, operation, req }) => {
	if (operation !== 'create') return doc;
	const adapter = req.payload.db as unknown as PostgresAdapter;
	const db = (await openSession(adapter, req))?.db ?? adapter.drizzle;
	const secret = createSealer(getEnvironment().payloadSecret).seal(makeSecret());
	await adapter.execute({
		db,
		sql: sql`
			INSERT INTO webhook_states (webhook_id, epoch, position, secret)
			SELECT ${doc.id}, epoch, position, ${secret} FROM changes_head
		`,
	});
	return doc;
};
