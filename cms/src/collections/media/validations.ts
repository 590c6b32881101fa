import { isDecorative, isDocument } from './kind.ts';

type Options = { data: unknown };

/** Whether an image has the alternative text that it needs; otherwise what is to be done. */
export function validAlt(value: unknown, { data }: Options): true | string {
	return isFilledIn(value) || isDecorative(data) || isDocument(data)
		? true
		: 'Describe the image for people who do not see it, or mark it as decorative.';
}

/** The same for the title that a document to download needs. */
export function validTitle(value: unknown, { data }: Options): true | string {
	return isFilledIn(value) || !isDocument(data)
		? true
		: 'Give the document a title. Readers click on it.';
}

/** The same for its language. */
export function validLanguage(value: unknown, { data }: Options): true | string {
	return isFilledIn(value) || !isDocument(data)
		? true
		: 'Choose the language that the document is written in.';
}

function isFilledIn(value: unknown): boolean {
	return typeof value === 'string' && value.trim() !== '';
}
