import type { TextField } from 'payload';

import { reservedSegments } from './siteAddresses.ts';
import { checkSlug, slugField } from './slugField.ts';

/** Where the site shows a free page: parts like slugs, with slashes between them. */
export function pathField(): TextField {
	return slugField({
		collection: 'pages',
		noun: 'page',
		name: 'path',
		label: 'Path',
		description:
			'Where the page is on the site, without the language: “about/press”. The page “home” is the start page. Leave it empty to have it made from the title. When you change the path of a published page, its old address leads to the new one.',
		check: checkPath,
		normalize: (value) => value.trim().replace(/^\/+|\/+$/g, ''),
	});
}

/** @returns true, or what is wrong with the path. */
export function checkPath(value: string): true | string {
	const [first = '', ...rest] = value.split('/');
	if (reservedSegments.has(first)) {
		return `Addresses that begin with “${first}” belong to another part of the site. Choose another first word.`;
	}
	if (first === 'home' && rest.length > 0) {
		return '“home” is the start page; no other page can be below it.';
	}
	if (value.length > 200) return 'Keep the path under 200 letters.';
	return value.split('/').every((part) => checkSlug(part) === true)
		? true
		: 'Use small Latin letters, digits and single dashes, with slashes between the parts: about/press.';
}
