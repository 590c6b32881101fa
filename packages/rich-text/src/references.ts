import { childrenOf, isNode, rootOf, typeOf, type LexicalNode } from './lexical.ts';

/** A document of the CMS that a rich text points to. */
export interface Reference {
	collection: string;
	id: string;
}

/**
 * The documents that a rich text points to: internal links, uploads and relationships, each once,
 * in the order in which they appear. A page that shows the text depends on all of them.
 */
export function referencesOf(document: unknown): Reference[] {
	const root = rootOf(document);
	const found = new Map<string, Reference>();
	const pending = root ? [root] : [];
	const seen = new Set<LexicalNode>();
	for (let node = pending.pop(); node; node = pending.pop()) {
		if (seen.has(node)) continue;
		seen.add(node);
		const reference = referenceOf(node);
		if (reference) found.set(`${reference.collection}:${reference.id}`, reference);
		for (const child of childrenOf(node).reverse()) pending.push(child);
	}
	return [...found.values()];
}

/** What a single node points to, or null. */
export function referenceOf(node: LexicalNode): Reference | null {
	switch (typeOf(node)) {
		case 'link':
			return linkTarget(node);
		case 'relationship':
		case 'upload':
			return target(node);
		default:
			return null;
	}
}

function linkTarget(node: LexicalNode): Reference | null {
	const fields = node['fields'];
	if (!isNode(fields) || fields['linkType'] !== 'internal' || !isNode(fields['doc'])) return null;
	return target(fields['doc']);
}

/** Payload stores an id, and puts the whole document in its place when it populates. */
function target({ relationTo, value }: LexicalNode): Reference | null {
	const id = isNode(value) ? value['id'] : value;
	if (typeof relationTo !== 'string' || relationTo === '') return null;
	if (typeof id === 'number' && Number.isFinite(id)) return { collection: relationTo, id: `${id}` };
	return typeof id === 'string' && id !== '' ? { collection: relationTo, id } : null;
}
