import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

// What each cache in front of the site has been told to forget, as positions in the change feed.
// See docs/adr/0012-caches-that-are-not-ours.md.

export async function up({ db }: MigrateUpArgs): Promise<void> {
	await db.execute(sql`
		CREATE TABLE purge_states (
			target text PRIMARY KEY,
			epoch uuid NOT NULL,
			positions bigint[] NOT NULL,
			last_success_at timestamptz,
			failing_since timestamptz,
			last_error text
		);
	`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
	await db.execute(sql`DROP TABLE purge_states;`);
}
