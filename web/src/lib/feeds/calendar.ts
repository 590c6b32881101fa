import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { LanguageCode } from '@lts/locales';

export interface CalendarEntry {
	/** Never another one for the same day of the same document in the same language. */
	uid: string;
	title: string;
	description: string;
	/** A whole address. */
	link: string;
	/** ISO 8601 day. */
	day: string;
	/** An instant, ISO 8601. */
	updatedAt: string;
	category: string;
}

/**
 * A calendar of days, RFC 5545. It holds no time of its own making: DTSTAMP is when the document was
 * last changed.
 */
export function writeCalendar({
	name,
	description,
	language,
	self,
	entries,
}: {
	name: string;
	description: string;
	language: LanguageCode;
	/** A whole address. */
	self: string;
	entries: CalendarEntry[];
}): string {
	const calendar = ical({
		name,
		description,
		method: ICalCalendarMethod.PUBLISH,
		prodId: { company: 'let-them-stay', product: 'calendar', language: language.toUpperCase() },
		source: self,
		// How often programs ask that keep to it, in seconds.
		ttl: 3600,
	});
	for (const entry of entries) {
		const updated = new Date(entry.updatedAt);
		calendar.createEvent({
			id: entry.uid,
			// The library writes the day that it is in UTC then.
			start: new Date(`${entry.day}T00:00:00Z`),
			allDay: true,
			summary: entry.title,
			description: entry.description,
			url: entry.link,
			stamp: updated,
			lastModified: updated,
			categories: [{ name: entry.category }],
			// Nobody is busy because of it.
			transparency: ICalEventTransparency.TRANSPARENT,
		});
	}
	return `${calendar.toString()}\r\n`;
}
