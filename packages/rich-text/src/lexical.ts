/** A node of a stored Lexical document: outside data, of which nothing but being an object is known. */
export type LexicalNode = Readonly<Record<string, unknown>>;

/** Whether a value is a document as Payload's Lexical editor stores it. Looks at the root only. */
export function isLexicalDocument(value: unknown): value is { root: LexicalNode } {
	if (!isNode(value) || !isNode(value['root'])) return false;
	return value['root']['type'] === 'root' && Array.isArray(value['root']['children']);
}

export function rootOf(document: unknown): LexicalNode | null {
	return isLexicalDocument(document) ? document.root : null;
}

/** A node's children; whatever is no node is left out. */
export function childrenOf(node: LexicalNode): LexicalNode[] {
	const children = node['children'];
	return Array.isArray(children) ? children.filter(isNode) : [];
}

export function typeOf(node: LexicalNode): string {
	return typeof node['type'] === 'string' ? node['type'] : '';
}

export function isNode(value: unknown): value is LexicalNode {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function integerWithin(value: unknown, least: number, most: number): number | undefined {
	if (typeof value !== 'number' || !Number.isInteger(value)) return undefined;
	return value >= least && value <= most ? value : undefined;
}

// Characters that no HTML document may contain; a parser would drop or replace them.
// eslint-disable-next-line no-control-regex
const forbiddenCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A node's own text, well-formed and without control characters. */
export function textOf(node: LexicalNode): string {
	const text = node['text'];
	if (typeof text !== 'string') return '';
	return text.toWellFormed().replace(/\r\n?/g, '\n').replace(forbiddenCharacters, '');
}

/** All text below some nodes, without recursion: for what is nested too deeply to be rendered. */
export function allTextOf(nodes: readonly LexicalNode[]): string {
	const texts: string[] = [];
	const pending = nodes.toReversed();
	const seen = new Set<LexicalNode>();
	for (let node = pending.pop(); node; node = pending.pop()) {
		if (seen.has(node)) continue;
		seen.add(node);
		texts.push(textOf(node));
		for (const child of childrenOf(node).reverse()) pending.push(child);
	}
	return texts.filter((text) => text !== '').join(' ');
}
