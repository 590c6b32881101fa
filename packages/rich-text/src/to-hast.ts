import type { Nodes, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toBlocks } from './blocks.ts';
import { createContext, type ResolveLink } from './context.ts';
import { childrenOf, rootOf } from './lexical.ts';
import { schema } from './schema.ts';

export interface RenderOptions {
	/** A Lexical document as Payload stores it; anything else renders as nothing. */
	document: unknown;
	resolveLink: ResolveLink;
	/** Told once of each type of node that cannot be rendered; what such a node holds is kept. */
	onUnknown?: (type: string) => void;
}

/** A safe hast tree, without blocks that show nothing. Throws only what `resolveLink` throws. */
export function toHast({ document, resolveLink, onUnknown }: RenderOptions): Root {
	const root = rootOf(document);
	const context = createContext({ resolveLink, ...(onUnknown && { onUnknown }) });
	const children = root ? toBlocks(childrenOf(root), context) : [];
	const tree: Nodes = sanitize({ type: 'root', children }, schema);
	return tree.type === 'root' ? tree : { type: 'root', children: [] };
}
