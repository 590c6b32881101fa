import type { LanguageCode } from '@lts/locales';
import type { PageMeta } from '#lib/site/meta.ts';
import type { ContentReader } from '#lib/server/content/reader.ts';

declare global {
	namespace App {
		interface Locals {
			language: LanguageCode;
			content: ContentReader;
		}
		interface PageData {
			/** Missing on error pages only. */
			meta?: PageMeta;
		}
	}
}

export {};
