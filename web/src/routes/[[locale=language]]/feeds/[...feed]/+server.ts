import { SITE_URL } from '$app/env/private';
import { developmentKindLabel, newsKindLabel } from '#lib/content/labels.ts';
import { feedFormats, feedPath, parseFeedAddress, type FeedSubject } from '#lib/feeds/address.ts';
import { developmentEntry, newsEntry } from '#lib/feeds/entries.ts';
import { writeFeed } from '#lib/feeds/feed.ts';
import { m } from '#lib/paraglide/messages.js';
import { href, routes } from '#lib/routes.ts';
import { readFeed, readFeedFrame } from '#lib/server/content/feeds.ts';
import { plainNotFound, sharedHeaders } from '#lib/server/security-headers.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { content }, params }) => {
	const address = parseFeedAddress(params.feed);
	if (!address) return plainNotFound(m.not_found_title());
	const { subject, format } = address;
	const [frame, { news, developments }] = await Promise.all([
		readFeedFrame(content, subject.of === 'program' ? subject.program : null),
		readFeed(content, subject),
	]);
	if (!frame) return plainNotFound(m.not_found_title());
	const place = { origin: SITE_URL, language: content.language };
	const entries = [
		...news.map((item) => newsEntry(item, place)),
		...developments.map((item) => developmentEntry(item, place)),
	].toSorted((a, b) => b.day.localeCompare(a.day));
	const { title, description, page } = named(subject, frame.program?.name);
	const feed = writeFeed(
		{
			title: `${frame.siteName} – ${title}`,
			description,
			author: frame.siteName,
			language: content.language,
			page: SITE_URL + href(page),
			self: SITE_URL + href(feedPath(subject, format)),
			entries,
		},
		format,
	);
	const type = `${feedFormats[format]}; charset=utf-8`;
	return new Response(feed, { headers: { ...sharedHeaders, 'Content-Type': type } });
};

function named(subject: FeedSubject, program = '') {
	if (subject.of === 'program') {
		const description = m.programs_lead();
		return { title: program, description, page: routes.program(subject.program) };
	}
	const isNews = subject.of === 'news';
	const kind = isNews
		? subject.kind && newsKindLabel(subject.kind)
		: subject.kind && developmentKindLabel(subject.kind);
	const title = isNews ? m.news_title() : m.timeline_title();
	return {
		title: kind ? `${title}: ${kind}` : title,
		description: isNews ? m.news_lead() : m.programs_lead(),
		page: isNews ? routes.news() : routes.programs(),
	};
}
