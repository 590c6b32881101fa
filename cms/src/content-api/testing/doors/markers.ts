import { languageOf, type LanguageCode } from '@lts/locales';

/** Every kind of thing that is published, by the two letters that its words carry. */
export const kinds = {
	pages: 'pa',
	programs: 'pr',
	developments: 'de',
	news: 'ne',
	guides: 'gu',
	actions: 'ac',
	alerts: 'al',
	media: 'me',
	'site-settings': 'si',
	navigation: 'na',
} as const;
export type Kind = keyof typeof kinds;

/**
 * How a document can be out of sight: never published, taken offline in every language, in the
 * trash, shown from another day on (alerts), a newer draft of what is published, published in
 * Spanish alone.
 */
export type State = 'never' | 'gone' | 'trash' | 'later' | 'draft' | 'away';

export interface Marker {
	kind: string;
	state: string;
	/** A language's code in small letters, or `any` for what all languages share. */
	language: string;
}

/** A word that stands nowhere else; fits into slugs, codes of programs and addresses. */
export function mark(kind: Kind, state: State, language: LanguageCode | 'any' = 'any'): string {
	return `wombat-${kinds[kind]}-${state}-${spelled(language)}`;
}

export function spelled(language: LanguageCode | 'any'): string {
	return language === 'any' ? 'any' : languageOf(language).segment || 'en';
}

/**
 * Every marker in a text, also where it is written with escapes of JSON, HTML or an address, or in
 * base64, as cursors are. Each one once.
 */
export function markersIn(text: string): Marker[] {
	const found = new Map<string, Marker>();
	for (const spelling of spellings(text)) {
		for (const [word, kind = '', state = '', language = ''] of spelling
			.toLowerCase()
			.matchAll(/wombat-([a-z]+)-([a-z]+)-([a-z]+)/g)) {
			found.set(word, { kind, state, language });
		}
	}
	return [...found.values()];
}

function spellings(text: string): string[] {
	const plain = text
		.replace(/\\u([\da-f]{4})/gi, (_, code: string) =>
			String.fromCharCode(Number.parseInt(code, 16)),
		)
		.replace(/&#x([\da-f]+);/gi, (_, code: string) => letter(Number.parseInt(code, 16)))
		.replace(/&#(\d+);/g, (_, code: string) => letter(Number(code)))
		.replace(/%([\da-f]{2})/gi, (_, code: string) =>
			String.fromCharCode(Number.parseInt(code, 16)),
		);
	// A calendar and a mail break long lines.
	const unfolded = plain.replace(/\r?\n[ \t]/g, '');
	const encoded = [...text.matchAll(/[\w+/-]{16,}={0,2}/g)].map(([run]) =>
		Buffer.from(run, 'base64').toString('latin1'),
	);
	return [plain, unfolded, encoded.join('\n')];
}

function letter(code: number): string {
	return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
