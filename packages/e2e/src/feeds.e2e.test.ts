import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createProgram, fieldsOf, sceneIn, unique } from './changes.ts';
import type { Rest } from './rest.ts';
import { promised, readPage, timeUntil, untilHeard } from './site.ts';
import { asPublisher } from './staff.ts';

const { site } = inject('stack');

let rest: Rest;
beforeAll(async () => {
	rest = await asPublisher();
});
afterAll(() => rest.removeCreated());

describe('a subscriber', () => {
	test('sees in the feeds what is published, within a second, and what is withdrawn no more', async () => {
		const { name, slug } = unique();
		const program = await createProgram(sceneIn(rest, 'en'), { name, slug });
		const { name: title, slug: item } = unique();
		const feeds = [
			'/feeds/news.rss',
			'/feeds/news.atom',
			'/feeds/news/statement.json',
			`/feeds/programs/${slug}.rss`,
		];
		const others = [
			'/fa/feeds/news.rss',
			'/feeds/news/press-release.rss',
			'/feeds/developments.rss',
		];
		for (const path of [...feeds, ...others]) expect((await readPage(path)).status, path).toBe(200);

		const news = fieldsOf.news({ title, slug: item, kind: 'statement', programs: [program] });
		const id = await rest.create('news', 'en', news);
		const since = performance.now();
		for (const path of feeds) {
			const time = await timeUntil(
				() => readPage(path),
				({ html }) => html.includes(title),
				since,
			);
			expect(time, path).toBeLessThan(promised() * 2);
		}
		for (const path of others) expect((await readPage(path)).html, path).not.toContain(title);

		await rest.unpublish('news', id, 'en');
		await untilHeard(rest);
		for (const path of feeds) expect((await readPage(path)).html, path).not.toContain(title);
	});

	test('sees in the calendar when a court hears and when something takes effect, and nothing that was withdrawn', async () => {
		const { name, slug } = unique();
		const program = await createProgram(sceneIn(rest, 'en'), { name, slug });
		const { name: title } = unique();
		const dates = { hearingDate: '2031-11-30', effectiveDate: '2031-12-31', kind: 'congress' };
		const development = fieldsOf.development({ title, ...dates, programs: [program] });
		const id = await rest.create('developments', 'en', development);
		const calendars = ['/calendar.ics', `/programs/${slug}/calendar.ics`];
		for (const path of calendars) {
			await timeUntil(
				() => readPage(path),
				({ html }) =>
					['20311130', '20311231'].every((day) => html.includes(`DTSTART;VALUE=DATE:${day}`)),
				performance.now(),
			);
			expect((await readPage(path)).html).toContain(title);
		}
		expect((await readPage('/fa/calendar.ics')).html).not.toContain(title);
		await rest.unpublish('developments', id, 'en');
		await untilHeard(rest);
		for (const path of calendars) expect((await readPage(path)).html).not.toContain(title);
	});

	test('finds the feeds of a page in its head, and none that answers nothing', async () => {
		const { html } = await readPage('/fa/programs/oaw');
		const links = [
			...html.matchAll(/<link rel="alternate" type="([^"]+)" title="[^"]+" href="([^"]+)"/g),
		].filter(([, type]) => type !== 'application/json+oembed');
		expect(links.map(([, type]) => type)).toEqual([
			...['application/rss+xml', 'application/atom+xml', 'application/feed+json'],
			...['application/rss+xml', 'application/atom+xml', 'application/feed+json'],
			...['application/rss+xml', 'application/atom+xml', 'application/feed+json'],
			'text/calendar',
		]);
		for (const [, type = '', address = ''] of links) {
			const answer = await fetch(address.replace(/^https?:\/\/[^/]+/, site));
			expect([address, answer.status]).toEqual([address, 200]);
			expect(answer.headers.get('content-type')).toContain(type);
			expect(answer.headers.get('access-control-allow-origin')).toBe('*');
			expect(answer.headers.get('set-cookie')).toBeNull();
		}
	});
});
