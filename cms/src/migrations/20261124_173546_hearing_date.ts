import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "developments" ADD COLUMN "hearing_date" timestamp(3) with time zone;
  ALTER TABLE "_developments_v" ADD COLUMN "version_hearing_date" timestamp(3) with time zone;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "developments" DROP COLUMN "hearing_date";
  ALTER TABLE "_developments_v" DROP COLUMN "version_hearing_date";`)
}
