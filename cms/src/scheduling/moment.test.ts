import { describe, expect, it } from 'vitest';

import { clockIn, describeMoment, isTimeZone, momentOf } from './moment.ts';

describe('the moment that clocks show', () => {
	it.each([
		['2026-11-25T09:00', 'UTC', '2026-11-25T09:00:00.000Z'],
		['2026-11-25T09:00', 'America/New_York', '2026-11-25T14:00:00.000Z'],
		['2026-07-01T09:00', 'America/New_York', '2026-07-01T13:00:00.000Z'],
		['2026-11-25T09:00:07', 'Asia/Kabul', '2026-11-25T04:30:07.000Z'],
		['2026-12-31T23:30', 'America/Los_Angeles', '2027-01-01T07:30:00.000Z'],
		['2026-01-01T00:15', 'Pacific/Kiritimati', '2025-12-31T10:15:00.000Z'],
		// The clocks go back at 2: this hour is shown twice.
		['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
		['2026-11-01T02:30', 'America/New_York', '2026-11-01T07:30:00.000Z'],
		['2026-03-08T03:00', 'America/New_York', '2026-03-08T07:00:00.000Z'],
	])('%s in %s is %s', (shown, zone, moment) => {
		expect(momentOf(shown, zone)?.toISOString()).toBe(moment);
		expect(clockIn(new Date(moment), zone)).toBe(shown.slice(0, 16));
	});

	it.each([
		// The clocks go forward at 2: this hour is left out.
		['2026-03-08T02:30', 'America/New_York'],
		['2026-02-30T09:00', 'UTC'],
		['2026-11-25', 'UTC'],
		['tomorrow', 'UTC'],
	])('%s in %s is none', (shown, zone) => {
		expect(momentOf(shown, zone)).toBeNull();
	});
});

it('knows a time zone from what is none', () => {
	expect(['UTC', 'America/Port-au-Prince', 'Asia/Kabul'].every(isTimeZone)).toBe(true);
	expect(isTimeZone('Mars/Olympus')).toBe(false);
	expect(isTimeZone('')).toBe(false);
});

it('names the time zone of a moment', () => {
	const moment = '2026-11-25T14:00:00.000Z';
	expect(describeMoment(moment, 'America/New_York')).toBe('Nov 25, 2026, 9:00 AM EST (New York)');
	expect(describeMoment(moment, 'Asia/Kabul')).toBe('Nov 25, 2026, 6:30 PM GMT+4:30 (Kabul)');
	expect(describeMoment(moment, 'UTC')).toBe('Nov 25, 2026, 2:00 PM UTC');
});
