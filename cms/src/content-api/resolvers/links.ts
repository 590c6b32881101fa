import { recordOf, textOf } from '../reading/document.ts';
import type { Operation } from '../reading/operation.ts';

export interface Link {
	label: string;
	url: string;
	external: boolean;
}

/**
 * The public form of a link that an editor made; null when it leads nowhere. Takes a link group, a
 * row that keeps one in `link`, or a row of `label` and `url`.
 */
export async function resolveLink(operation: Operation, value: unknown): Promise<Link | null> {
	const row = recordOf(value);
	const link = 'link' in row ? recordOf(row['link']) : row;
	const label = textOf(link['label']);
	if (link['type'] === 'internal') {
		const { relationTo, value: id } = recordOf(link['reference']);
		if (typeof relationTo !== 'string') return null;
		if (typeof id !== 'number' && typeof id !== 'string') return null;
		const target = await operation.targets.load(relationTo, id);
		const words = label ?? target?.title;
		return target && words ? { label: words, url: target.path, external: false } : null;
	}
	const url = textOf(link['url']);
	if (!label || !url || !isSafeAddress(url)) return null;
	return { label, url, external: !url.startsWith('/') };
}

export async function resolveLinks(operation: Operation, value: unknown): Promise<Link[]> {
	const rows: unknown[] = Array.isArray(value) ? value : [];
	const links = await Promise.all(rows.map((row) => resolveLink(operation, row)));
	return links.filter((link) => link !== null);
}

/** A path of the site, or an address that a browser does not run as a program. */
function isSafeAddress(url: string): boolean {
	if (url.startsWith('/')) return !/^\/[/\\]/.test(url);
	return /^(https?:\/\/|mailto:|tel:)/i.test(url);
}
