import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_media_language" AS ENUM('en', 'es', 'ht', 'uk', 'ru', 'fa-AF', 'ps');
  DROP INDEX "news_rels_programs_id_idx";
  DROP INDEX "_news_v_rels_programs_id_idx";
  DROP INDEX "guides_rels_programs_id_idx";
  DROP INDEX "_guides_v_rels_programs_id_idx";
  ALTER TABLE "news_rels" ADD COLUMN "locale" "_locales";
  ALTER TABLE "news_rels" ADD COLUMN "media_id" integer;
  ALTER TABLE "_news_v_rels" ADD COLUMN "locale" "_locales";
  ALTER TABLE "_news_v_rels" ADD COLUMN "media_id" integer;
  ALTER TABLE "guides_rels" ADD COLUMN "locale" "_locales";
  ALTER TABLE "guides_rels" ADD COLUMN "media_id" integer;
  ALTER TABLE "_guides_v_rels" ADD COLUMN "locale" "_locales";
  ALTER TABLE "_guides_v_rels" ADD COLUMN "media_id" integer;
  ALTER TABLE "media" ADD COLUMN "language" "enum_media_language";
  ALTER TABLE "media_locales" ADD COLUMN "title" varchar;
  ALTER TABLE "news_rels" ADD CONSTRAINT "news_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_news_v_rels" ADD CONSTRAINT "_news_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_rels" ADD CONSTRAINT "guides_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "news_rels_locale_idx" ON "news_rels" USING btree ("locale");
  CREATE INDEX "news_rels_media_id_idx" ON "news_rels" USING btree ("media_id","locale");
  CREATE INDEX "_news_v_rels_locale_idx" ON "_news_v_rels" USING btree ("locale");
  CREATE INDEX "_news_v_rels_media_id_idx" ON "_news_v_rels" USING btree ("media_id","locale");
  CREATE INDEX "guides_rels_locale_idx" ON "guides_rels" USING btree ("locale");
  CREATE INDEX "guides_rels_media_id_idx" ON "guides_rels" USING btree ("media_id","locale");
  CREATE INDEX "_guides_v_rels_locale_idx" ON "_guides_v_rels" USING btree ("locale");
  CREATE INDEX "_guides_v_rels_media_id_idx" ON "_guides_v_rels" USING btree ("media_id","locale");
  CREATE INDEX "news_rels_programs_id_idx" ON "news_rels" USING btree ("programs_id","locale");
  CREATE INDEX "_news_v_rels_programs_id_idx" ON "_news_v_rels" USING btree ("programs_id","locale");
  CREATE INDEX "guides_rels_programs_id_idx" ON "guides_rels" USING btree ("programs_id","locale");
  CREATE INDEX "_guides_v_rels_programs_id_idx" ON "_guides_v_rels" USING btree ("programs_id","locale");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "news_rels" DROP CONSTRAINT "news_rels_media_fk";
  
  ALTER TABLE "_news_v_rels" DROP CONSTRAINT "_news_v_rels_media_fk";
  
  ALTER TABLE "guides_rels" DROP CONSTRAINT "guides_rels_media_fk";
  
  ALTER TABLE "_guides_v_rels" DROP CONSTRAINT "_guides_v_rels_media_fk";
  
  DROP INDEX "news_rels_locale_idx";
  DROP INDEX "news_rels_media_id_idx";
  DROP INDEX "_news_v_rels_locale_idx";
  DROP INDEX "_news_v_rels_media_id_idx";
  DROP INDEX "guides_rels_locale_idx";
  DROP INDEX "guides_rels_media_id_idx";
  DROP INDEX "_guides_v_rels_locale_idx";
  DROP INDEX "_guides_v_rels_media_id_idx";
  DROP INDEX "news_rels_programs_id_idx";
  DROP INDEX "_news_v_rels_programs_id_idx";
  DROP INDEX "guides_rels_programs_id_idx";
  DROP INDEX "_guides_v_rels_programs_id_idx";
  CREATE INDEX "news_rels_programs_id_idx" ON "news_rels" USING btree ("programs_id");
  CREATE INDEX "_news_v_rels_programs_id_idx" ON "_news_v_rels" USING btree ("programs_id");
  CREATE INDEX "guides_rels_programs_id_idx" ON "guides_rels" USING btree ("programs_id");
  CREATE INDEX "_guides_v_rels_programs_id_idx" ON "_guides_v_rels" USING btree ("programs_id");
  ALTER TABLE "news_rels" DROP COLUMN "locale";
  ALTER TABLE "news_rels" DROP COLUMN "media_id";
  ALTER TABLE "_news_v_rels" DROP COLUMN "locale";
  ALTER TABLE "_news_v_rels" DROP COLUMN "media_id";
  ALTER TABLE "guides_rels" DROP COLUMN "locale";
  ALTER TABLE "guides_rels" DROP COLUMN "media_id";
  ALTER TABLE "_guides_v_rels" DROP COLUMN "locale";
  ALTER TABLE "_guides_v_rels" DROP COLUMN "media_id";
  ALTER TABLE "media" DROP COLUMN "language";
  ALTER TABLE "media_locales" DROP COLUMN "title";
  DROP TYPE "public"."enum_media_language";`)
}
