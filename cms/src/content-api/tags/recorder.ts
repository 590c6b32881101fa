import {
	collectionTag,
	documentsTag,
	documentTag,
	keyTag,
	programListTag,
	siteWideListTag,
} from '../../changes/tags.ts';

type Id = number | string;

/** Beyond this many tags an answer names no documents one by one of the collections with the most. */
export const mostTags = 200;

/** Proxies and HTTP clients refuse an answer whose headers are longer than some kilobytes. */
const mostBytes = 4096;

/**
 * Collects what an answer depends on: every document that was asked for, also one that turned out
 * not to be published, so that the answer is known to be out of date when it is.
 */
export interface Tags {
	/** A list of a collection, or a global. */
	collection: (slug: string) => void;
	document: (collection: string, id: Id) => void;
	/** A look-up by what names the document in an address. */
	key: (collection: string, key: string) => void;
	/** A list that shows only what belongs to a program. */
	programList: (collection: string, programId: Id) => void;
	/** A list that shows only what belongs to no program. */
	siteWideList: (collection: string) => void;
	/** The tags, sorted: at most about `mostTags` of them, in at most `mostBytes`. */
	list: () => string[];
}

export function createTags(): Tags {
	const others = new Set<string>();
	const documents = new Map<string, Set<string>>();
	return {
		collection: (slug) => others.add(collectionTag(slug)),
		key: (collection, key) => others.add(keyTag(collection, key)),
		programList: (collection, id) => others.add(programListTag(collection, id)),
		siteWideList: (collection) => others.add(siteWideListTag(collection)),
		document(collection, id) {
			const tags = documents.get(collection) ?? new Set();
			documents.set(collection, tags.add(documentTag(collection, id)));
		},
		list: () => merged(others, documents),
	};
}

function merged(others: Set<string>, documents: Map<string, Set<string>>): string[] {
	const tags = new Set(others);
	// The collections with the fewest documents keep them: they lose least by it.
	const bySize = [...documents].sort(([, one], [, other]) => one.size - other.size);
	let total = tags.size + bySize.reduce((sum, [, ids]) => sum + ids.size, 0);
	for (const [collection, ids] of bySize.toReversed()) {
		if (total <= mostTags) break;
		documents = new Map(documents);
		documents.set(collection, new Set([collectionTag(collection), documentsTag(collection)]));
		total -= ids.size - 2;
	}
	for (const ids of documents.values()) for (const tag of ids) tags.add(tag);
	const sorted = [...tags].sort();
	if (sorted.join(',').length <= mostBytes) return sorted;
	return [...new Set(sorted.flatMap(shorten))].sort();
}

/** Every change of a collection names the collection too, so its tag stands for all the others. */
function shorten(tag: string): string[] {
	const [collection = '', sign] = tag.split(/([:/@])/, 2);
	const isOfDocuments = sign === ':' || sign === '/';
	return [collectionTag(collection), ...(isOfDocuments ? [documentsTag(collection)] : [])];
}
