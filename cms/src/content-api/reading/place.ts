import type { CollectionSlug } from 'payload';

import { programCode } from './program-filter.ts';

/** Nobody moves a document more often; whoever sets up more redirects in a row made a mistake. */
export const mostRedirects = 5;

/** A path without language prefix and slash at the end, decoded; the fragment without its `#`. */
export interface Place {
	path: string;
	fragment: string;
}

export function placeOf(path: string): Place {
	const [, before = '', fragment = ''] = /^([^?#]*)[^#]*(?:#(.*))?$/s.exec(path) ?? [];
	return { path: trimmed(before), fragment };
}

function trimmed(path: string): string {
	return path.replace(/\/+$/, '') || '/';
}

/** Which document the site shows at a place, by the field that names it there. */
export interface NamedDocument {
	collection: Extract<
		CollectionSlug,
		'pages' | 'programs' | 'developments' | 'news' | 'guides' | 'actions'
	>;
	field: 'id' | 'path' | 'code' | 'slug';
	key: string;
}

/** Null at the place of a list, where the site shows what is published, whatever that is. */
export function documentNamedBy({ path, fragment }: Place): NamedDocument | null {
	const [, list = '', name = '', ...rest] = path.split('/');
	if (rest.length > 0 || !isList(list)) return pageNamedBy(path);
	const development = /^development-(\d+)$/.exec(fragment)?.[1];
	if (list === 'programs' && development) {
		return { collection: 'developments', field: 'id', key: development };
	}
	if (list === 'take-action') {
		const isAction = name === '' && fragment !== '';
		return isAction ? { collection: 'actions', field: 'slug', key: fragment } : null;
	}
	if (name === '') return null;
	if (list === 'programs') return { collection: list, field: 'code', key: programCode(name) };
	return { collection: list, field: 'slug', key: name };
}

type List = 'programs' | 'news' | 'guides' | 'take-action';

function isList(segment: string): segment is List {
	return ['programs', 'news', 'guides', 'take-action'].includes(segment);
}

function pageNamedBy(path: string): NamedDocument | null {
	// The home page has one address.
	if (path === '/home') return null;
	return { collection: 'pages', field: 'path', key: path === '/' ? 'home' : path.slice(1) };
}
