import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { inLanguage } from '#lib/server/language.ts';
import type { FeedDevelopment, FeedNewsItem } from '#lib/server/content/feeds.ts';
import { feedPath, generalFeeds, parseFeedAddress, type FeedFormat } from './address.ts';
import { writeCalendar } from './calendar.ts';
import { calendarEntries, developmentEntry, newsEntry } from './entries.ts';
import { writeFeed } from './feed.ts';

const place = { origin: 'https://example.org', language: 'fa-AF' } as const;
const program = {
	id: '3',
	path: '/programs/oaw',
	sample: false,
	machineTranslated: false,
	code: 'OAW',
	name: 'OAW',
};

const news: FeedNewsItem = {
	id: '7',
	path: '/news/court-day',
	sample: true,
	machineTranslated: false,
	updatedAt: '2026-03-02T10:00:00.000Z',
	title: 'دادگاه «<b>» & حکم ]]> داد',
	kind: 'PRESS_RELEASE',
	date: '2026-03-01',
	summary: 'خلاصه با < و & در آن.',
	body: {
		html: '<p>متن <a href="/fa/guides/x">راهنما</a> <a href="https://uscis.gov/">USCIS</a> ]]></p>',
	},
	outlet: null,
	externalUrl: null,
	programs: [program],
};

const development: FeedDevelopment = {
	id: '9',
	path: '/programs/oaw#development-9',
	sample: false,
	machineTranslated: true,
	updatedAt: '2026-02-02T10:00:00.000Z',
	title:
		'قاضی در بوستون، دستور توقف را؛ برای همه خانواده‌ها تمدید کرد و تاریخ جلسه بعدی را تعیین نمود',
	date: '2026-02-01',
	effectiveDate: '2026-03-15',
	hearingDate: '2026-02-20',
	kind: 'COURT',
	summary: 'خط اول, با کاما؛ و \\ بک‌اسلش; و سمیکالن.',
	court: 'D. Mass.',
	caseName: 'Doe v. Noem',
	docketNumber: '1:25-cv-10495',
	source: { title: 'Clearinghouse & Co', url: 'https://clearinghouse.net/case/46186?a=1&b=2' },
	programs: [program],
};

const write = (format: FeedFormat) =>
	inLanguage('fa-AF', () =>
		writeFeed(
			{
				title: 'بگذارید بمانند & بیشتر',
				description: 'همه چیز',
				author: 'Let Them Stay',
				language: 'fa-AF',
				page: 'https://example.org/fa/news',
				self: `https://example.org/fa/feeds/news.${format}`,
				entries: [newsEntry(news, place), developmentEntry(development, place)],
			},
			format,
		),
	);

describe('a feed', () => {
	const ids = ['tag:example.org,2026:news/7/fa-AF', 'tag:example.org,2026:developments/9/fa-AF'];

	it('is RSS that a reader understands, with the words as they were written', () => {
		const feed = parseRssFeed(write('rss'));
		expect(feed).toMatchObject({
			title: 'بگذارید بمانند & بیشتر',
			language: 'fa-AF',
			link: 'https://example.org/fa/news',
			lastBuildDate: 'Mon, 02 Mar 2026 10:00:00 GMT',
			atom: { links: [{ href: 'https://example.org/fa/feeds/news.rss', rel: 'self' }] },
		});
		expect(feed.items?.map(({ guid }) => guid)).toEqual(
			ids.map((value) => ({ value, isPermaLink: false })),
		);
		expect(feed.items?.[0]).toMatchObject({
			title: news.title,
			link: 'https://example.org/fa/news/court-day',
			pubDate: 'Sun, 01 Mar 2026 12:00:00 GMT',
		});
	});

	it('is Atom, in its language', () => {
		const text = write('atom');
		expect(text).toContain('<feed xml:lang="fa-AF" xmlns="http://www.w3.org/2005/Atom">');
		const feed = parseAtomFeed(text);
		expect(feed.entries?.map(({ id }) => id)).toEqual(ids);
		expect(feed).toMatchObject({
			updated: '2026-03-02T10:00:00.000Z',
			authors: [{ name: 'Let Them Stay' }],
		});
		expect(feed.entries?.[0]).toMatchObject({
			published: '2026-03-01T12:00:00.000Z',
			updated: news.updatedAt,
		});
		expect(feed.links).toContainEqual({
			href: 'https://example.org/fa/feeds/news.atom',
			rel: 'self',
		});
	});

	it('is JSON Feed 1.1', () => {
		const text = write('json');
		expect(JSON.parse(text)).toMatchObject({
			version: 'https://jsonfeed.org/version/1.1',
			language: 'fa-AF',
			authors: [{ name: 'Let Them Stay' }],
		});
		const feed = parseJsonFeed(text);
		expect(feed.items?.[0]).toMatchObject({ id: ids[0], title: news.title, summary: news.summary });
	});

	it('says in the entry what must be said, and links to whole addresses', () => {
		const [first, second] = parseJsonFeed(write('json')).items ?? [];
		expect(first?.content_html).toContain('<p><em>');
		expect(first?.content_html).toContain('<a href="https://example.org/fa/guides/x">');
		expect(first?.content_html).toContain('<a href="https://uscis.gov/">');
		expect(second?.content_html).toContain('Doe v. Noem');
		expect(second?.content_html).toContain(
			'<a href="https://clearinghouse.net/case/46186?a=1&amp;b=2">Clearinghouse &amp; Co</a>',
		);
	});

	it('is the same, byte for byte, while nothing changes', async () => {
		const before = write('rss');
		await new Promise((resolve) => setTimeout(resolve, 5));
		expect(write('rss')).toBe(before);
	});

	it('can be empty', () => {
		const empty = {
			title: 'x',
			description: 'y',
			author: 'z',
			language: 'es',
			page: 'https://example.org/es',
			self: 'https://example.org/es/feeds/news.rss',
			entries: [],
		} as const;
		expect(parseRssFeed(writeFeed({ ...empty, entries: [] }, 'rss')).title).toBe('x');
	});
});

