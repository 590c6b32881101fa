import { toText } from '@lts/rich-text';

/** True for what an editor sees as an empty field: nothing, or paragraphs without words. */
export function isEmptyRichText(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return true;
	return toText({ document: value }) === '';
}
