import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_api_clients_status" AS ENUM('active', 'revoked');
  ALTER TABLE "api_clients" ADD COLUMN "quota_per_minute" numeric DEFAULT 100000 NOT NULL;
  ALTER TABLE "api_clients" ADD COLUMN "quota_per_day" numeric;
  ALTER TABLE "api_clients" ADD COLUMN "status" "enum_api_clients_status" DEFAULT 'active' NOT NULL;
  UPDATE "api_clients" SET "status" = 'revoked' WHERE "enabled" IS FALSE;
  ALTER TABLE "api_clients" DROP COLUMN "enabled";`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "api_clients" ADD COLUMN "enabled" boolean DEFAULT true;
  UPDATE "api_clients" SET "enabled" = false WHERE "status" = 'revoked';
  ALTER TABLE "api_clients" DROP COLUMN "quota_per_minute";
  ALTER TABLE "api_clients" DROP COLUMN "quota_per_day";
  ALTER TABLE "api_clients" DROP COLUMN "status";
  DROP TYPE "public"."enum_api_clients_status";`)
}
