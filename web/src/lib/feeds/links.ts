import { m } from '#lib/paraglide/messages.js';
import { href, routes } from '#lib/routes.ts';
import type { PageMeta } from '#lib/site/meta.ts';
import { feedFormats, feedPath, type FeedFormat, type FeedSubject } from './address.ts';

interface FeedLink {
	type: string;
	title: string;
	/** A whole address. */
	href: string;
}

const formatNames: Record<FeedFormat, string> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' };

/** What a feed reader or a calendar finds on a page, in the reader's language. */
export function feedLinks({ program, title }: Pick<PageMeta, 'program' | 'title'>, origin: string) {
	const calendar: FeedLink = {
		type: 'text/calendar',
		title: m.calendar_title(),
		href: origin + href(routes.calendar(program)),
	};
	return [
		...(program ? inEachFormat({ of: 'program', program }, title, origin) : []),
		...inEachFormat({ of: 'news', kind: null }, m.news_title(), origin),
		...inEachFormat({ of: 'developments', kind: null }, m.timeline_title(), origin),
		calendar,
	];
}

function inEachFormat(subject: FeedSubject, title: string, origin: string): FeedLink[] {
	return Object.entries(feedFormats).map(([format, type]) => ({
		type,
		title: `${title} (${formatNames[format as FeedFormat]})`,
		href: origin + href(feedPath(subject, format as FeedFormat)),
	}));
}
