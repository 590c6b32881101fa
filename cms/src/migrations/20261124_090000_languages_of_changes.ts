import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

// The feed tells in which languages a document is published, and names the keys of documents by
// their hashes (cms/src/changes/tags.ts). Whoever holds tags of the earlier spelling must not trust
// them any more: a new epoch tells all followers to start over.

export async function up({ db }: MigrateUpArgs): Promise<void> {
	await db.execute(sql`
		ALTER TABLE changes
			ADD COLUMN languages text[] NOT NULL DEFAULT '{}',
			ADD COLUMN removed_languages text[] NOT NULL DEFAULT '{}';

		UPDATE changes SET tags = ARRAY(
			SELECT CASE
				WHEN strpos(tag, '/') = 0 THEN tag
				ELSE split_part(tag, '/', 1) || '/' || translate(
					encode(substring(sha256(convert_to(substr(tag, strpos(tag, '/') + 1), 'UTF8')) FOR 12), 'base64'),
					'+/', '-_'
				)
			END
			FROM unnest(tags) AS tag
		);

		UPDATE changes_head SET epoch = gen_random_uuid();
	`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
	await db.execute(sql`
		ALTER TABLE changes DROP COLUMN languages, DROP COLUMN removed_languages;
		UPDATE changes_head SET epoch = gen_random_uuid();
	`);
}
