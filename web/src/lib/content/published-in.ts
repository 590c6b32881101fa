import { isLanguageCode, type LanguageCode } from '@lts/locales';
import type { TranslationsFragment } from '#lib/server/content/generated/graphql.ts';

/** The languages in which a document can be read. */
export function publishedIn({ translations }: TranslationsFragment): LanguageCode[] {
	return translations.map(({ language }) => language).filter(isLanguageCode);
}
