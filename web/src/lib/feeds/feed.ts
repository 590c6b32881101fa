import { Feed } from 'feed';
import type { LanguageCode } from '@lts/locales';
import { escapeHtml } from '#lib/format/escape-html.ts';
import type { FeedFormat } from './address.ts';

export interface FeedEntry {
	/** Never another one for the same document in the same language. */
	id: string;
	/** Plain text. */
	title: string;
	/** A whole address. */
	link: string;
	/** ISO 8601 day. */
	day: string;
	/** An instant, ISO 8601. */
	updatedAt: string;
	/** Plain text. */
	summary: string;
	/** Safe HTML with whole addresses. */
	html: string;
	categories: string[];
}

export interface FeedContent {
	title: string;
	description: string;
	author: string;
	language: LanguageCode;
	/** Whole addresses of the page that the feed stands for and of the feed itself. */
	page: string;
	self: string;
	entries: FeedEntry[];
}

/**
 * A feed in one of three formats. It holds no time of its own making: the same content is the same
 * feed, byte for byte.
 */
export function writeFeed(content: FeedContent, format: FeedFormat): string {
	const { author, description, entries, language, page, self, title } = content;
	const updated = entries
		.map(({ updatedAt }) => updatedAt)
		.toSorted()
		.at(-1);
	const feed = new Feed({
		id: page,
		title,
		description,
		language,
		link: page,
		feed: self,
		feedLinks: { [format]: self },
		author: { name: author },
		generator: false,
		updated: new Date(updated ?? 0),
	});
	for (const entry of entries) {
		// A day has no hour. At noon UTC it is the same day in all of the United States.
		const published = new Date(`${entry.day}T12:00:00Z`);
		feed.addItem({
			id: entry.id,
			title: format === 'atom' ? escapeHtml(entry.title) : entry.title,
			link: entry.link,
			date: new Date(entry.updatedAt),
			published,
			description: format === 'json' ? entry.summary : escapeHtml(entry.summary),
			content: entry.html,
			category: entry.categories.map((name) => ({ name, term: name })),
		});
	}
	if (format === 'rss') return feed.rss2();
	if (format === 'atom') return feed.atom1().replace('<feed ', `<feed xml:lang="${language}" `);
	return asVersion11(feed.json1(), { language, author });
}

/** JSON Feed 1.1 names authors in a list and has a language; the library writes 1.0. */
function asVersion11(text: string, { language, author }: { language: string; author: string }) {
	const feed = JSON.parse(text) as Record<string, unknown>;
	delete feed['author'];
	const version = 'https://jsonfeed.org/version/1.1';
	return JSON.stringify({ ...feed, version, language, authors: [{ name: author }] });
}
