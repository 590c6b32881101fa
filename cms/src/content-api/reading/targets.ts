import { sourceLanguage } from '@lts/locales';
import DataLoader from 'dataloader';
import type { CollectionSlug, SelectType } from 'payload';

import { sitePath } from '../../sitePath.ts';
import { recordOf, textOf, type Document } from './document.ts';
import { isDatabaseId } from './documents.ts';
import { findPublished } from './find.ts';
import type { FileLoader } from './files.ts';
import type { Reader } from './operation.ts';

/** Where a link leads. */
export interface Target {
	/** Without a language prefix, which a file has none of. */
	path: string;
	title: string | null;
	/** Of a program. */
	code: string | null;
}

export interface TargetLoader {
	/**
	 * Null when the document is published neither in the operation's language nor in English, or is a
	 * file that does not exist.
	 */
	load: (collection: string, id: number | string) => Promise<Target | null>;
}

const selects = {
	pages: { path: true, title: true },
	programs: { code: true, name: true },
	news: { slug: true, title: true },
	guides: { slug: true, title: true },
	actions: { slug: true, title: true },
} satisfies Partial<Record<CollectionSlug, SelectType>>;

type TargetCollection = keyof typeof selects;

export function targetLoader(reader: Reader, files: FileLoader): TargetLoader {
	const loaders = new Map<TargetCollection, DataLoader<string, Target | null>>();
	return {
		async load(collection, id) {
			if (collection === 'media') {
				const file = await files.load(id);
				return file && { path: file.url, title: file.title, code: null };
			}
			if (!isTargetCollection(collection) || !isDatabaseId(id)) return null;
			reader.tags.document(collection, id);
			let loader = loaders.get(collection);
			if (!loader) {
				loader = new DataLoader((ids) => loadBatch(reader, collection, ids));
				loaders.set(collection, loader);
			}
			return loader.load(String(id));
		},
	};
}

function isTargetCollection(collection: string): collection is TargetCollection {
	return Object.hasOwn(selects, collection);
}

async function loadBatch(
	reader: Reader,
	collection: TargetCollection,
	ids: readonly string[],
): Promise<(Target | null)[]> {
	const documents = await findPublished(reader.payload, {
		collection,
		locale: 'all',
		where: { id: { in: ids.map(Number) } },
		limit: ids.length,
		select: { ...selects[collection], _status: true },
	});
	const byId = new Map(documents.map((document) => [String(document.id), document]));
	return ids.map((id) => {
		const document = byId.get(id);
		return document ? targetOf(collection, document, reader.locale) : null;
	});
}

function targetOf(collection: string, document: Document, locale: string): Target | null {
	const status = recordOf(document['_status']);
	const language = [locale, sourceLanguage].find((code) => status[code] === 'published');
	if (language === undefined) return null;
	const code = textOf(document['code']);
	const path = sitePath(collection, {
		id: document.id,
		path: textOf(document['path']),
		slug: textOf(document['slug']),
		code,
	});
	const titles = recordOf(document['title'] ?? document['name']);
	return path === null ? null : { path, title: textOf(titles[language]), code };
}
