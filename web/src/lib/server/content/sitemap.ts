import { languageCodes, type LanguageCode, isLanguageCode } from '@lts/locales';
import { SitemapReferencesDocument, type ReferenceCollection } from './generated/graphql.ts';
import type { ContentReader } from './reader.ts';

const collections: ReferenceCollection[] = ['PAGES', 'PROGRAMS', 'NEWS', 'GUIDES'];

export interface PublishedPath {
	/** Without a language prefix. */
	path: string;
	languages: LanguageCode[];
}

/** Everything that has an address of its own, with the languages in which it is published. */
export async function readPublishedPaths(content: ContentReader): Promise<PublishedPath[]> {
	const lists = await Promise.all(
		collections.map((collection) => readCollection(content, collection)),
	);
	return lists.flat();
}

async function readCollection(
	content: ContentReader,
	collection: ReferenceCollection,
): Promise<PublishedPath[]> {
	const paths: PublishedPath[] = [];
	for (let page = 1, pageCount = 1; page <= pageCount; page += 1) {
		const variables = { collection, publishedIn: [...languageCodes], page };
		const { references } = await content.read(SitemapReferencesDocument, variables);
		pageCount = references.pageCount;
		for (const { path, languages } of references.items) {
			paths.push({ path, languages: languages.filter(isLanguageCode) });
		}
	}
	return paths;
}
