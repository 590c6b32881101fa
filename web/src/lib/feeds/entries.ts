import type { LanguageCode } from '@lts/locales';
import { developmentKindLabel, newsKindLabel } from '#lib/content/labels.ts';
import { formatDay } from '#lib/format/dates.ts';
import { escapeHtml } from '#lib/format/escape-html.ts';
import { m } from '#lib/paraglide/messages.js';
import { href } from '#lib/routes.ts';
import type { FeedDevelopment, FeedNewsItem } from '#lib/server/content/feeds.ts';
import type { CalendarEntry } from './calendar.ts';
import type { FeedEntry } from './feed.ts';

interface Place {
	/** The public origin of the site. */
	origin: string;
	language: LanguageCode;
}

export function newsEntry(item: FeedNewsItem, place: Place): FeedEntry {
	const { body, externalUrl, outlet } = item;
	const outside =
		externalUrl &&
		`<p><a href="${escapeHtml(externalUrl)}">${escapeHtml(outlet ?? externalUrl)}</a></p>`;
	return {
		...common(item, place),
		id: idOf('news', item.id, place),
		categories: [newsKindLabel(item.kind), ...item.programs.map(({ code }) => code)],
		html: [...notices(item), body ? absolute(body.html, place) : paragraph(item.summary), outside]
			.filter(Boolean)
			.join('\n'),
	};
}

export function developmentEntry(item: FeedDevelopment, place: Place): FeedEntry {
	return {
		...common(item, place),
		id: idOf('developments', item.id, place),
		categories: [developmentKindLabel(item.kind), ...item.programs.map(({ code }) => code)],
		html: [
			...notices(item),
			paragraph(item.summary),
			...facts(item).map(paragraph),
			`<p>${escapeHtml(m.source_label())}: <a href="${escapeHtml(item.source.url)}">${escapeHtml(item.source.title)}</a></p>`,
		].join('\n'),
	};
}

/** The days of a development that people put into a calendar: of a court, of a hearing, of taking effect. */
export function calendarEntries(item: FeedDevelopment, place: Place): CalendarEntry[] {
	const { date, effectiveDate, hearingDate, kind, title } = item;
	const { link, updatedAt } = common(item, place);
	const notes = [
		...(item.machineTranslated ? [m.machine_notice()] : []),
		...(item.sample ? [m.sample_notice()] : []),
	];
	const description = [
		...notes,
		item.summary,
		...facts(item),
		`${m.source_label()}: ${item.source.title} ${item.source.url}`,
	].join('\n\n');
	const category = developmentKindLabel(kind);
	const host = new URL(place.origin).hostname;
	const days = [
		// One entry for a day is enough: most rulings take effect at once, and a court may hold a hearing that day.
		kind === 'COURT' &&
			date !== hearingDate && { name: 'date', day: date, title: `${category}: ${title}` },
		{ name: 'hearing', day: hearingDate, title: m.calendar_hearing({ title }) },
		!(kind === 'COURT' && effectiveDate === date) && {
			name: 'effective',
			day: effectiveDate,
			title: m.calendar_effective({ title }),
		},
	];
	return days.flatMap((entry) =>
		entry && entry.day
			? [
					{
						...{ title: entry.title, day: entry.day, category, description, link, updatedAt },
						uid: `development-${item.id}-${entry.name}-${place.language}@${host}`,
					},
				]
			: [],
	);
}

type Item = FeedNewsItem | FeedDevelopment;

function common(item: Item, { origin, language }: Place) {
	return {
		title: item.title,
		link: origin + href(item.path, language),
		day: item.date,
		updatedAt: item.updatedAt,
		summary: item.summary,
	};
}

/** A name that outlives changes of the address (RFC 4151). */
function idOf(collection: string, id: string, { origin, language }: Place): string {
	return `tag:${new URL(origin).hostname},2026:${collection}/${id}/${language}`;
}

/** What readers must be told wherever they read it. */
function notices({ machineTranslated, sample }: Item): string[] {
	return [
		...(machineTranslated ? [m.machine_notice()] : []),
		...(sample ? [m.sample_notice()] : []),
	].map((text) => `<p><em>${escapeHtml(text)}</em></p>`);
}

function facts(item: FeedDevelopment): string[] {
	const { caseName, court, date, docketNumber, effectiveDate, hearingDate } = item;
	const labeled = [
		[m.court_label(), court],
		[m.case_label(), caseName],
		[m.docket_label(), docketNumber],
	].flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []));
	return [
		...(effectiveDate && effectiveDate !== date
			? [m.effective_on({ date: formatDay(effectiveDate) })]
			: []),
		...(hearingDate ? [m.hearing_on({ date: formatDay(hearingDate) })] : []),
		...labeled,
	];
}

/** Links of the content API's safe HTML, whose attributes are in double quotes, with the origin. */
function absolute(html: string, { origin }: Place): string {
	return html.replaceAll(/ (href|src)="\/(?!\/)/g, ` $1="${origin}/`);
}

function paragraph(text: string): string {
	return `<p>${escapeHtml(text)}</p>`;
}
