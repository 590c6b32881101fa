import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

// Since when each document is published in each language (cms/src/changes/publications.ts). It holds
// what readers can see and nothing else: a language that is a draft has no row. Like the change feed's
// tables it is no collection.

const collections = ['pages', 'programs', 'developments', 'news', 'guides', 'actions', 'alerts'];

export async function up({ db }: MigrateUpArgs): Promise<void> {
	await db.execute(sql`
		CREATE TABLE publications (
			collection text NOT NULL,
			document_id integer NOT NULL,
			language text NOT NULL,
			since timestamptz(3) NOT NULL DEFAULT now(),
			PRIMARY KEY (collection, document_id, language)
		);
	`);
	// Of what is published already nobody has noted the moment: it was at the latest the last edit.
	for (const collection of collections) {
		await db.execute(
			sql.raw(`
				INSERT INTO publications (collection, document_id, language, since)
				SELECT '${collection}', documents.id, languages._locale::text, documents.updated_at
				FROM ${collection} AS documents
				JOIN ${collection}_locales AS languages ON languages._parent_id = documents.id
				WHERE languages._status = 'published' AND documents.deleted_at IS NULL
			`),
		);
	}
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
	await db.execute(sql`DROP TABLE publications`);
}
