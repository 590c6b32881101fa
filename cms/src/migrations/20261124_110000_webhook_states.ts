import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

// Where each webhook is in the change feed, its secrets (encrypted) and how it does. No collection:
// a form must not save an old position over a newer one, and no answer of Payload holds a secret.
// See docs/adr/0008-webhooks.md.

export async function up({ db }: MigrateUpArgs): Promise<void> {
	await db.execute(sql`
		CREATE TABLE webhook_states (
			webhook_id integer PRIMARY KEY REFERENCES webhooks (id) ON DELETE CASCADE,
			epoch uuid NOT NULL,
			position bigint NOT NULL,
			secret text NOT NULL,
			secret_shown_at timestamptz,
			previous_secret text,
			previous_until timestamptz,
			last_success_at timestamptz,
			failing_since timestamptz,
			last_error text
		);
	`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
	await db.execute(sql`DROP TABLE webhook_states;`);
}
