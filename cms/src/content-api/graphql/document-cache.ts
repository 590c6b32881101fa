import type { DocumentNode } from 'graphql';

interface Cache<Value> {
	get: (key: string) => Value | undefined;
	set: (key: string, value: Value) => unknown;
}

/** The site has some dozen operations; partners bring theirs. */
const mostDocuments = 200;
/** Bounds the memory that strangers can fill: a document takes about fifty times its text. */
const longestDocument = 16_000;

/** Keeps parsed documents, those last used the longest. */
export function createDocumentCache(): Cache<DocumentNode> {
	const documents = new Map<string, DocumentNode>();
	return {
		get(text) {
			const document = documents.get(text);
			if (document) {
				documents.delete(text);
				documents.set(text, document);
			}
			return document;
		},
		set(text, document) {
			if (text.length > longestDocument) return;
			documents.set(text, document);
			const [oldest] = documents.keys();
			if (documents.size > mostDocuments && oldest !== undefined) documents.delete(oldest);
		},
	};
}

/** Errors are not worth keeping: whoever sends nonsense sends other nonsense next. */
export const noCache: Cache<never> = { get: () => undefined, set: () => undefined };
