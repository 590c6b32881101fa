import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "pages_locales" ADD COLUMN "ready_for_review" boolean DEFAULT false;
  ALTER TABLE "_pages_v_locales" ADD COLUMN "version_ready_for_review" boolean DEFAULT false;
  ALTER TABLE "news_locales" ADD COLUMN "ready_for_review" boolean DEFAULT false;
  ALTER TABLE "_news_v_locales" ADD COLUMN "version_ready_for_review" boolean DEFAULT false;
  ALTER TABLE "programs_locales" ADD COLUMN "ready_for_review" boolean DEFAULT false;
  ALTER TABLE "_programs_v_locales" ADD COLUMN "version_ready_for_review" boolean DEFAULT false;
  ALTER TABLE "developments_locales" ADD COLUMN "ready_for_review" boolean DEFAULT false;
  ALTER TABLE "_developments_v_locales" ADD COLUMN "version_ready_for_review" boolean DEFAULT false;
  ALTER TABLE "guides_locales" ADD COLUMN "ready_for_review" boolean DEFAULT false;
  ALTER TABLE "_guides_v_locales" ADD COLUMN "version_ready_for_review" boolean DEFAULT false;
  ALTER TABLE "alerts_locales" ADD COLUMN "ready_for_review" boolean DEFAULT false;
  ALTER TABLE "_alerts_v_locales" ADD COLUMN "version_ready_for_review" boolean DEFAULT false;
  ALTER TABLE "actions_locales" ADD COLUMN "ready_for_review" boolean DEFAULT false;
  ALTER TABLE "_actions_v_locales" ADD COLUMN "version_ready_for_review" boolean DEFAULT false;
  ALTER TABLE "navigation_locales" ADD COLUMN "ready_for_review" boolean DEFAULT false;
  ALTER TABLE "_navigation_v_locales" ADD COLUMN "version_ready_for_review" boolean DEFAULT false;
  ALTER TABLE "site_settings_locales" ADD COLUMN "ready_for_review" boolean DEFAULT false;
  ALTER TABLE "_site_settings_v_locales" ADD COLUMN "version_ready_for_review" boolean DEFAULT false;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "pages_locales" DROP COLUMN "ready_for_review";
  ALTER TABLE "_pages_v_locales" DROP COLUMN "version_ready_for_review";
  ALTER TABLE "news_locales" DROP COLUMN "ready_for_review";
  ALTER TABLE "_news_v_locales" DROP COLUMN "version_ready_for_review";
  ALTER TABLE "programs_locales" DROP COLUMN "ready_for_review";
  ALTER TABLE "_programs_v_locales" DROP COLUMN "version_ready_for_review";
  ALTER TABLE "developments_locales" DROP COLUMN "ready_for_review";
  ALTER TABLE "_developments_v_locales" DROP COLUMN "version_ready_for_review";
  ALTER TABLE "guides_locales" DROP COLUMN "ready_for_review";
  ALTER TABLE "_guides_v_locales" DROP COLUMN "version_ready_for_review";
  ALTER TABLE "alerts_locales" DROP COLUMN "ready_for_review";
  ALTER TABLE "_alerts_v_locales" DROP COLUMN "version_ready_for_review";
  ALTER TABLE "actions_locales" DROP COLUMN "ready_for_review";
  ALTER TABLE "_actions_v_locales" DROP COLUMN "version_ready_for_review";
  ALTER TABLE "navigation_locales" DROP COLUMN "ready_for_review";
  ALTER TABLE "_navigation_v_locales" DROP COLUMN "version_ready_for_review";
  ALTER TABLE "site_settings_locales" DROP COLUMN "ready_for_review";
  ALTER TABLE "_site_settings_v_locales" DROP COLUMN "version_ready_for_review";`)
}
