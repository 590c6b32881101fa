import { isLexicalDocument, toText } from '@lts/rich-text';

/** Keys of an example's texts whose values are no words to read. */
const noWords: ReadonlySet<string> = new Set([
	'documents',
	'image',
	'layout',
	'phone',
	'type',
	'url',
]);

/** Keys of what all languages share whose values are. */
const sharedWords: ReadonlySet<string> = new Set([
	'caseName',
	'court',
	'docketNumber',
	'outlet',
	'title',
	'verifiedBy',
]);

/** Everything that a reader is to see of an example's texts, a paragraph or a cell at a time. */
export function wordsOf(text: unknown): string[] {
	if (typeof text === 'string') return text.trim() === '' ? [] : [text];
	if (isLexicalDocument(text)) return toText({ document: text }).split(/[\n\t]+/);
	return entriesOf(text).flatMap(([key, value]) => (noWords.has(key) ? [] : wordsOf(value)));
}

/** The same of what all languages share: names of courts and cases, titles of sources. */
export function sharedWordsOf(shared: unknown): string[] {
	return entriesOf(shared).flatMap(([key, value]) =>
		typeof value === 'string' ? (sharedWords.has(key) ? [value] : []) : sharedWordsOf(value),
	);
}

function entriesOf(value: unknown): [string, unknown][] {
	return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
