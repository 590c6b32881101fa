import { AsyncLocalStorage } from 'node:async_hooks';
import { sourceLanguage, type LanguageCode } from '@lts/locales';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';

const store = new AsyncLocalStorage<LanguageCode>();

overwriteGetLocale(() => store.getStore() ?? sourceLanguage);

/** Runs what renders a page; interface texts and dates inside are in that language. */
export function inLanguage<Result>(language: LanguageCode, run: () => Result): Result {
	return store.run(language, run);
}
