import { languageOf, type LanguageCode } from '@lts/locales';

/** Every kind of document that has words for readers, by the letters that its words carry. */
export const kinds = {
	programs: 'pr',
	developments: 'de',
	news: 'ne',
	guides: 'gu',
	pages: 'pa',
	actions: 'ac',
	alerts: 'al',
	media: 'me',
} as const;
export type Kind = keyof typeof kinds;

/** Taken offline in every language, in the trash, never published, published in Spanish alone. */
export type State = 'gone' | 'trash' | 'never' | 'away';

/** A word that stands nowhere else, and fits into an address. `any`: what all languages share. */
export function mark(kind: Kind, state: State, language: LanguageCode | 'any' = 'any'): string {
	return `wombat-${kinds[kind]}-${state}-${spelled(language)}`;
}

export function spelled(language: LanguageCode | 'any'): string {
	return language === 'any' ? 'any' : languageOf(language).segment || 'en';
}

/** `<kind>-<state>-<language>` of each marker in a text, however it is written there. */
export function markersIn(text: string): string[] {
	const letter = (_: string, code: string) => String.fromCharCode(Number.parseInt(code, 16));
	const plain = text
		.replace(/\\u([\da-f]{4})|&#x([\da-f]{1,4});|%([\da-f]{2})/gi, (all, a, b, c) =>
			letter(all, String(a ?? b ?? c)),
		)
		.replace(/&#(\d{1,4});/g, (_, code: string) => String.fromCharCode(Number(code)));
	// A calendar breaks long lines.
	const unfolded = plain.replace(/\r?\n[ \t]/g, '');
	const words = `${plain}\n${unfolded}`.toLowerCase().matchAll(/wombat-([a-z]+-[a-z]+-[a-z]+)/g);
	return [...new Set([...words].map(([, word = '']) => word))];
}
