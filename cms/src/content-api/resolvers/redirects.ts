import { sourceLanguage } from '@lts/locales';
import type { Where } from 'payload';

import { recordOf, textOf, type Document } from '../reading/document.ts';
import { isDatabaseId } from '../reading/documents.ts';
import { findPublished } from '../reading/find.ts';
import { lookUp } from '../reading/lookup.ts';
import type { Operation } from '../reading/operation.ts';
import {
	documentNamedBy,
	mostRedirects,
	placeOf,
	type NamedDocument,
	type Place,
} from '../reading/place.ts';
import type { Resolve } from './types.ts';

export const redirect: Resolve<unknown, { path: string }> = async (
	_parent,
	{ path },
	operation,
) => {
	const found = await redirectFrom(operation, placeOf(path).path);
	const to = found && (await readablePartOf(operation, textOf(found['to']) ?? ''));
	return found && to ? { ...found, to } : null;
};

function redirectFrom(operation: Operation, key: string): Promise<Document | null> {
	return lookUp(operation, { collection: 'redirects', field: 'from', key });
}

/**
 * Where a redirect leads as far as readers find something there: without the fragment when it names
 * what is not published; null when that is so of the whole path. Old addresses outlive what stood at
 * them, and a new one must not be told before something is published there.
 */
async function readablePartOf(operation: Operation, to: string): Promise<string | null> {
	const isOurs = to.startsWith('/') && !to.startsWith('//');
	if (!isOurs) return to;
	let place = placeOf(to);
	if (isFile(place) || (await isReadable(operation, place))) return to;
	const { path } = place;
	if (place.fragment !== '' && (await isReadable(operation, { path, fragment: '' }))) return path;
	for (let n = 0; n < mostRedirects; n += 1) {
		const next = textOf((await redirectFrom(operation, place.path))?.['to']);
		if (next === null) return null;
		if (!next.startsWith('/')) return to;
		place = placeOf(next);
		if (await isReadable(operation, place)) return to;
	}
	return null;
}

/** No document has a dot in its address. */
function isFile({ path }: Place): boolean {
	return path.includes('.');
}

async function isReadable(operation: Operation, place: Place): Promise<boolean> {
	const named = documentNamedBy(place);
	return named === null || place.path === '/' || isPublished(operation, named);
}

/** In the operation's language or in English, which readers are shown in its place. */
async function isPublished(
	{ locale, payload, tags }: Operation,
	{ collection, field, key }: NamedDocument,
): Promise<boolean> {
	if (field === 'id' && !isDatabaseId(key)) return false;
	if (field === 'id') tags.document(collection, key);
	else tags.key(collection, key);
	const where: Where = { [field]: { equals: field === 'id' ? Number(key) : key } };
	const [document] = await findPublished(payload, {
		...{ collection, locale: 'all', where, limit: 1, select: { _status: true } },
	});
	if (!document) return false;
	tags.document(collection, document.id);
	const status = recordOf(document['_status']);
	return [locale, sourceLanguage].some((language) => status[language] === 'published');
}
