import { sourceLanguage } from '@lts/locales';
import { showDocument, showList } from '#lib/content/shown.ts';
import { routes } from '#lib/routes.ts';
import {
	NewsByIdsDocument,
	NewsItemBySlugDocument,
	NewsPageDocument,
	NewsReferencesDocument,
} from './generated/graphql.ts';
import type { ContentReader } from './reader.ts';
import { redirectOrNotFound } from './redirect.ts';
import { showPrograms } from './related.ts';

export const newsPerPage = 10;

/**
 * A page of the news, newest first, each item in the reader's language or else in English.
 * @param program the code of a program, null for all
 */
export async function readNewsIndex(
	content: ContentReader,
	{ page, program }: { page: number; program: string | null },
) {
	const limit = newsPerPage;
	const variables = { page, limit, programs: program ? [program.toUpperCase()] : null };
	if (content.language === sourceLanguage) {
		const { news } = await content.read(NewsPageDocument, variables);
		return { items: showList(news.items, [], content.language), pageCount: news.pageCount };
	}
	const publishedIn = [content.language, sourceLanguage];
	const { references } = await content.read(NewsReferencesDocument, { ...variables, publishedIn });
	const isOwn = ({ languages }: { languages: string[] }) => languages.includes(content.language);
	const readItems = async (ids: string[], language?: typeof sourceLanguage) =>
		ids.length === 0
			? []
			: (await content.read(NewsByIdsDocument, { ids, limit }, language)).news.items;
	const [own, english] = await Promise.all([
		readItems(references.items.filter(isOwn).map(({ id }) => id)),
		readItems(
			references.items.filter((item) => !isOwn(item)).map(({ id }) => id),
			sourceLanguage,
		),
	]);
	const shown = await showPrograms(content, showList(own, english, content.language));
	const items = references.items.flatMap(({ id }) => shown.filter((item) => item.id === id));
	return { items, pageCount: references.pageCount };
}

/** @throws redirect or 404 when the item is published in neither language */
export async function readNewsItem(content: ContentReader, slug: string) {
	const variables = { slug, from: routes.newsItem(slug) };
	const { own, english } = await content.readBoth(NewsItemBySlugDocument, variables);
	const item =
		showDocument(own.newsItem, english.newsItem, content.language) ??
		(await redirectOrNotFound(content, own.redirect));
	const [shown = item] = await showPrograms(content, [item]);
	return shown;
}
