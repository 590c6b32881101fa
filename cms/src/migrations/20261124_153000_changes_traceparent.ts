import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

// Where traces are on: the span in which a change was written, for what follows from it elsewhere.
// See docs/operations.md, "Traces".

export async function up({ db }: MigrateUpArgs): Promise<void> {
	await db.execute(sql`ALTER TABLE changes ADD COLUMN traceparent text;`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
	await db.execute(sql`ALTER TABLE changes DROP COLUMN traceparent;`);
}
