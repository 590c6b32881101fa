import { SITE_URL } from '$app/env/private';
import { writeCalendar } from '#lib/feeds/calendar.ts';
import { calendarEntries } from '#lib/feeds/entries.ts';
import { m } from '#lib/paraglide/messages.js';
import { href, routes } from '#lib/routes.ts';
import { readCalendar, readFeedFrame } from './content/feeds.ts';
import type { ContentReader } from './content/reader.ts';
import { plainNotFound, sharedHeaders } from './security-headers.ts';

/**
 * The calendar of all programs, or of one.
 * @param program a code in lower case
 * @returns an answer with 404 when there is no such program
 */
export async function answerCalendar(
	content: ContentReader,
	program: string | null,
): Promise<Response> {
	const [frame, developments] = await Promise.all([
		readFeedFrame(content, program),
		readCalendar(content, program),
	]);
	if (!frame) return plainNotFound(m.not_found_title());
	const place = { origin: SITE_URL, language: content.language };
	const name = [frame.siteName, frame.program?.name, m.calendar_title()].filter(Boolean);
	const calendar = writeCalendar({
		name: name.join(' – '),
		description: m.not_legal_advice(),
		language: content.language,
		self: SITE_URL + href(routes.calendar(program)),
		entries: developments
			.flatMap((item) => calendarEntries(item, place))
			.toSorted((a, b) => a.day.localeCompare(b.day)),
	});
	return new Response(calendar, {
		headers: { ...sharedHeaders, 'Content-Type': 'text/calendar; charset=utf-8' },
	});
}