describe('the address of a feed', () => {
	it('is read as it is written', () => {
		for (const subject of [...generalFeeds, { of: 'program', program: 'cbp-one' } as const]) {
			for (const format of ['rss', 'atom', 'json'] as const) {
				const path = feedPath(subject, format);
				expect(parseFeedAddress(path.slice('/feeds/'.length))).toEqual({ subject, format });
			}
		}
		expect(feedPath({ of: 'news', kind: 'PRESS_RELEASE' }, 'rss')).toBe(
			'/feeds/news/press-release.rss',
		);
	});

	it.each([
		'news',
		'news.xml',
		'news/nothing.rss',
		'guides.rss',
		'programs/.rss',
		'programs/U4U.rss',
	])('is not %s', (path) => expect(parseFeedAddress(path)).toBeNull());
});

describe('a calendar', () => {
	const calendar = () =>
		inLanguage('fa-AF', () =>
			writeCalendar({
				name: 'بگذارید بمانند – OAW – تاریخ‌ها',
				description: 'این مشوره حقوقی نیست.',
				language: 'fa-AF',
				self: 'https://example.org/fa/calendar.ics',
				entries: calendarEntries(development, place),
			}),
		);
	const events = () =>
		new ICAL.Component(ICAL.parse(calendar()) as unknown[])
			.getAllSubcomponents('vevent')
			.map((event) => new ICAL.Event(event));

	it('has the days of the court, of a hearing and of taking effect, as whole days', () => {
		expect(
			events().map((event) => [event.uid, event.startDate.toString(), event.startDate.isDate]),
		).toEqual([
			['development-9-date-fa-AF@example.org', '2026-02-01', true],
			['development-9-hearing-fa-AF@example.org', '2026-02-20', true],
			['development-9-effective-fa-AF@example.org', '2026-03-15', true],
		]);
	});

	it('has a day once: a hearing on the day of the court, a ruling in effect at once', () => {
		const days = (dates: Partial<FeedDevelopment>) =>
			inLanguage('en', () =>
				calendarEntries(
					{ ...development, effectiveDate: null, hearingDate: null, title: 'A', ...dates },
					{ ...place, language: 'en' },
				).map(({ title, day }) => `${day} ${title}`),
			);
		const { date } = development;
		expect(days({ hearingDate: date })).toEqual([`${date} Hearing: A`]);
		expect(days({ effectiveDate: date })).toEqual([`${date} Court: A`]);
		expect(days({ kind: 'AGENCY' })).toEqual([]);
		expect(days({ kind: 'CONGRESS', hearingDate: '2026-05-01' })).toEqual([
			'2026-05-01 Hearing: A',
		]);
	});

	it.each(['America/Los_Angeles', 'UTC', 'Asia/Kabul'])(
		'means the same days where the clock of the server is that of %s',
		(zone) => {
			const before = process.env['TZ'];
			process.env['TZ'] = zone;
			try {
				expect(calendar()).toContain('DTSTART;VALUE=DATE:20260315');
			} finally {
				if (before === undefined) delete process.env['TZ'];
				else process.env['TZ'] = before;
			}
		},
	);

	it('keeps the words, whatever has to be escaped in them', () => {
		const [, hearing, effective] = events();
		expect(hearing?.summary).toBe(`جلسهٔ استماع: ${development.title}`);
		expect(effective?.summary).toContain(development.title);
		expect(effective?.description).toContain(development.summary);
		expect(effective?.description).toContain(development.source.url);
	});

	it('has lines of at most 75 octets that end as they must, and cuts no letter in two', () => {
		const text = calendar();
		expect(text).not.toMatch(/(?<!\r)\n/);
		for (const line of text.split('\r\n')) {
			expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
			expect(line).not.toContain('\uFFFD');
		}
	});

	it('says its name, when each event was changed, and is the same while nothing changes', async () => {
		const text = calendar();
		expect(text).toContain('X-WR-CALNAME:');
		expect(text.match(/DTSTAMP:20260202T100000Z/g)).toHaveLength(3);
		await new Promise((resolve) => setTimeout(resolve, 1100));
		expect(calendar()).toBe(text);
	});
});
