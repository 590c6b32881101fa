/**
 * What one request may ask for. The site's own operations, the dearest of which is a page with
 * every kind of block, use about two thirds of it at most.
 */
export interface Limits {
	/** Nested fields. */
	depth: number;
	/** Brackets inside one another, of fields and values: what walks the document would run out of stack. */
	nesting: number;
	aliases: number;
	directives: number;
	/** Definitions of fragments. */
	fragments: number;
	/** How often one field may be written in one place. */
	repeats: number;
	/** Words and signs of the document. */
	tokens: number;
	/** Objects that the answer can hold, see `cost.ts`, and the length of the document, see `document.ts`. */
	cost: number;
	/** Bytes of an answer's JSON, before it is compressed. */
	answerBytes: number;
	/** Bytes of a POST. */
	bodyBytes: number;
	/** Milliseconds until an operation is given up. */
	timeoutMs: number;
}

export const limits: Limits = {
	depth: 12,
	nesting: 100,
	aliases: 30,
	directives: 30,
	fragments: 100,
	repeats: 30,
	tokens: 3000,
	cost: 10_000,
	answerBytes: 1_000_000,
	bodyBytes: 100_000,
	timeoutMs: 10_000,
};
