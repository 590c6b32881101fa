import { showDocument } from '#lib/content/shown.ts';
import type { FeedSubject } from '#lib/feeds/address.ts';
import {
	DevelopmentFeedDocument,
	FeedFrameDocument,
	NewsFeedDocument,
	type DevelopmentFeedQuery,
	type DevelopmentKind,
	type NewsFeedQuery,
	type NewsKind,
} from './generated/graphql.ts';
import type { ContentReader } from './reader.ts';

/** How many entries a feed has: readers of feeds keep what they have seen. */
const feedLength = 30;
/** The longest list that the content API gives at once. */
const pageLength = 100;
/** Some five hundred events: more than a calendar shows to anybody. */
const mostPages = 5;

export type FeedNewsItem = NewsFeedQuery['news']['items'][number];
export type FeedDevelopment = DevelopmentFeedQuery['developments']['items'][number];

/** What is published in the reader's language, and nothing in another one. */
export async function readFeed(content: ContentReader, subject: FeedSubject) {
	const programs = subject.of === 'program' ? [subject.program.toUpperCase()] : null;
	const limit = feedLength;
	const readNews = async (kind: NewsKind | null) =>
		(await content.read(NewsFeedDocument, { programs, kinds: kind && [kind], limit })).news.items;
	const readDevelopments = async (kind: DevelopmentKind | null) => {
		const variables = { programs, kinds: kind && [kind], page: 1, limit };
		return (await content.read(DevelopmentFeedDocument, variables)).developments.items;
	};
	const [news, developments] = await Promise.all([
		subject.of === 'developments' ? [] : readNews(subject.of === 'news' ? subject.kind : null),
		subject.of === 'news'
			? []
			: readDevelopments(subject.of === 'developments' ? subject.kind : null),
	]);
	return { news, developments };
}

/** The developments that a calendar may name a day of. @param program a code, null for all */
export async function readCalendar(
	content: ContentReader,
	program: string | null,
): Promise<FeedDevelopment[]> {
	const found: FeedDevelopment[] = [];
	for (let page = 1, pageCount = 1; page <= Math.min(pageCount, mostPages); page += 1) {
		const { developments } = await content.read(DevelopmentFeedDocument, {
			programs: program === null ? null : [program.toUpperCase()],
			kinds: null,
			page,
			limit: pageLength,
		});
		found.push(...developments.items);
		pageCount = developments.pageCount;
	}
	return found;
}

/**
 * What names a feed.
 * @param program the code of a program; null for a feed about all
 * @returns null when there is no such program in the reader's language nor in English
 */
export async function readFeedFrame(content: ContentReader, program: string | null) {
	const { own, english } = await content.readBoth(FeedFrameDocument, {
		codes: program === null ? [] : [program.toUpperCase()],
	});
	const settings = showDocument(own.siteSettings, english.siteSettings, content.language);
	const shown = own.programs.items[0] ?? english.programs.items[0] ?? null;
	if (program !== null && !shown) return null;
	return { siteName: settings?.siteName ?? 'Let Them Stay', program: shown };
}
