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

/** Those of which there are documents with words for readers. */
export const collections = [
	'programs',
	'pages',
	'guides',
	'news',
	'developments',
	'actions',
	'alerts',
] as const satisfies Kind[];
export type Collection = (typeof collections)[number];

/**
 * How a document can be out of sight: never published, taken offline in every language, in the
 * trash, shown from another day on (alerts), a newer draft of what is published, published in
 * Spanish alone.
 */
export type State = 'never' | 'gone' | 'trash' | 'later' | 'draft' | 'away';

/** A word that stands nowhere else; fits into slugs, codes of programs and addresses. */
export function mark(kind: Kind, state: State, language: LanguageCode | 'any' = 'any'): string {
	return `wombat-${kinds[kind]}-${state}-${spelled(language)}`;
}

export function spelled(language: LanguageCode | 'any'): string {
	return language === 'any' ? 'any' : languageOf(language).segment || 'en';
}

/**
 * `<letters of the kind>-<state>-<language>` of every marker in a text, also where it is written with
 * escapes of JSON, HTML or an address, or in base64, as cursors are. Each one once.
 */
export function markersIn(text: string): string[] {
	const found = spellings(text).flatMap((spelling) =>
		[...spelling.toLowerCase().matchAll(/wombat-([a-z]+-[a-z]+-[a-z]+)/g)].map(
			([, word = '']) => word,
		),
	);
	return [...new Set(found)];
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
