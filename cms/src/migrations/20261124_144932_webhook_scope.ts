import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_webhooks_scope" AS ENUM('everything', 'programs');
  ALTER TABLE "webhooks" ADD COLUMN "scope" "enum_webhooks_scope" DEFAULT 'everything' NOT NULL;
  -- Those that named programs were told of these alone.
  UPDATE "webhooks" SET "scope" = 'programs' WHERE "id" IN (
    SELECT "parent_id" FROM "webhooks_rels" WHERE "path" = 'programs'
  );`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "webhooks" DROP COLUMN "scope";
  DROP TYPE "public"."enum_webhooks_scope";`)
}
