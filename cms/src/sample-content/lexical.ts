/**
 * Small builders for the rich text editor's JSON, in the shape that the editor itself saves.
 * Only what the examples need.
 */

interface Node {
	type: string;
	version: 1;
	[key: string]: unknown;
}

type Inline = Node | string;

export interface RichTextDocument {
	root: Node;
	[key: string]: unknown;
}

const block = { direction: null, format: '', indent: 0, version: 1 } as const;

function text(value: string, format = 0): Node {
	return { type: 'text', detail: 0, format, mode: 'normal', style: '', text: value, version: 1 };
}

function inline(children: Inline[]): Node[] {
	return children.map((child) => (typeof child === 'string' ? text(child) : child));
}

export function bold(value: string): Node {
	return text(value, 1);
}

/** A link that leads out of the site. */
export function externalLink(label: string, url: string): Node {
	return {
		...block,
		type: 'link',
		children: [text(label)],
		fields: { linkType: 'custom', newTab: false, url },
		id: identifierOf(`${label} ${url}`),
	};
}

export function paragraph(...children: Inline[]): Node {
	return { ...block, type: 'paragraph', children: inline(children), textFormat: 0, textStyle: '' };
}

export function heading(level: 2 | 3 | 4, ...children: Inline[]): Node {
	return { ...block, type: 'heading', tag: `h${level}`, children: inline(children) };
}

function listOf(kind: 'bullet' | 'number', items: Inline[][]): Node {
	return {
		...block,
		type: 'list',
		listType: kind,
		tag: kind === 'bullet' ? 'ul' : 'ol',
		start: 1,
		children: items.map((item, index) => ({
			...block,
			type: 'listitem',
			value: index + 1,
			children: inline(item),
		})),
	};
}

export function bulletList(...items: Inline[][]): Node {
	return listOf('bullet', items);
}

export function numberedList(...items: Inline[][]): Node {
	return listOf('number', items);
}

export function richText(...children: Node[]): RichTextDocument {
	return { root: { ...block, type: 'root', children } };
}

/** The editor gives links an id of 24 hexadecimal digits; the same content always gets the same one. */
function identifierOf(content: string): string {
	let hash = 0n;
	for (const character of content) {
		hash = (hash * 131n + BigInt(character.codePointAt(0) ?? 0)) % 2n ** 96n;
	}
	return hash.toString(16).padStart(24, '0');
}
