import type { LexicalNode } from './lexical.ts';
import { typeOf } from './lexical.ts';

/**
 * Says where an internal link leads: a path from the site's root on (`/es/news/x`) or a whole
 * address; null when it leads nowhere, then its words are shown without a link.
 */
export type ResolveLink = (link: {
	collection: string;
	id: string;
	newTab?: boolean;
}) => string | null;

export interface Context {
	resolveLink: ResolveLink;
	reportUnknown: (node: LexicalNode) => void;
	/** How many nodes lie above. */
	depth: number;
	/** Inside an anchor, where HTML allows no other. */
	inLink: boolean;
}

/** Deeper than an editor can nest by hand; below it only the text is kept. */
export const maxDepth = 64;

export function createContext({
	resolveLink,
	onUnknown,
}: {
	resolveLink: ResolveLink;
	onUnknown?: (type: string) => void;
}): Context {
	const reported = new Set<string>();
	return {
		resolveLink,
		depth: 0,
		inLink: false,
		reportUnknown(node) {
			const type = typeOf(node);
			if (reported.has(type)) return;
			reported.add(type);
			onUnknown?.(type);
		},
	};
}

export function below(context: Context): Context {
	return { ...context, depth: context.depth + 1 };
}
