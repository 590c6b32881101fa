import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

// The change feed's tables, see docs/adr/0003-change-feed.md. They are no collections: Payload
// neither knows nor exposes them, and no later generated migration touches them.

export async function up({ db }: MigrateUpArgs): Promise<void> {
	await db.execute(sql`
		CREATE TABLE changes (
			id bigserial PRIMARY KEY,
			kind text NOT NULL CHECK (kind IN ('changed', 'removed')),
			collection text NOT NULL,
			document_id text,
			tags text[] NOT NULL,
			created_at timestamptz NOT NULL DEFAULT now(),
			position bigint,
			CONSTRAINT changes_position_unique UNIQUE (position)
		);

		CREATE INDEX changes_unsequenced ON changes (id) WHERE position IS NULL;

		CREATE TABLE changes_head (
			only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
			position bigint NOT NULL DEFAULT 0,
			oldest_position bigint NOT NULL DEFAULT 1,
			epoch uuid NOT NULL DEFAULT gen_random_uuid(),
			database_identity text
		);

		INSERT INTO changes_head DEFAULT VALUES;
	`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
	await db.execute(sql`
		DROP TABLE changes_head;
		DROP TABLE changes;
	`);
}
