import type { LanguageCode } from '@lts/locales';

/** What one language of an example says. English is always there: it is the source language. */
export type Texts<Text> = { en: Text } & Partial<Record<LanguageCode, Text>>;

/**
 * One document of the sample content. Examples seed a new installation, are the fixtures of the
 * contract tests and document what a field is for.
 *
 * Relations are written as keys of other examples (`programs: ['CBP-ONE']`); the loader puts the
 * ids in. Everything in `shared` is the same in all languages.
 */
export interface Example<Shared, Text> {
	/** What relations call it: the program's code, else the slug or path. */
	key: string;
	shared: Shared;
	text: Texts<Text>;
}
