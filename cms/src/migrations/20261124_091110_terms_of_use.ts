import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "site_settings" ADD COLUMN "license_name" varchar;
  ALTER TABLE "site_settings" ADD COLUMN "license_url" varchar;
  ALTER TABLE "site_settings" ADD COLUMN "attribution" varchar;
  ALTER TABLE "_site_settings_v" ADD COLUMN "version_license_name" varchar;
  ALTER TABLE "_site_settings_v" ADD COLUMN "version_license_url" varchar;
  ALTER TABLE "_site_settings_v" ADD COLUMN "version_attribution" varchar;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "site_settings" DROP COLUMN "license_name";
  ALTER TABLE "site_settings" DROP COLUMN "license_url";
  ALTER TABLE "site_settings" DROP COLUMN "attribution";
  ALTER TABLE "_site_settings_v" DROP COLUMN "version_license_name";
  ALTER TABLE "_site_settings_v" DROP COLUMN "version_license_url";
  ALTER TABLE "_site_settings_v" DROP COLUMN "version_attribution";`)
}
