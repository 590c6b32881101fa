import type { LanguageCode } from '@lts/locales';
import { sourceLanguage } from '@lts/locales';

/** What every document of the CMS has, and images and globals have not. */
export interface Marked {
	id: string;
	sample: boolean;
	machineTranslated: boolean;
}

/** A value as it is shown: every document in it knows the language that its text is in. */
export type Shown<Value> = Value extends readonly (infer Item)[]
	? Shown<Item>[]
	: Value extends Marked
		? { [Key in keyof Value]: Shown<Value[Key]> } & { language: LanguageCode }
		: Value extends object
			? { [Key in keyof Value]: Shown<Value[Key]> }
			: Value;

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDocument(value: unknown): value is Fields & Marked {
	return isFields(value) && typeof value['machineTranslated'] === 'boolean';
}

function isDocumentList(value: unknown): value is (Fields & Marked)[] {
	return Array.isArray(value) && value.length > 0 && value.every(isDocument);
}

function isBlock(value: unknown): value is Fields & { __typename: string } {
	return isFields(value) && typeof value['__typename'] === 'string';
}

/**
 * What a reader sees of a document that was asked for in their language and in English: the
 * document of their language if it is published, else the English one. A document is a unit, its
 * texts are never mixed. Only the lists of other documents in it are completed by English ones.
 */
export function showDocument<Value extends object>(
	own: Value | null,
	english: Value | null,
	language: LanguageCode,
): (Shown<Value> & { language: LanguageCode }) | null {
	const value = own ?? english;
	if (!value) return null;
	const shownIn: LanguageCode = own ? language : sourceLanguage;
	const shown = showValue(value, english, shownIn);
	return { ...(shown as Shown<Value>), language: shownIn };
}

/**
 * The documents of two lists, each once, in the reader's language where it is published. The order
 * is that of the English list; a document that is published in the reader's language only follows
 * the one that it follows there. Lists of dated documents are newest first.
 */
export function showList<Value extends Marked>(
	own: readonly Value[],
	english: readonly Value[],
	language: LanguageCode,
): Shown<Value>[] {
	return mergeLists(
		own as unknown as Fields[],
		english as unknown as Fields[],
		language,
	) as Shown<Value>[];
}

function mergeLists(own: Fields[], english: Fields[], language: LanguageCode): Fields[] {
	const ownById = new Map(own.map((item) => [item['id'], item]));
	const merged = english.map((item) => {
		const translated = ownById.get(item['id']);
		return translated
			? showFields(translated, item, language)
			: showFields(item, null, sourceLanguage);
	});
	let place = 0;
	for (const item of own) {
		const index = merged.findIndex(({ id }) => id === item['id']);
		if (index >= 0) place = index + 1;
		else merged.splice(place++, 0, showFields(item, null, language));
	}
	const dates = merged.map(({ date }) => date);
	if (!dates.every((date) => typeof date === 'string')) return merged;
	return merged.toSorted((a, b) => String(b['date']).localeCompare(String(a['date'])));
}

function showFields(item: Fields, english: unknown, language: LanguageCode): Fields {
	return showValue(item, english, language) as Fields;
}

function showValue(value: unknown, english: unknown, language: LanguageCode): unknown {
	if (Array.isArray(value))
		return showItems(value, Array.isArray(english) ? english : [], language);
	if (!isFields(value)) return value;
	const other = isFields(english) ? english : {};
	const shown: Fields = Object.fromEntries(
		Object.entries(value).map(([key, field]) => [key, showValue(field, other[key], language)]),
	);
	if (isDocument(value)) shown['language'] = language;
	// Alt text is often written in English only: better that than an image without a name.
	if (value['decorative'] === false && value['alt'] === '' && value['id'] === other['id']) {
		shown['alt'] = other['alt'];
	}
	return shown;
}

function showItems(own: unknown[], english: unknown[], language: LanguageCode): unknown[] {
	if (isDocumentList(own) || (own.length === 0 && isDocumentList(english))) {
		return mergeLists(own as Fields[], english as Fields[], language);
	}
	if (own.every(isBlock)) return showBlocks(own, english.filter(isBlock), language);
	return own.map((item) => showValue(item, null, language));
}

/**
 * A page's layout belongs to its language, and its lists of documents are completed by whoever knows
 * what belongs in them. Alt texts come from the English page's block of the same type and turn.
 */
function showBlocks(own: Fields[], english: Fields[], language: LanguageCode): unknown[] {
	return own.map((block) => {
		const sameType = (other: Fields) => other['__typename'] === block['__typename'];
		const counterpart = english.filter(sameType)[own.filter(sameType).indexOf(block)];
		return showFields(block, counterpart ? withoutDocuments(counterpart) : null, language);
	});
}

function withoutDocuments(block: Fields): Fields {
	return Object.fromEntries(Object.entries(block).filter(([, value]) => !isDocumentList(value)));
}
